// What becomes of somebody's shift, drawn by its name: the same with the engine and without.

import type { Made, Occurrence } from '@earshot/domain'
import { chanceOf } from '../replay/chance.ts'
import { momentOf } from './desk.ts'
import type { Inputs } from './inputs.ts'

/** `at`: when it is said, in milliseconds since 1970. */
export type Fate =
  | { readonly kind: 'comes' | 'no-show' }
  | { readonly kind: 'late'; readonly minutes: number }
  | { readonly kind: 'sick' | 'absent'; readonly at: number }

const DAY = 86_400_000

export function fateOf(inputs: Inputs, seed: number, { occurrence, date }: Made, person: string): Fate {
  const { sick, absent, noShow, late } = inputs
  const chance = chanceOf(seed, `fate ${occurrence.series} ${occurrence.key} ${person}`)
  const drawn = chance()
  const rest = chance()
  const whole = ({ least, most }: { readonly least: number; readonly most: number }) => least + Math.floor(rest * (most - least + 1))
  if (drawn < sick.share) return { kind: 'sick', at: between(momentOf(inputs, date, sick.toldFrom), occurrence.start, rest) }
  if (drawn < sick.share + absent.share) return { kind: 'absent', at: occurrence.start - whole(absent.daysAhead) * DAY }
  if (drawn < sick.share + absent.share + noShow) return { kind: 'no-show' }
  if (drawn < sick.share + absent.share + noShow + late.share) return { kind: 'late', minutes: whole(late.minutes) }
  return { kind: 'comes' }
}

const between = (from: number, to: number, share: number): number => Math.floor(from + share * (to - from))

/** Whoever covers has said that they are not away; on the day they may fail as anybody, but for what was known when they took over. */
export function fateOfCover(inputs: Inputs, seed: number, made: Made, cover: { readonly person: string; readonly at: number }): Fate {
  const fate = fateOf(inputs, seed, made, cover.person)
  const known = fate.kind === 'absent' || (fate.kind === 'sick' && fate.at <= cover.at) || cover.at >= startOf(made.occurrence)
  return !inputs.coversFail || known ? { kind: 'comes' } : fate
}

const startOf = ({ start }: Occurrence): number => start
