// What became of a chat that was played: what was typed, what of it was refused, and how long each turn took.

import type { RefusalBody } from '@earshot/contract'
import type { Copy, Typed } from './account.ts'
import type { Fate } from './screen.ts'
import type { Step } from './script.ts'

export type Outcome = {
  readonly chat: string
  /** The conversation, or null when there never was one. */
  readonly c: string | null
  readonly typed: readonly Typed[]
  /** What both had before them in the end. */
  readonly copies: readonly Copy[]
  /** Milliseconds from the typing of a turn until the other side had it, of the turns typed while somebody held the chat. */
  readonly took: readonly number[]
  readonly refusals: readonly string[]
}

/** `own` is what becomes of it before its writer, `fate` what becomes of it on the other side; a whisper has no other side. */
export type UnderWay = {
  readonly step: Step
  readonly id: string
  readonly at: number
  readonly timed: boolean
  readonly own: Promise<Fate>
  readonly fate: Promise<Fate>
}

/** Refusals of a text as such. After any other a turn is lost. */
const OF_TEXTS: readonly RefusalBody['rule'][] = ['empty', 'too-long', 'too-large', 'unreadable', 'too-many-marks']

/** `fates` are those of what is under way, in its order; `left` is what was never typed. */
export function outcomeOf(
  chat: string,
  underWay: readonly UnderWay[],
  fates: readonly Fate[],
  left: readonly Step[],
): Pick<Outcome, 'typed' | 'took' | 'refusals'> {
  const all = underWay.map((one, nth) => ({ ...one, became: fates[nth] }))
  const typed = all.map(({ step, id, became }): Typed => ({ ...step, id, refused: refusedAsText(became) }))
  const never = left.map((step): Typed => ({ ...step, id: null, refused: null }))
  return {
    typed: [...typed, ...never],
    took: all.flatMap(({ timed, at, became }) => (timed && became?.fate === 'shown' ? [became.at - at] : [])),
    refusals: all.flatMap(({ step, became }) =>
      became?.fate === 'refused' ? [`${chat}: ${step.place} was refused: ${became.refusal.words}`] : [],
    ),
  }
}

const refusedAsText = (fate: Fate | undefined): string | null =>
  fate?.fate === 'refused' && OF_TEXTS.includes(fate.refusal.rule) ? fate.refusal.rule : null
