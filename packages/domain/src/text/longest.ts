// How long a text may be. Apart from the rules about its characters, so that what only needs the number loads none of them.

/** Longest message, in UTF-16 code units. */
export const LONGEST_TEXT = 8000
