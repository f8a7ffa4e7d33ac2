// What somebody has asked of the others and given to them; and how much they carry, by which cover is spread.

import { MINUTE } from '../desk/day.ts'
import type { Coverage } from './state.ts'

/** Minutes that somebody covered for others, and those of their own shifts that others covered. */
export type Balance = { readonly given: number; readonly asked: number }

export const NO_BALANCE: Balance = { given: 0, asked: 0 }

/** A minute that others covered for somebody weighs so much of one that they cover. */
export const ASKED_WEIGHT = 0.25

/**
 * How much somebody carries, in minutes: `given − asked ÷ 4`. Who carries least is proposed first. What was covered for somebody counts little, or whoever was away once would pay it back alone.
 */
export const loadOf = ({ given, asked }: Balance): number => given - asked * ASKED_WEIGHT

/** Of each person, from requests; what was covered before `since` does not count, and to be sick is not to ask. */
export function balancesOf(requests: readonly Coverage[], since: number): ReadonlyMap<string, Balance> {
  const balances = new Map<string, Balance>()
  const add = (person: string, { given, asked }: Balance) => {
    const before = balances.get(person) ?? NO_BALANCE
    balances.set(person, { given: before.given + given, asked: before.asked + asked })
  }
  for (const { asker, reason, covers } of requests) {
    for (const { person, from, to } of covers.filter((cover) => cover.from >= since)) {
      const minutes = (to - from) / MINUTE
      add(person, { given: minutes, asked: 0 })
      if (reason !== 'sick') add(asker, { given: 0, asked: minutes })
    }
  }
  return balances
}

/** Private to whom it is about, and to coordinators and managers. */
export const mayReadBalance = (of: string, { person, keeps }: { readonly person: string; readonly keeps: boolean }): boolean =>
  keeps || of === person
