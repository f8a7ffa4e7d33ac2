// What a message may ask the visitor for, so that the answer finds its place.

export const QUESTIONS = ['name', 'email'] as const
export type Question = (typeof QUESTIONS)[number]

/** And whether what they came for is answered, which has no field of its own. */
export const ASKS = [...QUESTIONS, 'answered'] as const
export type Asks = (typeof ASKS)[number]

/** True for what has a field that the answer goes to. */
export const isQuestion = (asks: Asks | null): asks is Question => QUESTIONS.some((question) => question === asks)
