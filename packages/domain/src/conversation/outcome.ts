// What became of a ticket.

/** no-answer: it cannot be answered; elsewhere: it is not for this desk; double: it was asked twice. */
export const OUTCOMES = ['answered', 'no-answer', 'elsewhere', 'double'] as const
export type Outcome = (typeof OUTCOMES)[number]
