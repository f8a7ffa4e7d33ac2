// Canned responses by `/`: what is being asked for, what answers to it, and the text once one is put in.

import type { Canned } from '@earshot/contract'

/** `from` is where the slash stands, `words` what follows it up to the cursor. */
export type Query = { readonly from: number; readonly to: number; readonly words: string }

/** What is asked for at the cursor: a slash at the beginning of a word and what is typed behind it; null when there is none. */
export function queryAt(text: string, cursor: number): Query | null {
  const found = /(?:^|\s)\/(\S*)$/.exec(text.slice(0, cursor))
  if (found === null) return null
  const words = found[1] ?? ''
  return { from: cursor - words.length - 1, to: cursor, words }
}

const places = [
  (canned: Canned, words: string) => plain(bare(canned.shortcut)).startsWith(words),
  (canned: Canned, words: string) => plain(bare(canned.shortcut)).includes(words),
  (canned: Canned, words: string) => plain(canned.title).includes(words),
  (canned: Canned, words: string) => plain(canned.text).includes(words),
  (canned: Canned, words: string) => inOrder(plain(bare(canned.shortcut)), words) || inOrder(plain(canned.title), words),
]

/** The canned responses that answer to the words: by shortcut first, then by title, by text, and by their letters in order; each once. */
export function matching<T extends Canned>(all: readonly T[], words: string): readonly T[] {
  const sought = plain(words)
  return [...new Set(places.flatMap((place) => all.filter((canned) => place(canned, sought))))]
}

/** The text with the canned response in the place of the query, and where the cursor goes. */
export function put(text: string, query: Query, canned: Canned): { text: string; cursor: number } {
  const before = text.slice(0, query.from) + canned.text
  return { text: before + text.slice(query.to), cursor: before.length }
}

/** The text without the query, where what was chosen is sent by itself. */
export const without = (text: string, { from, to }: Query): string => text.slice(0, from) + text.slice(to)

/** A shortcut with one slash in front, however it is stored. */
export const shown = (canned: Canned): string => `/${canned.shortcut.replace(/^\//, '')}`

const bare = (shortcut: string): string => shortcut.replace(/^\//, '')

/** Without case and accents, which nobody types in a hurry. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** True when the letters stand in the text in this order, whatever is between them. */
function inOrder(text: string, letters: string): boolean {
  let from = 0
  for (const letter of letters) {
    const at = text.indexOf(letter, from)
    if (at < 0) return false
    from = at + letter.length
  }
  return true
}
