// Finding an action by a few letters of it: words that begin so come before those that only hold the letters.

export type Findable = { readonly name: string; readonly words: string }

const GAP = 0.15
const WITHIN = 3
const START_OF_WORD = 1

/** Those that answer to every word of the query, the best first; all of them, in their order, for an empty one. */
export function found<T extends Findable>(all: readonly T[], query: string): readonly T[] {
  const sought = plain(query).split(/\s+/).filter(Boolean)
  const rated = all.map((one) => ({ one, cost: sum(sought.map((word) => costOf(one, word))) }))
  return rated
    .filter(({ cost }) => Number.isFinite(cost))
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ one }) => one)
}

/** How far something is from a word: 0 for the beginning of its name, more for what is further back, infinite when the letters are not there. */
function costOf({ name, words }: Findable, word: string): number {
  return Math.min(cost(plain(name), word), START_OF_WORD + cost(plain(words), word))
}

function cost(text: string, word: string): number {
  if (text.startsWith(word)) return 0
  const at = starts(text).find((start) => text.startsWith(word, start))
  if (at !== undefined) return START_OF_WORD + at / (text.length + 1)
  if (text.includes(word)) return WITHIN
  // Scattered letters count from the beginning of a word on, so that two letters do not find everything.
  const scattered = starts(text).map((start) => spread(text, start, word))
  return WITHIN + Math.min(Number.POSITIVE_INFINITY, ...scattered)
}

/** What lies between the letters of the word, which follow each other from `start` on in one word of the text or at the beginnings of those after it. */
function spread(text: string, start: number, word: string): number {
  const begins = new Set(starts(text))
  let [at, gaps] = [start, 0]
  for (const letter of word) {
    const next = text.indexOf(letter, at)
    if (next === -1) return Number.POSITIVE_INFINITY
    const far = text.slice(at, next).includes(' ')
    if (far && !begins.has(next)) return Number.POSITIVE_INFINITY
    gaps += next - at
    at = next + 1
  }
  return 1 + gaps * GAP
}

const starts = (text: string): readonly number[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index)

/** Without marks and capitals: nobody looks for them. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
