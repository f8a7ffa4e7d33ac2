// The hours a desk can begin with.

import type { Hours } from '@earshot/domain'

const every = (days: readonly number[], from: number, to: number): Hours => ({ week: days.map((day) => ({ day, from, to })), closures: [] })

export const ALWAYS: Hours = every([1, 2, 3, 4, 5, 6, 7], 0, 24 * 60)
export const OFFICE: Hours = every([1, 2, 3, 4, 5], 9 * 60, 17 * 60)
