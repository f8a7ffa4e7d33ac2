// A file in the log: who may attach one to which side, and who learns of it.

import assert from 'node:assert/strict'
import test from 'node:test'
import { NO_FILES, policyOf, tell } from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, cy, log, other, START, type Step, sue, visitor } from '../testing/given.ts'

const file = { type: 'image/png', size: 1000, picture: { width: 4, height: 3 } }
const toVisitor = { do: 'attach', name: 'map.png', file, whisper: false } as const
const toStaff = { ...toVisitor, whisper: true } as const
const world = (files: Partial<typeof NO_FILES>) => ({ policy: { ...policyOf('plain'), files: { ...NO_FILES, ...files } } })
const BOTH = world({ visitors: true, staff: true })
const GUIDED: Step[] = [START, CLAIM, [cy, { do: 'guide' }]]

test('A-1 whoever may write to a side may attach to it, and nobody else', () => {
  const chat = log(...GUIDED)
  const outcome = (actor: Parameters<typeof asking>[1], command: typeof toVisitor | typeof toStaff) => asking(chat, actor, command, BOTH)
  assert.equal(outcome(visitor, toVisitor), 'message/everyone')
  assert.equal(outcome(ana, toVisitor), 'message/everyone')
  assert.equal(outcome(ana, toStaff), 'whisper/staff')
  assert.equal(outcome(cy, toStaff), 'whisper/staff')
  assert.equal(outcome(cy, toVisitor), 'holder-only')
  assert.equal(outcome(ben, toVisitor), 'holder-only')
  assert.equal(outcome(sue, toStaff), 'whisper-holder-only')
  assert.equal(outcome(visitor, toStaff), 'role-may-not')
  assert.equal(outcome(other, toVisitor), 'no-such-conversation')
  assert.equal(asking(log(START, CLAIM, CLOSE), visitor, toVisitor, BOTH), 'closed')
})

test('A-1 a desk takes files from the side it has switched on', () => {
  const chat = log(START, CLAIM)
  assert.equal(asking(chat, visitor, toVisitor, world({ visitors: true })), 'message/everyone')
  assert.equal(asking(chat, ana, toVisitor, world({ visitors: true })), 'files-off')
  assert.equal(asking(chat, ana, toStaff, world({ visitors: true })), 'files-off')
  assert.equal(asking(chat, visitor, toVisitor, world({ staff: true })), 'files-off')
  assert.equal(asking(chat, visitor, { ...toVisitor, file: { ...file, size: 0 } }, BOTH), 'file-empty')
})

test('A-1 a visitor learns of a file for everyone, and of one for staff nothing', () => {
  const chat = log(...GUIDED, [ana, toVisitor, BOTH], [ana, toStaff, BOTH])
  const told = tell({ tier: 'everyone' }, chat)
  assert.deepEqual([told.at(-1)?.what, told.at(-1)?.text], [{ kind: 'message', file }, 'map.png'])
  assert.deepEqual(tell({ tier: 'staff' }, chat).at(-1)?.what, { kind: 'whisper', file })
})
