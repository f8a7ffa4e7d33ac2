// What changes hands on the roster when somebody covers, and who is there when.

import type { Span } from '../desk/hours.ts'
import { without } from '../desk/hours.ts'
import type { OnShift, Slot } from '../shift/people.ts'
import { type Made, type Plan, staffed } from '../shift/plan.ts'
import { isSameShift, isWhole, joinedParts, type Part, type Piece } from './piece.ts'
import type { Coverage } from './state.ts'

/** A part of a shift that passes from one person to another; `whole`: all of that shift, which is then the other one's. */
export type Hand = Part & { readonly slot: Slot; readonly off: string; readonly on: string; readonly whole: boolean }

/** What has changed hands in a request; parts of one person that touch are one. */
export const handsOf = ({ asker, pieces, covers }: Coverage): readonly Hand[] =>
  pieces.flatMap((piece) => {
    const own = covers.filter((cover) => isSameShift(cover, piece) && piece.from <= cover.from && cover.to <= piece.to)
    return [...Map.groupBy(own, ({ person }) => person)].flatMap(([person, parts]) =>
      joinedParts(parts).map((part) => handOf({ ...piece, from: part.from, to: part.to }, asker, person)),
    )
  })

const handOf = (piece: Piece, off: string, on: string): Hand => {
  const { series, key, from, to, slot } = piece
  return { series, key, from, to, slot, off, on, whole: isWhole(piece) }
}

/** The plan after what has changed hands of its shifts: only that occurrence, and only as a whole. Who covers a part is with the shift, and the one they cover stays on it. */
export const handedOver = (plan: Plan, hands: readonly Hand[]): Plan =>
  hands.filter(({ whole }) => whole).reduce((so, { key, slot, off, on }) => staffed(staffed(so, key, off, null), key, on, slot), plan)

/** Who is on a shift from when to when, with the parts that others cover. */
export function presenceOn({ occurrence, people }: Made, hands: readonly Hand[]): readonly (OnShift & Span)[] {
  const parts = hands.filter((hand) => !hand.whole && isSameShift(hand, occurrence))
  const all = { from: occurrence.start, to: occurrence.end }
  const own = people.flatMap(({ person, slot }) => {
    const gone = joinedParts(parts.filter(({ off }) => off === person))
    return without(all, gone).map((span) => ({ person, slot, ...span }))
  })
  return [...own, ...parts.map(({ on, slot, from, to }) => ({ person: on, slot, from, to }))]
}

/** How a shift is called that somebody covers. */
export const coverTitle = (on: string, off: string): string => `${on} for ${off}`
