// What a message may ask the visitor for, so that the answer finds its place.

export const QUESTIONS = ['name', 'email'] as const
export type Question = (typeof QUESTIONS)[number]
