// What somebody wrote, without what says who they are: a first help for whoever passes it on, who reads it over before they do.

const MARK = '[…]'
// Addresses of mail and of the web, and whatever holds four digits or more: telephone, card and account numbers, years too.
const ADDRESS = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]+/gu
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu
const NUMBER = /[+(]?\p{N}(?:[\p{N} ()./-]*\p{N})?/gu
const DIGITS = /\p{N}/gu

// In these scripts words stand without blanks between them.
const UNBROKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The text with mail addresses, links, numbers of four digits or more and these names taken out; of a name of several words, each of two letters or more as well. */
export function redacted(text: string, names: readonly string[]): string {
  const plain = text
    .replace(ADDRESS, MARK)
    .replace(LINK, MARK)
    .replace(NUMBER, (found) => ((found.match(DIGITS)?.length ?? 0) < 4 ? found : MARK))
  const parts = names.flatMap((name) => name.split(/[\s.-]+/u)).filter((part) => part.length >= 2)
  const words = [...names.map((name) => name.trim()).filter((name) => name !== ''), ...parts]
  return words.toSorted((one, other) => other.length - one.length).reduce(without, plain)
}

function without(text: string, word: string): string {
  const plain = word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  const found = UNBROKEN.test(word) ? plain : `(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`
  return text.replace(new RegExp(found, 'giu'), MARK)
}
