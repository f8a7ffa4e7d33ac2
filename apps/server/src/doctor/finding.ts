// What the doctor finds: that something is right, that it is wrong and what to do, or that it could not be seen.

export type Finding = { readonly is: 'right' | 'wrong' | 'open'; readonly sentence: string }

export const right = (sentence: string): Finding => ({ is: 'right', sentence })
export const wrong = (sentence: string): Finding => ({ is: 'wrong', sentence })
/** Neither: it comes with the next start, or nobody could look. */
export const open = (sentence: string): Finding => ({ is: 'open', sentence })

const MARKS = { right: '✔', wrong: '✖', open: '–' } as const

export const lineOf = ({ is, sentence }: Finding): string => `${MARKS[is]} ${sentence}`
