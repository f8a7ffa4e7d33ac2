// In which group a ticket stands, and in which order.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { BoardItem, Me } from '@earshot/contract'
import { NO_ABSENCE, type Ticket } from '@earshot/domain'
import { boardItem } from '../../../../packages/client/src/testing/board-item.ts'
import { place } from '../../../../packages/client/src/testing/place.ts'
import { groupsOf } from './groups.ts'

const HOUR = 3_600_000
const ANA = { person: 'ana', name: 'Ana' }
const BEN = { person: 'ben', name: 'Ben' }
const me: Me = {
  ...{ person: 'ana', name: 'Ana', organisation: 'member', status: 'online', absence: NO_ABSENCE, direct: true, invitations: [] },
  desks: [place()],
}
const promise = (owner: Ticket['owner'], due: number, closedAt: number | null = null): Ticket => ({
  ...{ owner, due, closedAt, outcome: null, made: true },
})
const item = (c: string, more: Partial<BoardItem>) => boardItem({ c, phase: 'closed', holder: BEN, closedAt: 1, ...more })
const shown = (items: readonly BoardItem[], told: Parameters<typeof groupsOf>[1] = []) => {
  const { waiting, mine, others, closed } = groupsOf(items, told, me)
  return [waiting, mine, others, closed].map((lines) => lines.map(({ item: { c } }) => c).join(' '))
}

test('unowned, mine and others’, what is due first on top, chats and messages alike', () => {
  const items = [
    item('late', { ticket: promise(null, 9 * HOUR) }),
    item('soon', { ticket: promise(null, 5 * HOUR) }),
    item('left', { kind: 'thread', phase: 'waiting', holder: null, openedAt: -40 * HOUR }),
    item('mine', { ticket: promise(ANA, 1) }),
    item('hers', { kind: 'thread', phase: 'taken', holder: ANA, openedAt: -100 * HOUR }),
    item('his', { ticket: promise(BEN, 1) }),
    item('chat', {}),
  ]
  assert.deepEqual(shown(items), ['soon left late', 'hers mine', 'his', ''])
})

test('while the chat goes on its ticket is in the list of its holder alone', () => {
  const ticket = promise(null, 1)
  assert.deepEqual(shown([item('a', { phase: 'taken', holder: ANA, ticket }), item('b', { phase: 'taken', ticket })]), ['a', '', '', ''])
})

test('what was closed comes as it is told, the last on top, and not what is open again', () => {
  const [one, other] = [item('one', { ticket: promise(ANA, 1, 5) }), item('other', { kind: 'thread', holder: ANA, closedAt: 9 })]
  const told = [one, other, item('again', { ticket: promise(ANA, 1, 5) })].map((item) => ({ item, subject: 'x' }))
  assert.deepEqual(shown([item('again', { ticket: promise(ANA, 7) })], told), ['', 'again', '', 'other one'])
})

test('what it is about is not known, told, or not there', () => {
  const items = [item('a', { ticket: promise(null, 1) })]
  const subjects = (told: Parameters<typeof groupsOf>[1]) => groupsOf(items, told, me).waiting.map(({ subject }) => subject)
  assert.deepEqual([subjects(null), subjects([]), subjects([{ item: item('a', {}), subject: 'loan' }])], [[undefined], [null], ['loan']])
})
