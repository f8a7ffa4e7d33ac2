// The groups of the board.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardItem } from '@earshot/contract'
import { NO_GUIDES } from '@earshot/domain'
import { boardItem } from '../../../../packages/client/src/testing/board-item.ts'
import { groupsOf } from './groups.ts'

const item = (handle: string, openedAt: number, over: Partial<BoardItem> = {}): BoardItem => boardItem({ handle, openedAt, ...over })
const taken = (person: string) => ({ phase: 'taken', holder: { person, name: person } }) as const
const handles = (items: readonly BoardItem[]) => items.map(({ handle }) => handle)

test('each open chat stands in one group, the oldest on top', () => {
  const all = [
    item('new', 9),
    item('old', 1),
    item('mine', 3, taken('ana')),
    item('his', 2, taken('ben')),
    item('gone', 4, { phase: 'closed' }),
    item('left', 5, { kind: 'thread' }),
  ]
  const { waiting, mine, others } = groupsOf(all, 'ana')
  assert.deepEqual([handles(waiting), handles(mine), handles(others)], [['old', 'new'], ['mine'], ['his']])
})

test('a taken chat stands where I have a part in it: mine before guiding, then what is handed to me or calls for me', () => {
  const seats = { ...NO_GUIDES, coordinator: { person: 'ana', name: 'Ana' } }
  const all = [
    item('guided', 1, { ...taken('ben'), seats }),
    item('mine', 2, { ...taken('ana'), seats }),
    item('handed', 3, taken('ben')),
    item('calls', 4, taken('ben')),
    item('his', 5, taken('ben')),
  ]
  const calls = { handed: 'offered', calls: 'calling' } as const
  const groups = groupsOf(all, 'ana', ({ handle }) => calls[handle as keyof typeof calls] ?? null)
  assert.deepEqual([groups.mine, groups.guiding, groups.offered, groups.calling, groups.others].map(handles), [
    ['mine'],
    ['guided'],
    ['handed'],
    ['calls'],
    ['his'],
  ])
})
