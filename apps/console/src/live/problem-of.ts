// What an answer says when it is a refusal.

import type { Answer } from '@earshot/client'

/** The words of the refusal; null when it was none. */
export const problemOf = (answer: Answer<unknown>): string | null => (answer.ok ? null : answer.refusal.words)
