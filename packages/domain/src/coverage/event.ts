// What comes about in a coverage request, one after the other.

import type { Part, Piece } from './piece.ts'
import type { CoverReason } from './reason.ts'

/** first: those who do this at the desk anyway; second: everybody who may. */
export type CoverCall = 'first' | 'second'

/** covered: all of it; over: its time has passed; changed: its shifts are not any more what they were. */
export const COVERAGE_ENDS = ['covered', 'withdrawn', 'refused', 'over', 'changed'] as const
export type CoverageEnd = (typeof COVERAGE_ENDS)[number]

/** Somebody takes a part over. */
export type Taken = Part & { readonly person: string }

/** `lapsed`: who offered may not take any of it now. */
type Body =
  | {
      readonly kind: 'asked'
      readonly asker: string
      readonly reason: CoverReason
      readonly pieces: readonly Piece[]
      readonly short: boolean
      readonly approval: boolean
    }
  | { readonly kind: 'approved' }
  | { readonly kind: 'called'; readonly call: CoverCall; readonly people: readonly string[] }
  | { readonly kind: 'escalated' }
  | { readonly kind: 'offered'; readonly person: string; readonly parts: readonly Part[] }
  | { readonly kind: 'declined' | 'retracted' | 'lapsed'; readonly person: string }
  | { readonly kind: 'taken'; readonly covers: readonly Taken[] }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'ended'; readonly how: CoverageEnd }

/** `by` null: it came due. `at` is in milliseconds since 1970. */
export type CoverageEvent = Body & { readonly at: number; readonly by: string | null }
export type CoverageEventKind = CoverageEvent['kind']
