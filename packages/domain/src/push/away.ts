// Who is told on their devices: whoever is online and looks at no window of ours.

/** Milliseconds for which somebody who has done something in a window of ours sees what calls for them there. */
export const SEES_IT = 60_000

/** `idle`: since how many milliseconds they have done nothing in any window; null where none of theirs is open. */
export type Away = { readonly online: boolean; readonly idle: number | null }

/** True for somebody who takes part and would not see what calls for them. */
export const seesNothing = ({ online, idle }: Away): boolean => online && (idle === null || idle >= SEES_IT)
