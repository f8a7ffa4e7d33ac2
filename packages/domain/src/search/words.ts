// The words that a text is found by: whole, in small letters, without accents. Kept and sought by the same rule.

/** Words of one entry that count; those that come after them are not found. */
export const MOST_WORDS = 64
/** Longest word, in code points: of a longer one, its beginning counts. */
const LONGEST = 40
const SHORTEST = 2

/** A word, and where in the text it stands, from and to, in UTF-16 code units. */
export type Placed = { readonly word: string; readonly from: number; readonly to: number }

// What cannot be seen within a word (a soft hyphen, a joiner) belongs to it; a blank of no width ends it.
const RUN = /[\p{L}\p{N}][[\p{L}\p{N}\p{M}\p{Cf}]--[\u200b]]*/gv
// Bounded before the sign, so that a long text without blanks is not gone through again from each of its letters.
const EMAIL = /[^\s<>()[\]{}"“”,;:@]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]*[\p{L}\p{N}]/gu
// Accents, and points that stand for vowels. Marks that are letters of their own script stay, and so do the voicing marks of Kana.
const ACCENTS = /[[\p{M}&&[\p{Script=Inherited}\p{Script=Hebrew}]]--[\u3099\u309a]]/gv
const UNSEEN = /\p{Cf}/gu
/** Scripts that leave no blanks between words: two signs that stand together count as one. */
const UNBROKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu

/** The different words of a text, at most `MOST_WORDS`, in the order in which they come. */
export function wordsIn(text: string): readonly string[] {
  const words = new Set<string>()
  for (const { word } of placedIn(text)) {
    words.add(word)
    if (words.size === MOST_WORDS) break
  }
  return [...words]
}

/** Every word of a text at its place. An email address is a word itself, and so are its parts. */
export function* placedIn(text: string): Generator<Placed> {
  for (const { run, from, email } of runsIn(text)) {
    if (email) yield { word: cut(plain(run)), from, to: from + run.length }
    yield* wordsOf(run, from)
  }
}

/** What somebody looks for: in how many words they typed it, and the words that stand for it. An address is looked for as a whole. */
export function soughtIn(text: string): { readonly typed: number; readonly words: readonly string[] } {
  const runs = [...runsIn(text)].map(({ run, from, email }) =>
    email ? [cut(plain(run))] : [...wordsOf(run, from)].map(({ word }) => word),
  )
  return { typed: runs.filter((words) => words.length > 0).length, words: [...new Set(runs.flat())] }
}

type Run = { readonly run: string; readonly from: number; readonly email: boolean }

/** What stands together without a blank or a sign between. */
function* runsIn(text: string): Generator<Run> {
  let end = 0
  for (const { 0: run, index } of text.matchAll(EMAIL)) {
    yield* plainRuns(text.slice(end, index), end)
    yield { run, from: index, email: true }
    end = index + run.length
  }
  yield* plainRuns(text.slice(end), end)
}

function* plainRuns(text: string, begin: number): Generator<Run> {
  for (const { 0: run, index } of text.matchAll(RUN)) yield { run, from: begin + index, email: false }
}

/** The words of a run that begins at `from`. */
function* wordsOf(run: string, from: number): Generator<Placed> {
  const made = plain(run)
  // Where each sign became one sign, a word stands where its signs do; else it stands for all of the run.
  const same = made.length === run.length
  for (const { 0: piece, index } of made.matchAll(RUN))
    for (const { word, at } of split(piece)) {
      const begin = same ? from + index + at : from
      yield { word: cut(word), from: begin, to: same ? begin + word.length : from + run.length }
    }
}

type Piece = { readonly word: string; readonly at: number }

function* split(piece: string): Generator<Piece> {
  let end = 0
  for (const { 0: signs, index } of piece.matchAll(UNBROKEN)) {
    yield* whole(piece.slice(end, index), end)
    yield* pairs(signs, index)
    end = index + signs.length
  }
  yield* whole(piece.slice(end), end)
}

function* whole(word: string, at: number): Generator<Piece> {
  if (word.length >= SHORTEST && [...word].length >= SHORTEST) yield { word, at }
}

function* pairs(signs: string, begin: number): Generator<Piece> {
  let [before, at] = ['', begin]
  for (const sign of signs) {
    if (before !== '') yield { word: before + sign, at }
    at += before.length
    before = sign
  }
}

/** As it is compared: what looks alike is alike, whatever its case and accents. */
const plain = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replace(ACCENTS, '').replace(UNSEEN, '').normalize('NFC')

const cut = (word: string): string => (word.length <= LONGEST ? word : [...word].slice(0, LONGEST).join(''))
