// Files as the features need them kept and looked at.

import type { Audience } from '@earshot/domain'

/** A file as it is kept: sealed, all of it. `about` holds its name and type; `preview` is there for pictures. */
export type KeptFile = {
  readonly conversation: string
  /** The id of the entry that it belongs to. */
  readonly id: string
  readonly audience: Audience
  /** Who attached it: a visitor or a person. */
  readonly by: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly about: Buffer
  readonly content: Buffer
  readonly preview: Buffer | null
}

/** What is found of a file: who may see it, and one of its two forms. */
export type FoundFile = Pick<KeptFile, 'audience' | 'about'> & { readonly sealed: Buffer }

/** Where files are kept. A file belongs to the entry with its id, which is committed after it. */
export interface Files {
  /**
   * Keeps a file; false when `by` has `most` others in this conversation already. The same id again takes the place of what was kept by the same,
   * until there is an entry: then what is kept of it stays as it is, also when that is nothing any more, and the answer is false.
   */
  keep(file: KeptFile, most: number): Promise<boolean>
  find(conversation: string, id: string, form: 'content' | 'preview'): Promise<FoundFile | null>
  /** The file of an entry is gone, in both forms. */
  forget(conversation: string, id: string): Promise<void>
  /** Forgets what was kept before a moment and has no entry: its upload was cut off. How many. */
  sweep(before: number): Promise<number>
}

/** A file whose content is of a type we know: pictures drawn anew, so that nothing is in them but what can be seen. */
export type Examined = {
  readonly type: string
  readonly bytes: Buffer
  readonly picture: { readonly width: number; readonly height: number; readonly preview: Buffer } | null
}
/** unknown: nothing we know; broken: a picture that cannot be drawn, or has too many pixels. */
export type Examine = (bytes: Buffer) => Promise<Examined | 'unknown' | 'broken'>
