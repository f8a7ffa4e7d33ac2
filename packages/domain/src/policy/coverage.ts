// How a desk goes about finding cover.

import type { CoverReason } from '../coverage/reason.ts'

/**
 * `secondAfter`: hours after the first call, when there is a second. `coordinatorAfter`: hours after that, when it is the coordinators'. `pickAfter`: hours after the first offer, when
 * the proposal is taken. `leadDays`: before a shift; who asks later is told so. `partMinutes`: the least of a part that somebody covers. `swapApprovals`: how many
 * coordinators or managers agree to a swap, beside the two. `approved`: reasons with which nobody is called before a coordinator agrees. `sickCalls`: everybody is called at once for
 * who is sick or missed.
 */
export type CoveragePolicy = {
  readonly secondAfter: number
  readonly coordinatorAfter: number
  readonly pickAfter: number
  readonly leadDays: number
  readonly partMinutes: number
  readonly swapApprovals: number
  readonly approved: readonly Exclude<CoverReason, 'sick'>[]
  readonly sickCalls: boolean
}

/** How a desk begins. */
export const COVERAGE_POLICY: CoveragePolicy = {
  secondAfter: 24,
  coordinatorAfter: 24,
  pickAfter: 8,
  leadDays: 7,
  partMinutes: 30,
  swapApprovals: 1,
  approved: [],
  sickCalls: true,
}

/** What the numbers may be. */
export const COVERAGE_BOUNDS = {
  secondAfter: { least: 1, most: 336 },
  coordinatorAfter: { least: 1, most: 336 },
  pickAfter: { least: 1, most: 168 },
  leadDays: { least: 0, most: 60 },
  partMinutes: { least: 5, most: 240 },
  swapApprovals: { least: 0, most: 2 },
} as const satisfies Record<Exclude<keyof CoveragePolicy, 'approved' | 'sickCalls'>, { readonly least: number; readonly most: number }>

export type CoverageNumber = keyof typeof COVERAGE_BOUNDS
export const COVERAGE_NUMBERS = Object.keys(COVERAGE_BOUNDS) as readonly CoverageNumber[]

/** Whole numbers within their bounds, and each reason once. Whoever is sick needs nobody's leave. */
export const isCoveragePolicy = (policy: CoveragePolicy): boolean =>
  COVERAGE_NUMBERS.every((one) => isWithin(policy[one], COVERAGE_BOUNDS[one])) &&
  new Set(policy.approved).size === policy.approved.length &&
  !policy.approved.some((reason: CoverReason) => reason === 'sick')

const isWithin = (number: number, { least, most }: { readonly least: number; readonly most: number }): boolean =>
  Number.isInteger(number) && number >= least && number <= most
