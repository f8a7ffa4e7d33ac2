// Bans: whoever is banned begins no chat, here or in the whole house, until it ends by itself or is lifted.

import { type Actor, standingTo } from '../conversation/actor.ts'
import type { Inquiry } from '../conversation/state.ts'
import { messageText } from '../text/text.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'

/** What a ban is known by: the visit of one browser, or the network that it came from. */
export const BANNED_BY = ['visit', 'address'] as const
export type BannedBy = (typeof BANNED_BY)[number]

/** How long a ban lasts, in whole hours. */
export const BAN_HOURS = { least: 1, most: 24 * 90 } as const
/** Longest reason, in UTF-16 code units. */
export const LONGEST_REASON = 500
const HOUR = 3_600_000

export type AskedBan = { readonly by: readonly BannedBy[]; readonly reason: string; readonly hours: number }
/** `until` is milliseconds since 1970. */
export type DecidedBan = { readonly by: readonly BannedBy[]; readonly reason: string; readonly until: number }

/** A ban as it is kept, or why it cannot be. */
export function banOf({ by, reason, hours }: AskedBan, now: number): Verdict<DecidedBan> {
  const kept = messageText(reason)
  if (!kept.ok) return kept
  if (kept.value.length > LONGEST_REASON) return refuse('too-long')
  const lasts = Number.isInteger(hours) && hours >= BAN_HOURS.least && hours <= BAN_HOURS.most
  if (!lasts || by.length === 0) return refuse('not-a-ban')
  return accept({ by: BANNED_BY.filter((one) => by.includes(one)), reason: kept.value.trim(), until: now + hours * HOUR })
}

/** Addresses are for supervisors alone, whatever a desk lets its holders do. */
export const seesAddresses = (actor: Actor, state: Inquiry): boolean =>
  actor.kind === 'staff' && standingTo(actor, state)?.role === 'supervisor'
