// What is known on the simulated desk at a moment: as a server would look it up for the rules.

import {
  balancesOf,
  type Coverage,
  type CoverageFacts,
  type DaysOff,
  type Made,
  mondayOf,
  type Occurrence,
  type ShiftName,
  type Volunteer,
} from '@earshot/domain'
import type { Person } from './desk.ts'
import type { Inputs } from './inputs.ts'
import type { Roster } from './roster.ts'

const YEAR = 365 * 86_400_000
const MINUTE = 60_000

export type World = {
  readonly inputs: Inputs
  readonly roster: Roster
  readonly people: readonly Person[]
  /** Days on which somebody is away or ill, as far as they have said so. */
  readonly daysOff: Map<string, DaysOff[]>
  readonly requests: Map<string, Coverage>
}

/** The facts for a request on these shifts. */
export function factsOf(world: World, names: readonly ShiftName[], now: number): CoverageFacts {
  const { inputs, roster, people, requests } = world
  const shifts = names.map(roster.find).filter((made): made is Made => made !== undefined)
  return {
    now,
    policy: inputs.coverage,
    desk: { training: false, roster: inputs.roster, finished: new Set() },
    shifts,
    team: people.map((person) => volunteerOf(world, person)),
    balances: balancesOf([...requests.values()], now - YEAR),
    elsewhere: [],
  }
}

function volunteerOf({ inputs, roster, daysOff }: World, { person, name, role }: Person): Volunteer {
  const on = roster.shiftsOf(person)
  const { access, weeklyHours } = inputs.roster
  const weekly = weeklyHours === null ? null : weeklyHours * 60
  return {
    ...{ person, name, role, on, planned: plannedOf(on), daysOff: daysOff.get(person) ?? [] },
    passage: {
      ...{ role, training: false, agreement: 1, agreed: 1, access, organisation: 'member', shift: null, unscheduled: false },
      ...{ weekly, worked: 0, first: 0, finished: 0, accompanied: true },
    },
  }
}

/** Shifts of this desk end on the day on which they begin, so their key names the day. */
function plannedOf(on: readonly Occurrence[]): ReadonlyMap<string, number> {
  const planned = new Map<string, number>()
  for (const { key, start, end } of on) {
    const week = mondayOf(key.slice(0, 10))
    planned.set(week, (planned.get(week) ?? 0) + (end - start) / MINUTE)
  }
  return planned
}
