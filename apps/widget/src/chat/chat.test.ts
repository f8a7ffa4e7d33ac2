// What a visitor sees of a chat.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Rule, ToldAuthor, ToldBody, ToldEntry } from '@earshot/domain'
import { linesOf } from './lines.ts'
import { stageOf } from './stage.ts'

const visitor: ToldAuthor = { kind: 'visitor' }
const system: ToldAuthor = { kind: 'system' }
const ana: ToldAuthor = { kind: 'staff', name: 'Ana' }

type Said = readonly [by: ToldAuthor, what: ToldBody, text?: string]
const log = (...said: Said[]): ToldEntry[] =>
  said.map(([by, what, text], index) => ({ n: index + 1, id: `e${index + 1}`, at: 1000 * index, by, what, ...(text && { text }) }))

const opened: Said = [visitor, { kind: 'opened', form: 'chat', handle: 'V-4F2K' }]
const welcome: Said = [system, { kind: 'notice', about: 'welcome' }, 'Welcome.']
const hello: Said = [visitor, { kind: 'message' }, 'Hello']
const claimed: Said = [ana, { kind: 'claimed' }]
const answer: Said = [ana, { kind: 'message' }, 'Hi']
const closed = (by: ToldAuthor, reason: 'visitor' | 'staff' | 'lapsed'): Said => [by, { kind: 'closed', reason }]

test('a chat waits, is taken and ends', () => {
  assert.deepEqual(stageOf([]), { is: 'none' })
  assert.deepEqual(stageOf(log(opened, welcome, hello)), { is: 'waiting' })
  assert.deepEqual(stageOf(log(opened, welcome, hello, claimed, answer)), { is: 'taken', name: 'Ana' })
  assert.deepEqual(stageOf(log(opened, hello, closed(visitor, 'visitor'))), { is: 'ended', reason: 'visitor', name: null })
  assert.deepEqual(stageOf(log(opened, hello, claimed, closed(ana, 'staff'))), { is: 'ended', reason: 'staff', name: 'Ana' })
  assert.deepEqual(stageOf(log(opened, hello, claimed, closed(system, 'lapsed'))), { is: 'ended', reason: 'lapsed', name: 'Ana' })
})

test('a message that was left is no chat, also once somebody holds it or is done with it', () => {
  const left: Said = [visitor, { kind: 'opened', form: 'thread', handle: 'V-4F2K' }]
  assert.deepEqual(stageOf(log(left, hello)), { is: 'left' })
  assert.deepEqual(stageOf(log(left, hello, claimed)), { is: 'left' })
  assert.deepEqual(stageOf(log(left, hello, claimed, closed(ana, 'staff'))), { is: 'left' })
})

test('the log has a line for what a visitor reads, and unsent messages last', () => {
  const outgoing = [
    { id: 'a', text: 'One', at: 9, failed: null },
    { id: 'b', text: 'Two', at: 10, failed: { rule: 'too-long', words: 'Too long.' } as const },
  ]
  const lines = linesOf(log(opened, welcome, hello, claimed, answer), outgoing)
  assert.deepEqual(
    lines.map((line) => [line.is, line.text, line.is === 'mine' ? line.state : null]),
    [
      ['notice', 'You are V-4F2K in this chat.', null],
      ['mine', 'Hello', 'delivered'],
      ['notice', 'Ana is with you now.', null],
      ['theirs', 'Hi', null],
      ['mine', 'One', 'sending'],
      ['mine', 'Two', 'failed'],
    ],
  )
  assert.deepEqual(lines.at(-1), { is: 'mine', key: 'b', text: 'Two', at: 10, state: 'failed', why: 'Too long.', again: false })
})

test('to try again is offered where it can help, and not for what will be refused again', () => {
  const again = (rule: Rule) =>
    linesOf([], [{ id: 'a', text: 'One', at: 9, failed: { rule, words: '' } }]).map((line) => line.is === 'mine' && line.again)
  for (const rule of ['unavailable', 'internal', 'too-many', 'too-fast', 'address-busy', 'banned', 'visit-expired'] as const)
    assert.deepEqual(again(rule), [true], rule)
  for (const rule of ['closed', 'too-long', 'unreadable', 'too-many-marks', 'too-large'] as const)
    assert.deepEqual(again(rule), [false], rule)
})

test('what was deleted leaves no empty bubble, and says in plain words that it is gone', () => {
  const gone: ToldEntry['what'] = { kind: 'deleted', entry: 'e1' }
  const kinds = linesOf(log([visitor, { kind: 'message' }], [{ kind: 'staff', name: 'Sue' }, gone]), []).map(
    ({ is, text }) => `${is}: ${text}`,
  )
  assert.deepEqual(kinds, ['notice: A message was removed here.'])
})

test('where something else greets, the welcome is read in the log, once', () => {
  const entries = log(opened, welcome, hello)
  const kinds = (greeted: boolean) => linesOf(entries, [], greeted).map(({ is, text }) => `${is}: ${text}`)
  assert.deepEqual(kinds(false), ['notice: You are V-4F2K in this chat.', 'mine: Hello'])
  assert.deepEqual(kinds(true), ['notice: You are V-4F2K in this chat.', 'welcome: Welcome.', 'mine: Hello'])
})
