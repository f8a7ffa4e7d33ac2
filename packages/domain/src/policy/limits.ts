// How many chats somebody holds at once, by their role on a desk.

import type { Role } from '../people/role.ts'

/** Null where there is no limit. */
export type Limits = Readonly<Record<Role, number | null>>

export const NO_LIMITS: Limits = { trainee: null, listener: null, coordinator: null, supervisor: null }

/** The limits that a desk may set. */
export const AT_ONCE = { least: 1, most: 50 } as const

/** Whole numbers within the bounds, or none. */
export const isLimits = (limits: Limits): boolean =>
  Object.values(limits).every((limit) => limit === null || (Number.isInteger(limit) && limit >= AT_ONCE.least && limit <= AT_ONCE.most))
