// Lasting changes of shift, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  decidePermanent,
  evolvePermanent,
  type Permanent,
  type PermanentCommand,
  type PermanentEvent,
  type PermanentFacts,
  type Regular,
  regularsAfter,
} from '../index.ts'

const who = (person: string, keeps = false) => ({ kind: 'staff', person, keeps }) as const
const [ana, cy] = [who('ana'), who('cy', true)]
const regular = (person: string, from = '2026-01-01', until: string | null = null): Regular => ({ person, slot: 'listener', from, until })
const facts: PermanentFacts = {
  now: 0,
  today: '2026-11-23',
  regulars: new Map([
    ['mondays', [regular('ana'), regular('zoe')]],
    ['fridays', [regular('ben')]],
  ]),
}
const ASK: PermanentCommand = { do: 'ask', series: 'mondays', to: 'fridays', from: '2026-12-01' }

type Step = readonly [ReturnType<typeof who>, PermanentCommand]
const came = (...steps: readonly Step[]): Permanent | null =>
  steps.reduce<Permanent | null>((state, [actor, command]) => {
    const verdict = decidePermanent(state, actor, command, facts)
    if (!verdict.ok) throw new Error(`${command.do} was refused: ${verdict.refusal.rule}`)
    return verdict.value.reduce<Permanent | null>(evolvePermanent, state)
  }, null)

function happens(steps: readonly Step[], ...[actor, command]: Step): string {
  const verdict = decidePermanent(came(...steps), actor, command, facts)
  if (!verdict.ok) return verdict.refusal.rule
  return verdict.value.map((event: PermanentEvent) => (event.kind === 'ended' ? `${event.how} ${event.from}` : event.kind)).join()
}

test('COV-18 whoever stands for a series asks to be off it from a day to come, and on another or none', () => {
  assert.equal(happens([], ana, ASK), 'asked')
  assert.equal(happens([], ana, { ...ASK, to: null }), 'asked')
  for (const from of ['2026-11-23', '2026-11-01', 'soon']) assert.equal(happens([], ana, { ...ASK, from }), 'not-from-then')
  assert.equal(happens([], who('ben'), ASK), 'not-your-shift')
  assert.equal(happens([], ana, { ...ASK, to: 'sundays' }), 'no-such-shift')
  assert.equal(happens([], ana, { ...ASK, to: 'mondays' }), 'on-shift-already')
})

test('COV-18 a coordinator grants it, from another day where that is better, or refuses', () => {
  assert.equal(happens([[ana, ASK]], cy, { do: 'grant', from: '2026-12-01' }), 'granted 2026-12-01')
  assert.equal(happens([[ana, ASK]], cy, { do: 'grant', from: '2027-01-01' }), 'granted 2027-01-01')
  assert.equal(happens([[ana, ASK]], cy, { do: 'grant', from: '2026-11-20' }), 'not-from-then')
  assert.equal(happens([[ana, ASK]], cy, { do: 'refuse' }), 'refused 2026-12-01')
  assert.equal(happens([[ana, ASK]], who('ben'), { do: 'grant', from: '2026-12-01' }), 'roster-keepers-only')
  assert.equal(happens([[ana, ASK]], who('ana', true), { do: 'grant', from: '2026-12-01' }), 'own-cover')
  assert.equal(happens([[ana, ASK]], ana, { do: 'withdraw' }), 'withdrawn 2026-12-01')
  assert.equal(happens([[ana, ASK]], cy, { do: 'withdraw' }), 'asker-picks')
  assert.equal(
    happens(
      [
        [ana, ASK],
        [cy, { do: 'refuse' }],
      ],
      cy,
      { do: 'refuse' },
    ),
    'request-over',
  )
  assert.equal(happens([[ana, ASK]], ana, ASK), 'cover-asked-already')
  assert.equal(happens([], cy, { do: 'refuse' }), 'no-such-request')
})

test('COV-18 granted, it is a change of who stands for the series, from that day on', () => {
  const granted = came([ana, ASK], [cy, { do: 'grant', from: '2027-01-01' }])
  assert.ok(granted !== null)
  assert.deepEqual(Object.fromEntries(regularsAfter(granted, facts.regulars)), {
    mondays: [regular('ana', '2026-01-01', '2026-12-31'), regular('zoe')],
    fridays: [regular('ben'), regular('ana', '2027-01-01')],
  })
  const off = regularsAfter({ ...granted, to: null }, facts.regulars)
  assert.deepEqual([...off.keys()], ['mondays'])
})

test('COV-18 times that somebody stood for it before stay, and those that were still to come go', () => {
  const lines = [regular('ana', '2026-01-01', '2026-03-01'), regular('ana', '2027-02-01')]
  const asked = { asker: 'ana', series: 'mondays', to: null, from: '2027-01-01' }
  assert.deepEqual(regularsAfter(asked, new Map([['mondays', lines]])).get('mondays'), [regular('ana', '2026-01-01', '2026-03-01')])
})
