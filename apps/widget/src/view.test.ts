// Which screen the visitor is on.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { ToldEntry } from '@earshot/domain'
import { DESK } from './testing/desk.ts'
import { type ChatView, type DeskView, type Door, screenOf } from './view.ts'

const quiet: ChatView = {
  entries: [],
  outgoing: [],
  settled: true,
  complete: true,
  wait: null,
  typing: false,
  door: null,
  lost: false,
  expired: false,
  ending: false,
  leaving: { sending: false, refused: null },
  deferring: { sending: false, refused: null },
  rating: { sending: false, refused: null },
}
const on = (asked: DeskView, chat: Partial<ChatView> = {}, door: Door | null = null): string =>
  screenOf({ desk: asked, chat: { ...quiet, ...chat }, door }).is
const opened = (form: 'chat' | 'thread'): ToldEntry[] => [
  { n: 1, id: 'e', at: 0, by: { kind: 'visitor' }, what: { kind: 'opened', form, handle: 'V-4F2K' } },
]
const onItsWay = [{ id: 'o', text: 'Hello', at: 0, failed: null }]

test('before a chat the desk decides', () => {
  for (const state of ['loading', 'unknown', 'unreachable'] as const) assert.equal(on(state), state)
  assert.equal(on(DESK), 'chat')
  assert.equal(on({ ...DESK, availability: 'closed' }), 'leave')
  assert.equal(on({ ...DESK, availability: 'nobody' }), 'leave')
})

test('where somebody writes they stay, however the desk changes', () => {
  assert.equal(on(DESK, {}, 'leave'), 'leave')
  assert.equal(on({ ...DESK, availability: 'nobody' }, {}, 'chat'), 'chat')
  assert.equal(on('unreachable', {}, 'chat'), 'unreachable')
  assert.equal(on(DESK, { entries: opened('chat') }, 'leave'), 'chat')
  assert.equal(on(DESK, { entries: opened('thread') }, 'chat'), 'kept')
})

test('a chat that has begun goes on whatever becomes of the desk', () => {
  assert.equal(on('unreachable', { entries: opened('chat') }), 'chat')
  assert.equal(on({ ...DESK, availability: 'nobody' }, { entries: opened('chat') }), 'chat')
  assert.equal(on({ ...DESK, availability: 'nobody' }, { outgoing: onItsWay }), 'chat')
})

test('a chat whose end is on its way is ending until it has ended', () => {
  const stage = (entries: ToldEntry[]) => {
    const screen = screenOf({ desk: DESK, chat: { ...quiet, entries, ending: true }, door: null })
    return screen.is === 'chat' ? screen.stage.is : screen.is
  }
  const ended: ToldEntry = { n: 2, id: 'f', at: 1, by: { kind: 'visitor' }, what: { kind: 'closed', reason: 'visitor' } }
  assert.equal(stage(opened('chat')), 'ending')
  assert.equal(stage([...opened('chat'), ended]), 'ended')
})

test('an earlier chat is waited for, and one that ran out is said', () => {
  assert.equal(on(DESK, { settled: false }), 'loading')
  assert.equal(on(DESK, { settled: false, expired: true }), 'expired')
})

test('a message being left keeps its form until it is kept', () => {
  assert.equal(on(DESK, { leaving: { sending: true, refused: null } }), 'leave')
  assert.equal(on(DESK, { entries: opened('thread') }), 'kept')
})
