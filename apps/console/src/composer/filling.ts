// What canned responses say in one chat: filled in with the visitor, the desk and oneself.

import type { Canned, Me } from '@earshot/contract'
import { type Filling, filledIn, positionOf } from '@earshot/domain'
import type { VisitorRecord } from '../conversation/record.ts'
import { WORDS } from './words.ts'

/** `known` says that what it asks for was asked before, and how that went. */
export type CannedOne = Canned & { readonly known?: string }

/** What there is to put in: `ready` once it was fetched, `problem` says why it could not be, or not again. */
export type CannedHere = { readonly all: readonly CannedOne[]; readonly ready: boolean; readonly problem: string | null }

/** What is filled in on one desk. `visitor` is the name on record. */
export function fillingOn(me: Me, desk: string, visitor: string | null): Filling {
  const here = me.desks.find((one) => one.desk === desk)
  return { visitor, me: me.name, position: here === undefined ? '' : positionOf(here.role), desk: here?.name ?? '' }
}

export const filledAll = (here: CannedHere, filling: Filling, record: Asked): CannedHere => ({
  ...here,
  all: here.all.map((canned) => ({ ...canned, text: filledIn(canned.text, filling), ...knownOf(canned, record) })),
})

type Asked = Pick<VisitorRecord, 'name' | 'email' | 'withheld'>

/** So that nobody asks again what the visitor has answered, or would rather not. */
function knownOf({ next }: Canned, record: Asked): Pick<CannedOne, 'known'> {
  if (next === null) return {}
  const value = record[next]
  if (record.withheld[next]) return { known: WORDS.withheld }
  return value === null ? {} : { known: WORDS.onRecord(value) }
}
