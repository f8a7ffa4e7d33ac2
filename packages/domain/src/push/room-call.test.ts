// Who is told on their devices of what happens in a room.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Command, type Entry, fold, isRoom, isToldInRoom, SEES_IT, type Staff } from '../index.ts'
import { ana, ben, cy, DESK, log, NOW, type Step, SYSTEM, staff, sue } from '../testing/given.ts'

const dan: Staff = { ...staff('Dan'), desks: {} }
const EVERYBODY = [ana, ben, cy, sue, dan]
const names = { colleagues: { ana: 'Ana', ben: 'Ben', cy: 'Cy', dan: 'Dan' } }
const found = (form: 'room' | 'direct', ...people: string[]): Command => ({ do: 'found', form, desk: null, title: form, people })
const DESKS: Step = [SYSTEM, { do: 'found', form: 'room', desk: DESK, title: '', people: [] }]
const says = (...mentions: string[]): Command => ({ do: 'say', text: 'x', mentions })

/** Who of everybody is told of the newest entry. */
function told(entries: readonly Entry[], more: Partial<Parameters<typeof isToldInRoom>[2]> = {}): string {
  const [room, newest] = [fold(entries), entries.at(-1)]
  assert.ok(isRoom(room) && newest !== undefined)
  const who = (actor: Staff) => ({ actor, direct: true, online: true, idle: SEES_IT, ...more })
  return EVERYBODY.filter((actor) => isToldInRoom(newest, room, who(actor)))
    .map(({ name }) => name)
    .join(' ')
}

test('PUSH-11 whoever is mentioned is told, but for who wrote it and who is not in the room', () => {
  assert.equal(told(log(DESKS, [ana, says()])), '')
  assert.equal(told(log(DESKS, [ana, says('ben', 'cy', 'dan', 'ana')])), 'Ben Cy')
})

test('PUSH-11 whoever is invited is told, once: nothing of what is said before they accept', () => {
  const made: Step = [ana, found('room', 'ben'), names]
  assert.equal(told(log(made)), 'Ben')
  assert.equal(told(log(made, [ana, { do: 'invite', person: 'dan' }, names])), 'Dan')
  assert.equal(told(log(made, [ana, says('ben')])), '')
})

test('PUSH-13 into the room of a shift it is the shift that calls, and not the invitation', () => {
  const made: Step = [SYSTEM, found('room', 'ana', 'ben'), names]
  assert.equal(told(log(made)), '')
  assert.equal(told(log(made, [SYSTEM, { do: 'invite', person: 'dan' }, names])), '')
})

test('PUSH-11 of two the other one is told, unless direct messages do not call them', () => {
  const entries = log([ana, found('direct', 'dan'), names], [dan, says()])
  assert.equal(told(entries), 'Ana')
  assert.equal(told(entries, { direct: false }), '')
})

test('PUSH-11 whoever takes no direct messages is not called in one by name either', () => {
  const entries = log([ana, found('direct', 'dan'), names], [dan, says('ana')])
  assert.equal(told(entries, { direct: false }), '')
})

test('PUSH-11 what was deleted, taken back, or is said in a room that one has left calls nobody', () => {
  const room = (entries: readonly Entry[]) => {
    const state = fold(entries)
    assert.ok(isRoom(state))
    return state
  }
  const who = { actor: ben, direct: true, online: true, idle: SEES_IT }
  const said = log(DESKS, [ana, says('ben')])
  const [, message] = said
  assert.ok(message !== undefined)
  assert.equal(isToldInRoom(message, room(said), who), true)
  assert.equal(isToldInRoom({ ...message, content: null }, room(said), who), false)
  const announced = log(DESKS, [cy, { do: 'announce', text: 'x', until: NOW + 60_000 }])
  const [, announcement] = announced
  assert.ok(announcement?.body.kind === 'announced')
  const back = log(
    DESKS,
    [cy, { do: 'announce', text: 'x', until: NOW + 60_000 }],
    [cy, { do: 'retract', announcement: announcement.body.announcement }],
  )
  assert.equal(isToldInRoom(announcement, room(announced), who), true)
  assert.equal(isToldInRoom(announcement, room(back), who), false)
  const among: readonly Step[] = [
    [ana, found('room', 'ben'), names],
    [ben, { do: 'join' }],
    [ana, says('ben')],
  ]
  const [, , mention] = log(...among)
  assert.ok(mention !== undefined)
  assert.equal(isToldInRoom(mention, room(log(...among)), who), true)
  assert.equal(isToldInRoom(mention, room(log(...among, [ben, { do: 'part' }])), who), false)
})

test('PUSH-11 what is announced is told to everybody in the room', () => {
  assert.equal(told(log(DESKS, [cy, { do: 'announce', text: 'x', until: NOW + 60_000 }])), 'Ana Ben Sue')
})

test('PUSH-11 what is carried over is told to nobody who has read it in the room that it came from', () => {
  const by = { kind: 'staff', person: 'sue', name: 'Sue', role: 'supervisor' } as const
  const joins = [ana, ben, cy].map((who): Step => [who, { do: 'join' }])
  const carry: Step = [SYSTEM, { do: 'carry', text: 'x', until: NOW + 60_000, by, first: 'a', read: ['sue', 'ben'] }]
  assert.equal(told(log([SYSTEM, found('room', 'ana', 'ben', 'cy', 'dan'), names], ...joins, carry)), 'Ana Cy')
})

test('PUSH-4 in a room too it is quiet for who is not online, and for who is at a window', () => {
  const entries = log(DESKS, [ana, says('ben')])
  assert.equal(told(entries, { online: false }), '')
  assert.equal(told(entries, { idle: SEES_IT - 1 }), '')
  assert.equal(told(entries, { idle: null }), 'Ben')
})
