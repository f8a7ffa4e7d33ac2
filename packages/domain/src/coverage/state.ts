// A coverage request as it stands: the fold of what came about in it.

import type { CoverageEnd, CoverageEvent, CoverCall, Taken } from './event.ts'
import { common, isSameShift, leftOf, type Part, type Piece } from './piece.ts'
import type { CoverReason } from './reason.ts'

/** approval: nobody is called before a coordinator agrees. */
export const COVERAGE_STAGES = ['approval', 'first', 'second', 'coordinator'] as const
export type CoverageStage = (typeof COVERAGE_STAGES)[number]

export type CoverOffer = { readonly person: string; readonly parts: readonly Part[]; readonly at: number }

/** `stageAt`: since when it is at its stage. `called`: each at the last call that reached them. `version` counts what came about. */
export type Coverage = {
  readonly version: number
  readonly asker: string
  readonly reason: CoverReason
  readonly pieces: readonly Piece[]
  readonly short: boolean
  readonly askedAt: number
  readonly stage: CoverageStage
  readonly stageAt: number
  readonly called: readonly { readonly person: string; readonly call: CoverCall }[]
  readonly declined: readonly string[]
  readonly offers: readonly CoverOffer[]
  readonly covers: readonly (Taken & { readonly at: number })[]
  readonly ended: CoverageEnd | null
}

export const foldCoverage = (events: readonly CoverageEvent[]): Coverage | null =>
  events.reduce<Coverage | null>((state, event) => evolveCoverage(state, event), null)

/** The state after an event; null as long as nobody has asked. */
export function evolveCoverage(state: Coverage | null, event: CoverageEvent): Coverage | null {
  if (event.kind === 'asked') return begun(event)
  return state === null ? null : { ...state, ...changeBy(state, event), version: state.version + 1 }
}

function begun({ asker, reason, pieces, short, approval, at }: Extract<CoverageEvent, { kind: 'asked' }>): Coverage {
  const none = { called: [], declined: [], offers: [], covers: [], ended: null }
  return { version: 1, asker, reason, pieces, short, askedAt: at, stage: approval ? 'approval' : 'first', stageAt: at, ...none }
}

function changeBy(state: Coverage, event: CoverageEvent): Partial<Coverage> {
  switch (event.kind) {
    case 'called':
      return calledBy(state, event)
    case 'approved':
      return { stage: 'first', stageAt: event.at }
    case 'escalated':
      return { stage: 'coordinator', stageAt: event.at }
    case 'offered': {
      const { person, parts, at } = event
      return { offers: [...offersBut(state, person), { person, parts, at }], declined: state.declined.filter((one) => one !== person) }
    }
    case 'declined':
      return { declined: [...state.declined, event.person], offers: offersBut(state, event.person) }
    case 'retracted':
    case 'lapsed':
      return { offers: offersBut(state, event.person) }
    case 'taken':
      return { covers: [...state.covers, ...event.covers.map((cover) => ({ ...cover, at: event.at }))] }
    case 'changed':
      return withoutPieces(state, event.pieces)
    case 'ended':
      return { ended: event.how }
    default:
      return {}
  }
}

function calledBy(
  { called, stage, stageAt }: Coverage,
  { call, people, at }: Extract<CoverageEvent, { kind: 'called' }>,
): Partial<Coverage> {
  const others = called.filter(({ person }) => !people.includes(person))
  // Once it is the coordinators', a call goes out in their name and changes nothing about that.
  const next = stage === 'coordinator' ? { stage, stageAt } : { stage: call, stageAt: at }
  return { called: [...others, ...people.map((person) => ({ person, call }))], ...next }
}

const offersBut = ({ offers }: Coverage, person: string): readonly CoverOffer[] => offers.filter((one) => one.person !== person)

function withoutPieces({ pieces, covers }: Coverage, gone: readonly Piece[]): Partial<Coverage> {
  const stays = (one: Part) => !gone.some((piece) => isSameShift(piece, one))
  return { pieces: pieces.filter(stays), covers: covers.filter(stays) }
}

/** What is still to be covered, from now on, by its start. */
export const openOf = ({ pieces, covers }: Coverage, now: number): readonly Piece[] => leftOf(pieces, covers, now)

export type StandingOffer = Omit<CoverOffer, 'parts'> & { readonly parts: readonly Piece[] }

/** Offers as far as they are for something that is open, by when they came. */
export const standingOffers = (state: Coverage, now: number): readonly StandingOffer[] =>
  state.offers.map((offer) => ({ ...offer, parts: partsIn(openOf(state, now), offer.parts) })).filter(({ parts }) => parts.length > 0)

/** What of these pieces lies in the parts. */
export const partsIn = (pieces: readonly Piece[], parts: readonly Part[]): readonly Piece[] =>
  pieces.flatMap((piece) => parts.flatMap((part) => common(piece, part) ?? []))
