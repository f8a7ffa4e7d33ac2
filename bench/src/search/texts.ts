// Made-up texts with the words of no language: few words are in very many of them, and many words in few, as with what people write (Zipf).

import { chanceOf } from '../replay/chance.ts'

const WORDS = 20_000
const SEED = 28
const LETTERS = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'wo', 'zu', 'ka']

/** A word by its rank, the commonest 0: another one for each. */
export const wordOf = (rank: number): string => [4096, 256, 16, 1].map((unit) => LETTERS[Math.trunc(rank / unit) % 16]).join('')

/** A word that is in no text. */
export const wordOfNone = (nth: number): string => `x${wordOf(nth)}`

/** Texts of 6 to 20 words each, the same ones in every run. */
export function* texts(): Generator<string, never> {
  const chance = chanceOf(SEED, 'texts')
  const shares = Float64Array.from({ length: WORDS }, (_, rank) => 1 / (rank + 1))
  let sum = 0
  for (const [rank, share] of shares.entries()) shares[rank] = sum += share
  const draw = () => rankAt(shares, chance() * sum)
  for (;;) yield Array.from({ length: 6 + Math.trunc(chance() * 15) }, () => wordOf(draw())).join(' ')
}

/** The first rank whose share of all reaches `sought`. */
function rankAt(shares: Float64Array, sought: number): number {
  let [from, to] = [0, shares.length - 1]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((shares[middle] ?? 0) < sought) from = middle + 1
    else to = middle
  }
  return from
}
