// A piece of a text around the first word that was looked for, cut at words, with every such word marked.

import { placedIn } from './words.ts'

/** `marks` are where the words that were looked for stand in `text`, from and to, in UTF-16 code units. */
export type Excerpt = { readonly text: string; readonly marks: readonly (readonly [from: number, to: number])[] }

const LENGTH = 160
/** So much stands before the first word that was found. */
const BEFORE = 50
const LEFT_OUT = '…'

/** Null where none of the words is in the text: what was found by a word that only looks like it is not shown. */
export function excerptOf(text: string, sought: ReadonlySet<string>): Excerpt | null {
  const places = [...placedIn(text)].filter(({ word }) => sought.has(word)).map(({ from, to }): [number, number] => [from, to])
  const first = places.toSorted(([one], [other]) => one - other)[0]
  if (first === undefined) return null
  const [from, to] = cutAround(text, first)
  const [before, after] = [from > 0 ? LEFT_OUT : '', to < text.length ? LEFT_OUT : '']
  const shift = before.length - from
  const within = joined(places).filter((place) => place[0] >= from && place[1] <= to)
  return { text: `${before}${text.slice(from, to)}${after}`, marks: within.map(([begin, end]) => [begin + shift, end + shift]) }
}

/** True when all of the words are in the text. */
export function holdsAll(text: string, sought: readonly string[]): boolean {
  const words = new Set([...placedIn(text)].map(({ word }) => word))
  return sought.every((word) => words.has(word))
}

/** Where to cut: at blanks, where there are any near. */
function cutAround(text: string, [begin, end]: readonly [number, number]): readonly [number, number] {
  const wanted = Math.max(0, Math.min(begin - BEFORE, text.length - LENGTH))
  const from = wanted === 0 ? 0 : Math.min(begin, wordStart(text, wanted, begin))
  const furthest = from + LENGTH
  if (furthest >= text.length) return [from, text.length]
  const blank = text.slice(end, furthest + 1).search(/\s\S*$/u)
  return [from, blank === -1 ? Math.max(end, wholeSign(text, furthest)) : end + blank]
}

function wordStart(text: string, from: number, before: number): number {
  const blank = /\s+/u.exec(text.slice(from, before))
  return blank === null ? wholeSign(text, from) : from + blank.index + blank[0].length
}

/** Never in the middle of a sign that takes two units. */
const wholeSign = (text: string, at: number): number => (/[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at)

/** Places that touch or lie within each other are one. */
function joined(places: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const all: [number, number][] = []
  for (const [from, to] of places.toSorted(([one], [other]) => one - other)) {
    const last = all.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}
