// What somebody wrote, without what says who they are: a first help for whoever passes it on, who reads it over before they do.

const MARK = '[…]'
// Addresses of mail and of the web, and whatever holds four digits or more: telephone, card and account numbers, years too.
const ADDRESS = /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]+/gu
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu
const NUMBER = /[+(]?\p{N}(?:[\p{N} ()./-]*\p{N})?/gu
const DIGITS = /\p{N}/gu

/** The text with mail addresses, links, numbers of four digits or more and these names taken out; each word of a name that has three letters or more. */
export function redacted(text: string, names: readonly string[]): string {
  const plain = text
    .replace(ADDRESS, MARK)
    .replace(LINK, MARK)
    .replace(NUMBER, (found) => ((found.match(DIGITS)?.length ?? 0) < 4 ? found : MARK))
  const words = names.flatMap((name) => [name, ...name.split(/[\s.-]+/u)]).filter((word) => word.length >= 3)
  return words.toSorted((one, other) => other.length - one.length).reduce(without, plain)
}

const without = (text: string, word: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu'), MARK)
