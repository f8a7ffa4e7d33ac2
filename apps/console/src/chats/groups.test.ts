// The three groups of the board.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardItem } from '@earshot/contract'
import { NO_GUIDES } from '@earshot/domain'
import { groupsOf } from './groups.ts'

const item = (handle: string, openedAt: number, over: Partial<BoardItem> = {}): BoardItem => ({
  c: '00000000-0000-4000-8000-000000000000',
  desk: 'd',
  kind: 'chat',
  phase: 'waiting',
  handle,
  holder: null,
  seats: NO_GUIDES,
  handUp: false,
  rung: null,
  fallback: null,
  unattended: false,
  handOff: null,
  openedAt,
  version: 1,
  ...over,
})
const taken = (person: string) => ({ phase: 'taken', holder: { person, name: person } }) as const
const handles = (items: readonly BoardItem[]) => items.map(({ handle }) => handle)

test('each open conversation of the kind stands in one group, the oldest on top', () => {
  const all = [
    item('new', 9),
    item('old', 1),
    item('mine', 3, taken('ana')),
    item('his', 2, taken('ben')),
    item('gone', 4, { phase: 'closed' }),
    item('left', 5, { kind: 'thread' }),
  ]
  const { waiting, mine, others } = groupsOf(all, 'chat', 'ana')
  assert.deepEqual([handles(waiting), handles(mine), handles(others)], [['old', 'new'], ['mine'], ['his']])
  assert.deepEqual(handles(groupsOf(all, 'thread', 'ana').waiting), ['left'])
})
