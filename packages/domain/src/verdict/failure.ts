// What a refusal is made of: its status, its words, and how they are said of somebody or something.

/** `named` says it of the person or thing it points to, where there is one. */
export type Failure = { readonly status: number; readonly words: string; readonly named?: (about: string) => string }

export const at = (status: number, words: string, named?: (about: string) => string): Failure =>
  named === undefined ? { status, words } : { status, words, named }
