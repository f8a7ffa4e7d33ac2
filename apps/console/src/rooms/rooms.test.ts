// What is new in a room, and what it is called.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Me, RoomLine } from '@earshot/contract'
import { NO_ABSENCE, type RoomState, type ToldEntry } from '@earshot/domain'
import { place } from '../../../../packages/client/src/testing/place.ts'
import { groupsOf, newsOf, titleOf } from './rooms.ts'

const me: Me = {
  ...{ person: 'ana', name: 'Ana', organisation: 'member', status: 'online', absence: NO_ABSENCE, direct: true, invitations: [] },
  desks: [place({ desk: 'front', name: 'Front' })],
}
const line: RoomLine = { c: 'c', kind: 'room', desk: 'front', title: '', who: null, stands: 'member', seen: 1, lastAt: 0 }
const room: RoomState = { kind: 'room', desk: 'front', people: {}, pins: [], announcements: [], titles: 0 }
const said = (n: number, person: string, mentions?: string[]): ToldEntry => ({
  n,
  id: `e${n}`,
  at: n,
  by: { kind: 'staff', name: person, person, role: 'listener' },
  what: mentions === undefined ? { kind: 'message' } : { kind: 'message', mentions },
  text: 'x',
})

test('what others have said since I was there is new, and what calls me by name stands out', () => {
  const entries = [said(1, 'ben'), said(2, 'ben'), said(3, 'ana'), { ...said(4, 'ben'), what: { kind: 'joined', person: 'ben' } as const }]
  assert.deepEqual([newsOf(line, { entries, room }, me, 0).unread, newsOf(line, { entries, room }, me, 0).mentioned], [1, false])
  assert.equal(newsOf(line, { entries: [...entries, said(5, 'ben', ['ana'])], room }, me, 0).mentioned, true)
  assert.equal(newsOf({ ...line, seen: 9 }, { entries: [said(5, 'ben', ['ana'])], room }, me, 0).mentioned, false)
})

test('an announcement is to be read until I have, or it ends', () => {
  const announced = (read: string[]) => ({ ...room, announcements: [{ announcement: 'a', by: 'Cy', role: null, at: 0, until: 100, read }] })
  assert.equal(newsOf(line, { entries: [], room: announced([]) }, me, 50).toRead.length, 1)
  assert.equal(newsOf(line, { entries: [], room: announced(['ana']) }, me, 50).toRead.length, 0)
  assert.equal(newsOf(line, { entries: [], room: announced([]) }, me, 100).toRead.length, 0)
})

test('a room is called by its desk, its own name or the other one, and stands in its group', () => {
  const direct: RoomLine = { ...line, kind: 'direct', desk: null, who: { person: 'ben', name: 'Ben' } }
  const free: RoomLine = { ...line, desk: null, title: 'Evenings' }
  assert.deepEqual([titleOf(line, me), titleOf(direct, me), titleOf(free, me)], ['Front', 'Ben', 'Evenings'])
  const news = [line, direct, free, { ...free, stands: 'asked' as const }].map((one) => newsOf(one, undefined, me, 0))
  const { invitations, desks, rooms, directs } = groupsOf(news)
  assert.deepEqual([invitations.length, desks.length, rooms.length, directs.length], [1, 1, 1, 1])
})
