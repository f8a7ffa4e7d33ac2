// A swap: two people take each other's shifts, with as many to agree as the desk asks for.

import type { Made } from '../shift/plan.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import type { CoverageActor } from './command.ts'
import { type CoverageFacts, mayCover } from './facts.ts'
import type { Hand } from './hands.ts'
import { type Piece, type ShiftName, shiftOf } from './piece.ts'

/** `own` is the asker's shift, `other` the one of whom they ask. */
export type Swap = {
  readonly version: number
  readonly asker: string
  readonly asked: string
  readonly own: Piece
  readonly other: Piece
  readonly agreed: boolean
  readonly approvals: readonly string[]
  readonly ended: 'done' | 'declined' | 'withdrawn' | 'refused' | null
}

type Body =
  | { readonly kind: 'asked'; readonly asker: string; readonly asked: string; readonly own: Piece; readonly other: Piece }
  | { readonly kind: 'agreed' | 'approved' }
  | { readonly kind: 'ended'; readonly how: NonNullable<Swap['ended']> }
export type SwapEvent = Body & { readonly at: number; readonly by: string }

export type SwapCommand =
  | { readonly do: 'ask'; readonly asked: string; readonly own: ShiftName; readonly other: ShiftName }
  | { readonly do: 'agree' | 'decline' | 'approve' | 'refuse' | 'withdraw' }

type Staff = Extract<CoverageActor, { kind: 'staff' }>
type Decided = Verdict<readonly SwapEvent[]>

/** The state after an event; null as long as nobody has asked. */
export function evolveSwap(state: Swap | null, event: SwapEvent): Swap | null {
  if (event.kind === 'asked') {
    const { asker, asked, own, other } = event
    return { version: 1, asker, asked, own, other, agreed: false, approvals: [], ended: null }
  }
  if (state === null) return null
  const next = { ...state, version: state.version + 1 }
  if (event.kind === 'ended') return { ...next, ended: event.how }
  return event.kind === 'agreed' ? { ...next, agreed: true } : { ...next, approvals: [...state.approvals, event.by] }
}

/** Refusals: not-your-shift, no-such-shift, shift-over, no-such-request, request-over, not-called, roster-keepers-only, not-to-approve, approved-already, own-cover, asker-picks, and those of `mayCover`. */
export function decideSwap(state: Swap | null, actor: Staff, command: SwapCommand, facts: CoverageFacts): Decided {
  const stamp = { at: facts.now, by: actor.person }
  if (command.do === 'ask') return state === null ? asking(actor.person, command, facts) : refuse('cover-asked-already')
  if (state === null) return refuse('no-such-request')
  if (state.ended !== null) return refuse('request-over')
  const [keeps, agrees] = [actor.keeps, actor.person === state.asked]
  switch (command.do) {
    case 'agree':
      if (!agrees) return refuse('not-called')
      return state.agreed ? accept([]) : through(state, { kind: 'agreed', ...stamp }, facts)
    case 'decline':
      return agrees ? accept([{ kind: 'ended', how: 'declined', ...stamp }]) : refuse('not-called')
    case 'approve':
      return approving(state, actor) ?? through(state, { kind: 'approved', ...stamp }, facts)
    case 'refuse':
      return keeps ? accept([{ kind: 'ended', how: 'refused', ...stamp }]) : refuse('roster-keepers-only')
    case 'withdraw':
      return actor.person === state.asker || keeps ? accept([{ kind: 'ended', how: 'withdrawn', ...stamp }]) : refuse('asker-picks')
  }
}

function asking(asker: string, { asked, own, other }: Extract<SwapCommand, { do: 'ask' }>, facts: CoverageFacts): Decided {
  const [mine, theirs] = [pieceOf(own, asker, facts), pieceOf(other, asked, facts)]
  if (!mine.ok) return mine
  if (!theirs.ok) return theirs
  const body = { asker, asked, own: mine.value, other: theirs.value }
  return misfits(body, facts) ?? accept([{ kind: 'asked', ...body, at: facts.now, by: asker }])
}

function pieceOf(name: ShiftName, person: string, { shifts, now }: CoverageFacts): Verdict<Piece> {
  const made = shiftOf(shifts, name)
  if (made === undefined) return refuse('no-such-shift')
  const own = made.people.find((one) => one.person === person)
  if (own === undefined) return refuse('not-your-shift')
  const { series, key, start, end } = made.occurrence
  return start <= now ? refuse('shift-over') : accept({ series, key, from: start, to: end, start, end, slot: own.slot })
}

/** Nobody agrees twice, nor to what is their own. */
function approving({ agreed, approvals, asker, asked }: Swap, { person, keeps }: Staff): Refused | null {
  if (!keeps) return refuse('roster-keepers-only')
  if (!agreed) return refuse('not-to-approve')
  if (person === asker || person === asked) return refuse('own-cover')
  return approvals.includes(person) ? refuse('approved-already') : null
}

/** With the last one who agrees it is done, if both may still be where they are to be. */
function through(state: Swap, event: SwapEvent, facts: CoverageFacts): Decided {
  const after = evolveSwap(state, event)
  if (after === null || !after.agreed || after.approvals.length < facts.policy.swapApprovals) return accept([event])
  for (const [name, person] of [[state.own, state.asker] as const, [state.other, state.asked] as const]) {
    const now = pieceOf(name, person, facts)
    if (!now.ok) return now
  }
  return misfits(state, facts) ?? accept([event, { kind: 'ended', how: 'done', at: event.at, by: event.by }])
}

/** Each is asked after as if they were off their own shift already. */
function misfits({ asker, asked, own, other }: Pick<Swap, 'asker' | 'asked' | 'own' | 'other'>, facts: CoverageFacts): Refused | null {
  return mayCover(offShift(facts, asked, other), asker, asked, own) ?? mayCover(offShift(facts, asker, own), asked, asker, other)
}

function offShift(facts: CoverageFacts, person: string, { series, key }: ShiftName): CoverageFacts {
  const isOther = (one: ShiftName) => one.series !== series || one.key !== key
  const shifts: readonly Made[] = facts.shifts
  const team = facts.team.map((one) => (one.person === person ? { ...one, on: one.on.filter(isOther) } : one))
  return { ...facts, shifts, team }
}

/** What changes hands once it is done. */
export function handsOfSwap({ asker, asked, own, other, ended }: Swap): readonly Hand[] {
  if (ended !== 'done') return []
  const hand = ({ start, end, ...piece }: Piece, off: string, on: string): Hand => ({ ...piece, off, on, whole: true })
  return [hand(own, asker, asked), hand(other, asked, asker)]
}
