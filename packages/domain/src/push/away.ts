// Who is told on their devices: whoever looks at no window of ours, and for most of it is online.

/** Milliseconds for which somebody who has done something in a window of ours sees what calls for them there. */
export const SEES_IT = 60_000

/** `idle`: since how many milliseconds they have done nothing in any window; null where none of theirs is open. */
export type Away = { readonly online: boolean; readonly idle: number | null }

/** True for somebody who would not see what calls for them in any window. */
export const looksAway = ({ idle }: Pick<Away, 'idle'>): boolean => idle === null || idle >= SEES_IT

/** True for somebody who takes part and would not see what calls for them. */
export const seesNothing = (away: Away): boolean => away.online && looksAway(away)
