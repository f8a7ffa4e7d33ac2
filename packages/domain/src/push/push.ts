// What of a chat calls for somebody, and who is told of it on their devices: whoever takes calls and looks at no window of ours.

import { type Staff, standingTo } from '../conversation/actor.ts'
import { mayDo } from '../conversation/decide.ts'
import type { DeskRules, Facts } from '../conversation/facts.ts'
import { reached } from '../conversation/ladder.ts'
import { limitFor } from '../conversation/limit.ts'
import type { Action } from '../conversation/permission.ts'
import { RUNGS, type Rung } from '../conversation/rung.ts'
import { seatFor } from '../conversation/seats.ts'
import type { Inquiry } from '../conversation/state.ts'
import { type Away, seesNothing } from './away.ts'

/** waiting: a chat that they may claim; left: its holder has lost the line; handed: it is handed to them; hand: its holder asks for their help. */
export type Call = 'waiting' | 'left' | 'handed' | 'hand'

/** Somebody who may be called, and how many other chats they hold. */
export type Callable = { readonly actor: Staff; readonly holds: number }
/** What of the desk decides who is called. */
export type CallFacts = DeskRules & Pick<Facts, 'desks'>

/** What of a conversation calls for somebody now, whether or not they are looking; null where nothing does. */
export function callOf(state: Inquiry, { actor, holds }: Callable, facts: CallFacts): Call | null {
  if (state.kind !== 'chat') return null
  const may = (action: Action) => mayDo(state, actor, action, facts) === null
  if (may('claim') && holds < (limitFor(state, actor, 'claim', facts) ?? Number.POSITIVE_INFINITY))
    return state.phase === 'waiting' ? 'waiting' : 'left'
  if (may('take')) return 'handed'
  const seat = seatFor(standingTo(actor, state)?.role)
  return state.handUp && seat !== null && state.seats[seat] === null && may('guide') ? 'hand' : null
}

/** Something that has come about and is told once: a chat that waits, each rung it climbs, and what calls for somebody afterwards. */
export type Occasion = 'opened' | Rung | 'left' | 'hand' | `handed ${number}`

/** All that calls for anybody in a conversation now. What ends and comes about again is another time. */
export function occasionsOf(state: Inquiry): readonly Occasion[] {
  if (state.kind !== 'chat' || state.phase === 'closed') return []
  if (state.phase === 'waiting') return ['opened', ...RUNGS.filter((rung) => reached(state, rung))]
  const { unattended, handUp, handOff } = state
  return [
    ...(unattended ? (['left'] as const) : []),
    ...(handUp ? (['hand'] as const) : []),
    ...(handOff === null ? [] : [`handed ${handOff.at}` as const]),
  ]
}

type Step = 'opened' | Rung
const isStep = (occasion: Occasion): occasion is Step => occasion === 'opened' || RUNGS.some((rung) => rung === occasion)

const accepts = ({ desks }: Staff, desk: string | null): boolean => desk !== null && desks[desk]?.accepting === true

/** Whom a chat that waits calls at each step, of those who may claim it. */
const CALLED_AT: Record<Step, (state: Inquiry, actor: Staff) => boolean> = {
  opened: ({ desk }, actor) => accepts(actor, desk),
  nudge: ({ desk }, actor) => accepts(actor, desk),
  call: ({ desk }, { desks }) => seatFor(desks[desk]?.role) !== null,
  fallback: ({ fallback }, actor) => accepts(actor, fallback),
  // It is for the visitor.
  leave: () => false,
}

/** Somebody with devices. */
export type Reachable = Callable & Away

/** True for somebody whose devices are told of an occasion now. */
export function isTold(occasion: Occasion, state: Inquiry, who: Reachable, facts: CallFacts): boolean {
  if (!seesNothing(who)) return false
  const call = callOf(state, who, facts)
  if (isStep(occasion)) return call === 'waiting' && CALLED_AT[occasion](state, who.actor)
  return occasion.split(' ', 1)[0] === call
}

/** Milliseconds after which nobody needs to be told any more: somebody has come, or it has climbed on. */
export const PUSH_LASTS = 180_000
const MOST_TRIES = 5
const FIRST_WAIT = 5_000

/** In how many milliseconds a push that was not taken is tried again; null when it is given up. `asked` is what the push service asked for. */
export function pushAgain(tries: number, asked: number | null, age: number): number | null {
  const wait = asked ?? FIRST_WAIT * 2 ** (tries - 1)
  return tries < MOST_TRIES && age + wait < PUSH_LASTS ? wait : null
}

/** Devices that one person is told on; another one takes the place of the oldest. */
export const MOST_DEVICES = 10
