// Words of a shift that stand on every screen.

import { timeWords } from '../time/words.ts'

export const BAR = {
  until: (end: number, here: number, all: number) => `until ${timeWords(end)}, ${here} of ${all} here`,
  yours: (end: number) => `yours until relieved or ${timeWords(end)}`,
} as const

export const LEAVING = {
  ask: (desk: string, end: number) => `Your shift at ${desk} runs until ${timeWords(end)}`,
  what: 'It is yours until then unless somebody relieves you. For a short break ask to be covered; being offline counts as having left.',
} as const
