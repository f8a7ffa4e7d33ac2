// Frames out of the moments at which a page was drawn: how long they took, and which of them somebody would notice.

import { quantile } from '../figures.ts'

export type Frames = {
  readonly frames: number
  readonly median_ms: number
  /** Frames that took longer than 50 ms. */
  readonly long_frames: number
  readonly longest_ms: number
}

/** Milliseconds from which on a frame is felt as a hitch. */
const LONG = 50

/** What the moments of one run of drawing, in milliseconds and in order, say about the frames between them. */
export function framesOf(moments: readonly number[]): Frames {
  return told(lengths(moments))
}

/** The same of several runs, between which nothing counts. */
export const framesOfAll = (runs: readonly (readonly number[])[]): Frames => told(runs.flatMap(lengths))

const lengths = (moments: readonly number[]): readonly number[] => moments.slice(1).map((moment, nth) => moment - (moments[nth] ?? moment))

const told = (took: readonly number[]): Frames => ({
  frames: took.length,
  median_ms: tenths(quantile(took, 0.5)),
  long_frames: took.filter((ms) => ms > LONG).length,
  longest_ms: tenths(Math.max(0, ...took)),
})

/** A number to one place. */
export const tenths = (number: number): number => Number(number.toFixed(1))
