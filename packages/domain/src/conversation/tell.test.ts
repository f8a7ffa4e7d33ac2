// Telling and folding, on random conversations.

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Actor, AUDIENCES, type Command, changesState, decide, type Entry, evolve, follow, looksIn, tell, within } from '../index.ts'
import { ana, ben, CLAIM, DESK, facts, log, namedIn, START, staff, stateOf, sue, visitor } from '../testing/given.ts'

const text = fc.string({ minLength: 1, maxLength: 20 })
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constantFrom('start', 'say', 'whisper', 'note'), text }),
  fc.record({ do: fc.constantFrom('claim', 'close', 'lapse', 'here', 'silence', 'guide', 'rise', 'climb', 'take', 'withdraw', 'missed') }),
  fc.record({ do: fc.constant('hand'), up: fc.boolean() }),
  fc.record({ do: fc.constant('line'), person: fc.constant('ana'), gone: fc.boolean() }),
  fc.record({
    do: fc.constant('offer'),
    desk: fc.constantFrom(DESK, 'elsewhere'),
    person: fc.constantFrom(null, 'ben', 'cy'),
    brief: text,
  }),
  fc.record({ do: fc.constant('decline'), reason: text }),
  fc.constant<Command>({ do: 'defer', email: 'kim@example.org' }),
  fc.constant<Command>({ do: 'rate', score: 2, comment: 'so so' }),
  fc.record({ do: fc.constant('delete'), entry: fc.nat(30).map((nth) => `e${nth}`) }),
  fc.record({ do: fc.constant('tag'), tag: fc.constantFrom('t', 'u'), on: fc.boolean() }),
  fc.record({
    do: fc.constant('convert'),
    subject: fc.constantFrom('loan', ''),
    promise: text,
    hours: fc.constantFrom(0, 24),
    keep: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('release', 'reopen') }),
  fc.record({ do: fc.constant('settle'), outcome: fc.constantFrom('answered', 'double') }),
  fc.constant<Command>({ do: 'name', name: 'Kim' }),
  fc.constant<Command>({ do: 'visit', page: 'https://site.example/', title: 'x' }),
)
const actor = fc.constantFrom<Actor>(visitor, ana, ben, sue, staff('Cy', 'coordinator'), { kind: 'system' })
const steps = fc.array(fc.tuple(actor, command), { maxLength: 60 })

const POLICY = { ...facts.policy, trail: true, tags: [{ id: 't', name: 'T', colour: '#123456' }] }

/** The log of whatever was accepted of the steps. */
function logOf(asked: readonly (readonly [Actor, Command])[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const [who, what] of [[visitor, { do: 'start', text: 'hi' }] as const, ...asked]) {
    const verdict = decide(stateOf(entries), who, what, { ...facts, policy: POLICY, named: namedIn(entries, what) })
    for (const draft of verdict.ok ? verdict.value : [])
      entries.push({ ...draft, id: `e${entries.length}`, positions: evolve(stateOf(entries), draft).heads })
  }
  return entries
}

test('T-1 nothing is told above its reader', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...AUDIENCES), (asked, tier) => {
      const entries = logOf(asked)
      const allowed = new Set(entries.filter((entry) => within(entry.audience, tier)).map((entry) => entry.id))
      assert.deepEqual(new Set(tell({ tier }, entries).map((told) => told.id)), allowed)
    }),
  )
})

test('T-1 a visitor is told of no whisper, note, house rule, trail, name or email', () => {
  fc.assert(
    fc.property(steps, (asked) => {
      const kinds = tell({ tier: 'everyone' }, logOf(asked)).map(({ what }) => (what.kind === 'notice' ? what.about : what.kind))
      for (const kind of kinds)
        assert.ok(
          ['opened', 'welcome', 'message', 'claimed', 'closed', 'rung', 'deferred', 'handed', 'warned', 'here', 'deleted'].includes(kind),
          kind,
        )
    }),
  )
})

test('T-2 every reader counts from 1 without a gap', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...AUDIENCES), (asked, tier) => {
      const numbers = tell({ tier }, logOf(asked)).map((told) => told.n)
      assert.deepEqual(
        numbers,
        numbers.map((_, nth) => nth + 1),
      )
    }),
  )
})

test('T-3 a visitor learns the public name of staff and nothing else of them', () => {
  const entries = log(START, CLAIM, [ana, { do: 'say', text: 'hi' }])
  const told = tell({ tier: 'everyone' }, entries)
  assert.deepEqual(told.at(-1)?.by, { kind: 'staff', name: 'Ana' })
  assert.ok(!JSON.stringify(told).includes('"person"'))
  assert.ok(!JSON.stringify(told).includes('listener'))
  assert.deepEqual(tell({ tier: 'staff' }, entries).at(-1)?.by, { kind: 'staff', person: 'ana', name: 'Ana', role: 'listener' })
})

test('T-4 a supervisor without part in it looks; the holder and callers do not', () => {
  const [waiting, taken] = [stateOf(log(START)), stateOf(log(START, CLAIM))]
  assert.ok(waiting !== null && taken !== null)
  assert.equal(looksIn(taken, sue), true)
  assert.equal(looksIn(taken, ana), false)
  assert.equal(looksIn(waiting, sue), false)
})

test('S-1 the fold does not look at content', () => {
  fc.assert(
    fc.property(steps, (asked) => {
      const entries = logOf(asked)
      assert.deepEqual(stateOf(entries.map((entry) => ({ ...entry, content: null }))), stateOf(entries))
    }),
  )
})

const CHANGES_NOTHING = ['message', 'whisper', 'note', 'notice', 'received', 'rated', 'named', 'addressed', 'withheld', 'visited']
test('S-2 what the rules look at raises the version, and nothing else does', () => {
  fc.assert(
    fc.property(steps, (asked) => {
      const entries = logOf(asked)
      assert.equal(stateOf(entries)?.version, entries.filter(changesState).length)
      for (const entry of entries) assert.equal(changesState(entry), !CHANGES_NOTHING.includes(entry.body.kind), entry.body.kind)
    }),
  )
})

test('S-3 a log begins with its opening entry', () => {
  const [, second] = log(START)
  assert.ok(second !== undefined)
  assert.throws(() => evolve(null, second))
})

test('S-4 the heads count the entries each audience may see', () => {
  fc.assert(
    fc.property(steps, (asked) => {
      const entries = logOf(asked)
      for (const tier of AUDIENCES)
        assert.equal(stateOf(entries)?.heads[tier], entries.filter((entry) => within(entry.audience, tier)).length)
    }),
  )
})

test('F-1 an opened chat is followed by the timer of its idle hours, a thread by none', () => {
  const jobs = (entries: readonly Entry[]) => {
    const state = stateOf(entries)
    return state === null ? [] : entries.flatMap((entry) => follow('c', state, entry, facts.policy))
  }
  assert.deepEqual(jobs(log(START, CLAIM)), [
    { task: 'lapse', conversation: 'c', key: 'lapse:c', at: facts.now + facts.policy.idleHours * 3_600_000 },
  ])
  assert.deepEqual(jobs(log([visitor, { do: 'leave', text: 'x' }])), [])
})
