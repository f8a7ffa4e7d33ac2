// How a chat was for its visitor.

/** 1: it did not help; 2: a little; 3: it helped. */
export const SCORES = [1, 2, 3] as const
export type Score = (typeof SCORES)[number]

/** Milliseconds after the end of a chat in which its visitor may say how it was, and change it. */
export const RATED_WITHIN = 3_600_000
