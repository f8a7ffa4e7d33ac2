// Stamps of what is shown of a roster: each differs when anything differs that it stands for.

import type { RosterSeries } from '@earshot/contract'
import type { Made, Plan } from '@earshot/domain'
import { hashed } from '../token.ts'

const stampOf = (what: readonly unknown[]): string => hashed(JSON.stringify(what)).toString('base64url')

/** Of a shift, but not of its people: somebody else may be put on it meanwhile. */
export const shiftStamp = ({ occurrence: { start, end, slots } }: Pick<Made, 'occurrence'>, cancelled: boolean): string =>
  stampOf([start, end, slots.supervisor, slots.coordinator, slots.listeners.least, slots.listeners.most, cancelled])

/** Of a series as a whole. */
export const seriesStamp = ({ words, regulars, ended }: Plan): string =>
  stampOf([
    words.date,
    words.from,
    words.to,
    words.rule,
    words.slots,
    regulars.map(({ person, slot, from, until }) => [person, slot, from, until]),
    ended,
  ])

export const shownSeries = (series: string, plan: Plan): RosterSeries => ({
  series,
  words: plan.words,
  regulars: [...plan.regulars],
  stamp: seriesStamp(plan),
})
