// A pass takes a visitor's chat from the panel on somebody's site to a page of its own, without the visit's token being in an address.

import { accept, refuse, type Verdict } from '../verdict/verdict.ts'

/** Milliseconds for which a pass holds. */
export const PASS_LASTS = 60_000

export type Pass = { readonly desk: string; readonly expiresAt: number }

/** Whether a pass opens its chat on the page of `desk` at `now`; null is one that was used or never made. */
export function usePass<P extends Pass>(pass: P | null, desk: string, now: number): Verdict<P> {
  if (pass === null || pass.desk !== desk || pass.expiresAt <= now) return refuse('pass-over')
  return accept(pass)
}
