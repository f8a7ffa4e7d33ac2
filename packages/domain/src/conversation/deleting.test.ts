// Deleting and tagging: who may, what of, and who is told.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Actor, type Command, type Entry, mayDo, policyOf, recordOf, type Staff, tell, visitorsTranscript } from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, cy, facts, log, START, SYSTEM, say, staff, stateOf, sue, visitor } from '../testing/given.ts'

const TAGS = [{ id: 't', name: 'Loan', colour: '#1d5e59' }]
const tagged = { policy: { ...policyOf('listening-line'), tags: TAGS } }
const entrusting = { policy: { ...tagged.policy, holderMay: ['delete', 'tag'] as const } }

const TAKEN = log(
  [visitor, { do: 'start', text: 'my number is 12' }],
  CLAIM,
  [ana, say('thank you')],
  [ana, { do: 'whisper', text: 'help' }],
  [ana, { do: 'name', name: 'Kim' }],
)
const idOf = (kind: string): string => TAKEN.find(({ body }) => body.kind === kind)?.id ?? ''
const deletes = (kind: string): Command => ({ do: 'delete', entry: idOf(kind) })

test('U-1 supervisors delete and tag, also after the end; others are refused by their role, unless the desk lets its holders', () => {
  const tag: Command = { do: 'tag', tag: 't', on: true }
  const ended = [...TAKEN, ...log(START, CLAIM, CLOSE).slice(-1)]
  for (const others of [ana, cy, ben] satisfies Actor[]) {
    assert.equal(asking(TAKEN, others, deletes('message')), 'role-may-not')
    assert.equal(asking(TAKEN, others, tag, tagged), 'role-may-not')
  }
  assert.equal(asking(TAKEN, visitor, deletes('message')), 'role-may-not')
  assert.equal(asking(TAKEN, SYSTEM, deletes('message')), 'role-may-not')
  for (const entries of [TAKEN, ended]) {
    assert.equal(asking(entries, sue, deletes('message')), 'deleted/everyone')
    assert.equal(asking(entries, sue, tag, tagged), 'tagged/staff')
    assert.equal(mayDo(stateOf(entries), sue, 'copy', facts), null)
  }
  assert.equal(asking(TAKEN, ana, deletes('message'), entrusting), 'deleted/everyone')
  assert.equal(asking(TAKEN, ana, tag, entrusting), 'tagged/staff')
  assert.equal(asking(TAKEN, ben, tag, entrusting), 'role-may-not')
  assert.equal(mayDo(stateOf(TAKEN), ana, 'copy', { ...facts, ...entrusting })?.refusal.rule, 'role-may-not')
})

test('U-2 what people have written is deleted once; what is no more than an event or the desk’s own words is not', () => {
  for (const kind of ['message', 'whisper', 'named']) assert.match(asking(TAKEN, sue, deletes(kind)), /^deleted/)
  for (const kind of ['opened', 'claimed', 'notice']) assert.equal(asking(TAKEN, sue, deletes(kind)), 'no-such-entry')
  assert.equal(asking(TAKEN, sue, { do: 'delete', entry: 'elsewhere' }), 'no-such-entry')
  const gone = log([visitor, { do: 'start', text: 'x' }], CLAIM, [ana, say('y')], [sue, { do: 'delete', entry: 'e4' }])
  assert.equal(asking(gone, sue, { do: 'delete', entry: 'e4' }), '')
  assert.deepEqual(gone.at(-1)?.positions, { everyone: 6, staff: 7, supervisors: 7 })
})

test('U-2 nobody deletes what is above their sight', () => {
  const secret = { named: { audience: 'supervisors', author: { kind: 'system' }, body: { kind: 'note' }, erased: false } } as const
  assert.equal(asking(TAKEN, ana, deletes('message'), { ...entrusting, ...secret }), 'no-such-entry')
  assert.equal(asking(TAKEN, sue, deletes('message'), { ...entrusting, ...secret }), 'deleted/supervisors')
})

test('U-3 whoever could see it is told by whom, and a visitor hears of no whisper that way', () => {
  assert.equal(asking(TAKEN, sue, deletes('whisper')), 'deleted/staff')
  const gone = log([visitor, { do: 'start', text: 'x' }], CLAIM, [ana, say('y')], [sue, { do: 'delete', entry: 'e4' }])
  const told = tell({ tier: 'everyone' }, gone).at(-1)
  assert.deepEqual(
    [told?.what, told?.by],
    [
      { kind: 'deleted', entry: 'e4' },
      { kind: 'staff', name: 'Sue' },
    ],
  )
})

test('U-5 deleting and tagging go on record, by ids', () => {
  const sam: Staff = { ...staff('Sam', 'supervisor') }
  const entries = log(START, CLAIM, [sam, { do: 'delete', entry: 'e4' }], [sam, { do: 'tag', tag: 't', on: true }, tagged])
  assert.deepEqual(
    entries.flatMap((entry) => recordOf(entry) ?? []),
    [
      { actor: 'sam', action: 'entry-deleted', facts: { entry: 'e4' } },
      { actor: 'sam', action: 'conversation-tagged', facts: { tag: 't', on: true } },
    ],
  )
})

test('U-6 a tag of the desk is put on once, is for staff, and is taken off also when the desk has it no more', () => {
  const on: Command = { do: 'tag', tag: 't', on: true }
  const off: Command = { do: 'tag', tag: 't', on: false }
  const carries = log(START, CLAIM, [sue, on, tagged])
  assert.deepEqual(stateOf(carries)?.tags, ['t'])
  assert.equal(asking(carries, sue, on, tagged), '')
  assert.equal(asking(carries, sue, { do: 'tag', tag: 'u', on: true }, tagged), 'no-such-tag')
  assert.equal(asking(carries, sue, off), 'tagged/staff')
  assert.deepEqual(stateOf(log(START, CLAIM, [sue, on, tagged], [sue, off]))?.tags, [])
})

test('U-7 a copy is what the visitor is told, and what is deleted is said to be removed', () => {
  const gone = TAKEN.map((entry) => (entry.id === idOf('message') ? { ...entry, content: null } : entry))
  const telling = { desk: 'Line', visitor: 'V-4F2K', when: (moment: number) => `at ${moment - facts.now}` }
  const copy = (entries: readonly Entry[]) =>
    visitorsTranscript(tell({ tier: 'everyone' }, entries), telling)
      .split('\n\n')
      .slice(-2)
  assert.deepEqual(copy(TAKEN), ['V-4F2K, at 0\nmy number is 12', 'Ana, at 0\nthank you'])
  assert.deepEqual(copy(gone), ['V-4F2K, at 0\n(removed)', 'Ana, at 0\nthank you'])
})

test('U-6 tags stay behind when another desk takes over', () => {
  const hal: Staff = { ...staff('Hal'), desks: { elsewhere: { role: 'listener', accepting: true } } }
  const on: Command = { do: 'tag', tag: 't', on: true }
  const offer: Command = { do: 'offer', desk: 'elsewhere', person: null, brief: 'x' }
  const away = log(START, CLAIM, [sue, on, tagged], [ana, offer], [hal, { do: 'take' }])
  assert.deepEqual(stateOf(away)?.tags, [])
})
