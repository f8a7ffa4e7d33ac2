// What canned responses say in one chat: filled in with the visitor, the desk and oneself.

import type { Canned, Me } from '@earshot/contract'
import { type Filling, filledIn, positionOf } from '@earshot/domain'

/** What there is to put in: `ready` once it was fetched, `problem` says why it could not be, or not again. */
export type CannedHere = { readonly all: readonly Canned[]; readonly ready: boolean; readonly problem: string | null }

/** What is filled in on one desk. `visitor` is the name on record. */
export function fillingOn(me: Me, desk: string, visitor: string | null): Filling {
  const here = me.desks.find((one) => one.desk === desk)
  return { visitor, me: me.name, position: here === undefined ? '' : positionOf(here.role), desk: here?.name ?? '' }
}

export const filledAll = (here: CannedHere, filling: Filling): CannedHere => ({
  ...here,
  all: here.all.map((canned) => ({ ...canned, text: filledIn(canned.text, filling) })),
})
