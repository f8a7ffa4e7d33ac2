// Has the sample's coordinators plan their weeks, from tomorrow on: nobody of them is late to begin with.

import { randomUUID } from 'node:crypto'
import type { NewSeriesBody } from '@earshot/contract'
import type { Regular, Verdict } from '@earshot/domain'
import type { Desk, People, Person, Roll } from '../ports.ts'
import { SAMPLE_DESKS } from './sample/desks.ts'
import { SAMPLE_ROSTER, type SampleSeries } from './sample/roster.ts'

export type SamplePlanning = {
  readonly lives: { bySlug(slug: string): Desk | null }
  readonly people: Pick<People, 'find'>
  readonly roll: Pick<Roll, 'people'>
  readonly plan: (by: Person, desk: Desk, asked: NewSeriesBody) => Promise<Verdict<unknown>>
}

/** Throws where a step of it is refused. */
export async function planSample({ lives, people, roll, plan }: SamplePlanning): Promise<void> {
  const ids = new Map((await roll.people()).map(({ email, person }) => [email, person]))
  const persons = await people.find([...ids.values()])
  for (const series of SAMPLE_ROSTER) {
    const desk = lives.bySlug(SAMPLE_DESKS[series.desk].slug)
    const by = persons.get(ids.get(series.by) ?? '')
    if (desk === null || by === undefined) throw new Error(`The sample has nobody to plan ${series.desk}`)
    const done = await plan(by, desk, askedOf(series, desk, ids))
    if (!done.ok) throw new Error(`The sample could not plan ${series.desk}: ${done.refusal.rule}`)
  }
}

function askedOf(
  { hours: [from, to], days, slots, people }: SampleSeries,
  { timeZone }: Desk,
  ids: ReadonlyMap<string, string>,
): NewSeriesBody {
  const date = Temporal.Now.plainDateISO(timeZone).add({ days: 1 }).toString()
  const regulars = Object.entries(people).map(([email, slot]): Regular => ({ person: ids.get(email) ?? '', slot, from: date, until: null }))
  return {
    id: randomUUID(),
    words: { date, from: from * 60, to: to * 60, rule: `FREQ=WEEKLY;BYDAY=${days}`, slots },
    regulars: [...regulars],
  }
}
