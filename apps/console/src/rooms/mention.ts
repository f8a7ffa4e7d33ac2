// Calling somebody by name while one writes: what is typed after an @, whom it finds, and who is called in the end.

import type { Fellow, Me } from '@earshot/contract'
import type { RoomState } from '@earshot/domain'

/** Where the @ stands, and what is typed after it. */
export type Query = { readonly from: number; readonly to: number; readonly words: string }

/** What is typed after the @ before the cursor; null where there is none, or a word before it, as in an address. */
export function mentionAt(text: string, cursor: number): Query | null {
  const found = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*|)$/u.exec(text.slice(0, cursor))
  const words = found?.[1]
  return words === undefined ? null : { from: cursor - words.length - 1, to: cursor, words }
}

/** The text with somebody called in the place of what was typed, and where the cursor stands then. */
export function withName(text: string, { from, to }: Query, name: string): { readonly text: string; readonly cursor: number } {
  const called = `@${name} `
  return { text: text.slice(0, from) + called + text.slice(to).replace(/^ /, ''), cursor: from + called.length }
}

/** Who of those who read it is called by name in a text; of two whose names begin alike, the one whose name it is. */
export function calledIn(text: string, readers: readonly Pick<Fellow, 'person' | 'name'>[]): readonly string[] {
  const longest = readers.toSorted((one, other) => other.name.length - one.name.length)
  let left = text
  return longest.flatMap(({ person, name }) => {
    const parts = left.split(`@${name}`)
    const called = parts.slice(1).some((after) => !/^[\p{L}\p{N}]/u.test(after))
    if (called) left = parts.join(' ')
    return called ? [person] : []
  })
}

/** Who of the house reads a room: nobody is called to where they are not. */
export function readersOf(room: RoomState, fellows: readonly Fellow[], me: Me): readonly Fellow[] {
  const { desk, people } = room
  const reads = (one: Fellow) => (desk === null ? people[one.person] !== undefined : one.desks.some((on) => on.desk === desk))
  return fellows.filter((one) => one.person !== me.person && reads(one))
}
