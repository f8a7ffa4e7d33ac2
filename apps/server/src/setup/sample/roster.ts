// The roster of the sample organisation: a week at each live desk, with some places that nobody has taken yet.

import type { Slot, Slots } from '@earshot/domain'
import type { SAMPLE_DESKS } from './desks.ts'

/** Hours on the wall clock of its desk, on these days of the week; `people` stand for the series, by their sign-in. */
export type SampleSeries = {
  readonly desk: keyof typeof SAMPLE_DESKS
  readonly hours: readonly [from: number, to: number]
  readonly days: string
  readonly slots: Slots
  readonly by: string
  readonly people: Readonly<Record<string, Slot>>
}

const line = (hours: SampleSeries['hours'], days: string, people: SampleSeries['people']): SampleSeries => ({
  ...{ desk: 'line', hours, days, people, by: 'jonas@example.org' },
  slots: { supervisor: 1, coordinator: 1, listeners: { least: 2, most: 4 } },
})
const library = (hours: SampleSeries['hours'], days: string, people: SampleSeries['people']): SampleSeries => ({
  ...{ desk: 'library', hours, days, people, by: 'mateo@example.org' },
  slots: { supervisor: 0, coordinator: 1, listeners: { least: 1, most: 3 } },
})
const circulation = (hours: SampleSeries['hours'], days: string, people: SampleSeries['people']): SampleSeries => ({
  ...{ desk: 'circulation', hours, days, people, by: 'tobias@example.org' },
  slots: { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 2 } },
})

const [ana, ben, hana, wen, omar] = ['ana', 'ben', 'hana', 'wen', 'omar'].map((name) => ({ [`${name}@example.org`]: 'listener' as const }))
const [jonas, mateo] = ['jonas', 'mateo'].map((name) => ({ [`${name}@example.org`]: 'coordinator' as const }))
const selma = { 'selma@example.org': 'supervisor' } as const

export const SAMPLE_ROSTER: readonly SampleSeries[] = [
  line([10, 14], 'MO,WE,FR', { ...selma, ...jonas, ...ana, ...ben }),
  line([14, 18], 'MO,WE,FR', { ...ana }),
  line([18, 22], 'MO,TU,WE,TH,FR', { ...jonas, ...ben }),
  line([12, 18], 'TU,TH', { ...selma, ...ana }),
  // Past midnight.
  line([22, 26], 'FR,SA', { ...ana, ...ben }),
  library([9, 13], 'MO,TU,WE,TH,FR', { ...mateo, ...hana }),
  library([13, 17], 'MO,TU,WE,TH,FR', { ...wen }),
  circulation([9, 13], 'MO,TU,WE,TH,FR', { ...omar }),
  circulation([13, 17], 'MO,WE,FR', { ...hana }),
]
