// What stands in braces in a canned response, and is filled in when it is used.

export const PLACEHOLDERS = ['visitor', 'me', 'position', 'desk'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What is filled in: public names as visitors see them. `visitor` is null as long as the name is not on record. */
export type Filling = {
  readonly visitor: string | null
  readonly me: string
  readonly position: string
  readonly desk: string
}

// Words in braces, so that what else people write with braces stays as it is.
const IN_BRACES = /\{\s*([\p{L}\p{N}][\p{L}\p{M}\p{N}_ -]{0,39})\s*\}/gu

const NAME = String.raw`\{\s*visitor\s*\}`
const AT_BEGINNING = new RegExp(String.raw`(^\s*|[.!?…]\s+|\n)${NAME}[^\S\n]*[.,;:!?،，、]?[^\S\n]*(\p{L}?)`, 'giu')
const SET_OFF = new RegExp(String.raw`[^\S\n]*[,،，、][^\S\n]*${NAME}(?=\s*(?:[.,;:!?…)،，、]|$))`, 'gimu')
const WITHIN = new RegExp(String.raw`[^\S\n]*${NAME}`, 'giu')

/** The text with every placeholder filled in. Values are put in as they are: what looks like a placeholder in them stays. */
export function filledIn(text: string, filling: Filling): string {
  const named = filling.visitor === null ? withoutName(text) : text
  return named.replace(IN_BRACES, (whole, word: string) => {
    const placeholder = placeholderIn(word)
    return placeholder === null ? whole : (filling[placeholder] ?? '')
  })
}

/** The first word in braces that is no placeholder, or null. */
export function unknownPlaceholder(text: string): string | null {
  const words = [...text.matchAll(IN_BRACES)].map(([, word = '']) => word.trim())
  return words.find((word) => placeholderIn(word) === null) ?? null
}

/** A name goes with the comma or the blank that sets it off, and the sentence begins as sentences do. */
const withoutName = (text: string): string =>
  text
    .replace(AT_BEGINNING, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(SET_OFF, '')
    .replace(WITHIN, '')

function placeholderIn(word: string): Placeholder | null {
  const sought = word.trim().toLowerCase()
  return PLACEHOLDERS.find((placeholder) => placeholder === sought) ?? null
}
