// Coverage requests of a simulated year, decided by the rules of the domain: what follows from each is done as a server would do it.

import {
  type CoverageActor,
  type CoverageCommand,
  type CoverageEvent,
  type CoverReason,
  decideCoverage,
  evolveCoverage,
  followCoverage,
  type Made,
} from '@earshot/domain'
import { chanceOf } from '../replay/chance.ts'
import { type Checks, checkEvents } from './checks.ts'
import { type Fate, fateOfCover } from './fate.ts'
import type { Timeline } from './timeline.ts'
import { factsOf, type World } from './world.ts'

const HOUR = 3_600_000
const CLOCK: CoverageActor = { kind: 'clock' }

/** `log` is all that came about, by request. `became` is told what becomes of a shift that has changed hands. */
export type Covering = {
  readonly world: World
  readonly seed: number
  readonly time: Timeline
  readonly log: Map<string, readonly CoverageEvent[]>
  readonly checks: Checks
  readonly became: (made: Made, person: string, fate: Fate) => void
}

/** Cover is asked for what is left of somebody's shift, by themselves or in their name. */
export function askFor(covering: Covering, { occurrence }: Made, asker: string, reason: CoverReason, by: string, now: number): void {
  const { series, key, start, end } = occurrence
  const id = `${series} ${key} ${asker}`
  if (covering.log.has(id)) return
  const actor: CoverageActor = { kind: 'staff', person: by, keeps: by !== asker }
  perform(covering, id, actor, { do: 'ask', asker, reason, parts: [{ series, key, from: start, to: end }] }, now)
}

function perform(covering: Covering, id: string, actor: CoverageActor, command: CoverageCommand, now: number): void {
  const { world, log, time } = covering
  const before = world.requests.get(id) ?? null
  const names = command.do === 'ask' ? command.parts : (before?.pieces ?? [])
  const facts = factsOf(world, names, now)
  const decided = decideCoverage(before, actor, command, facts)
  // Who may not take it any more by the time they answer does not offer it.
  if (!decided.ok && command.do === 'offer') return
  if (!decided.ok) throw new Error(`${command.do} of ${id} was refused: ${decided.refusal.rule}`)
  const state = decided.value.reduce(evolveCoverage, before)
  if (state === null) return
  world.requests.set(id, state)
  log.set(id, [...(log.get(id) ?? []), ...decided.value])
  const { notices, hands, lookAt } = followCoverage(before, decided.value, facts.policy, now)
  checkEvents(covering.checks, world, { before, after: state, events: decided.value, hands, facts })
  world.roster.handOver(hands)
  for (const { on, series, key } of hands) fare(covering, world.roster.find({ series, key }), on, now)
  for (const { what, to } of notices) if (what === 'call' || what === 'second-call') answer(covering, id, what, to, now)
  if (lookAt !== null && decided.value.length > 0) time.at(Math.max(lookAt, now), (then) => look(covering, id, then))
}

/** What was planned when less was known is looked at, and finds nothing to do. */
function look(covering: Covering, id: string, now: number): void {
  if (covering.world.requests.get(id)?.ended === null) perform(covering, id, CLOCK, { do: 'look' }, now)
}

function fare({ world, seed, became }: Covering, made: Made | undefined, person: string, at: number): void {
  if (made !== undefined) became(made, person, fateOfCover(world.inputs, seed, made, { person, at }))
}

/** Of those who are called some accept, each after a while. */
function answer(covering: Covering, id: string, call: 'call' | 'second-call', to: readonly string[] | 'coordinators', now: number): void {
  const { accepts } = covering.world.inputs
  for (const person of to === 'coordinators' ? [] : to) {
    const chance = chanceOf(covering.seed, `${call} ${id} ${person}`)
    if (chance() >= (call === 'call' ? accepts.first : accepts.second)) continue
    const at = Math.floor(now + chance() * accepts.withinHours * HOUR)
    covering.time.at(at, (then) => {
      const request = covering.world.requests.get(id)
      if (request?.ended !== null || request.offers.some((one) => one.person === person)) return
      perform(covering, id, { kind: 'staff', person, keeps: false }, { do: 'offer', parts: null }, then)
    })
  }
}
