// The checks of a simulated year see what is wrong.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Coverage, type CoverageEvent, foldCoverage, handsOf, type Piece } from '@earshot/domain'
import { checkEvents, type Happened, noChecks } from './checks.ts'
import { closuresOf, momentOf, peopleOf, plansOf, yearOf } from './desk.ts'
import { INPUTS } from './inputs.ts'
import { rosterOf } from './roster.ts'
import { factsOf, type World } from './world.ts'

const inputs = { ...INPUTS, first: '2027-02-01', last: '2027-02-07' }
const HOUR = 3_600_000

function worldOf(): World {
  const people = peopleOf(inputs)
  const roster = rosterOf(plansOf(inputs, people), closuresOf(inputs), yearOf(inputs))
  return { inputs, roster, people, daysOff: new Map(), requests: new Map() }
}

const start = momentOf(inputs, '2027-02-01', 600)
const now = start - 48 * HOUR
const span = { from: start, to: start + 3.5 * HOUR }
const piece: Piece = { series: 'MO 600', key: '2027-02-01T10:00', slot: 'listener', start: span.from, end: span.to, ...span }
const asked: CoverageEvent = {
  kind: 'asked',
  asker: 'p01',
  reason: 'other',
  pieces: [piece],
  short: true,
  approval: false,
  at: now,
  by: 'p01',
}

/** The rules that are broken when this comes about. */
function broken(
  before: readonly CoverageEvent[],
  events: readonly CoverageEvent[],
  change: (world: World) => void = () => {},
): readonly string[] {
  const world = worldOf()
  change(world)
  const state = foldCoverage([...before, ...events])
  assert.ok(state !== null)
  const happened: Happened = {
    before: foldCoverage(before),
    after: state,
    events,
    hands: handsOf(state),
    facts: factsOf(world, [piece], now),
  }
  const checks = noChecks()
  checkEvents(checks, world, happened)
  return [...checks].filter(([, times]) => times > 0).map(([rule]) => rule)
}

const offered = (person: string): CoverageEvent => ({ kind: 'offered', person, parts: [piece], at: now, by: person })
const taken = (person: string, different: Partial<Piece> = {}): CoverageEvent => ({
  ...{ kind: 'taken', at: now, by: null },
  covers: [{ ...piece, ...different, person }],
})

test('what is right is not seen as wrong', () => {
  assert.deepEqual(broken([asked, offered('p20')], [taken('p20')]), [])
})

test('somebody who may not cover is seen', () => {
  assert.deepEqual(broken([asked, offered('p02')], [taken('p02')]), ['two-shifts-at-once'])
  const off = (world: World) => world.daysOff.set('p20', [{ person: 'p20', from: '2027-02-01', until: '2027-02-01' }])
  assert.deepEqual(broken([asked, offered('p20')], [taken('p20')], off), ['on-a-day-off'])
  assert.deepEqual(broken([asked], [taken('p20')]), ['taken-without-an-offer'])
})

test('a cover outside of what was asked, or twice, is seen', () => {
  assert.deepEqual(
    broken([asked, offered('p20')], [{ ...taken('p20'), at: now }], (world) => world.roster.handOver([{ ...handed, from: span.from }])),
    ['covered-twice'],
  )
  assert.deepEqual(
    broken([asked, offered('p20')], [taken('p20')], (world) => world.roster.handOver([{ ...handed, whole: true }])),
    ['another-shift-changed'],
  )
})

const handed = { series: piece.series, key: piece.key, slot: 'listener', off: 'p01', on: 'p19', ...span, whole: false } as const

test('a call to who may not, too wide, or out of order is seen', () => {
  const called = (call: 'first' | 'second', ...people: string[]): CoverageEvent => ({ kind: 'called', call, people, at: now, by: null })
  assert.deepEqual(broken([], [asked, called('first', 'p02')]), ['called-who-may-not'])
  assert.deepEqual(broken([], [asked, called('first', 'p25')]), ['called-too-wide'])
  assert.deepEqual(broken([asked, called('second', 'p25')], [called('first', 'p20')]), ['calls-out-of-order'])
  assert.deepEqual(broken([], [asked, called('first', 'p20'), called('second', 'p25')]), [])
})

test('somebody who carries more than another who offered is seen', () => {
  const earlier: Coverage | null = foldCoverage([asked, taken('p20')])
  assert.ok(earlier !== null)
  const before = (world: World) => world.requests.set('earlier', earlier)
  assert.deepEqual(broken([asked, offered('p20'), offered('p21')], [taken('p20')], before), ['not-the-one-who-carries-least'])
  assert.deepEqual(broken([asked, offered('p20'), offered('p21')], [taken('p21')], before), [])
})
