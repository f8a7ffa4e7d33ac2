// What search needs of the world: keys for words, and the place where the tokens of entries are kept.

import type { Audience } from '@earshot/domain'

/** Makes tokens of words. The same word has the same token in one scope, and another one in every other scope. */
export interface WordKeys {
  tokens(scope: string, words: readonly string[]): readonly bigint[]
}

/** The words of one entry; `place` is its place in the whole log. */
export type KeptWords = {
  readonly place: number
  readonly entry: string
  readonly at: number
  readonly audience: Audience
  readonly tokens: readonly bigint[]
}
/** How far the words of a conversation are kept, and in which scope. */
export type Reached = { readonly upto: number; readonly scope: string }
/** `anew`: whatever was kept of it before goes first. `gone`: entries that were deleted. */
export type Gathered = Reached & {
  readonly c: string
  readonly anew: boolean
  readonly words: readonly KeptWords[]
  readonly gone: readonly string[]
}

/** Somebody who looks for words: on these desks, some of which are open to them, and some of those they supervise. */
export type Seeker = {
  readonly person: string
  readonly desks: readonly string[]
  readonly open: readonly string[]
  readonly supervised: readonly string[]
}
/** What is looked for in one scope. */
export type Sought = { readonly scope: string; readonly tokens: readonly bigint[] }
/** One for each scope: those that are desks, and the rooms and direct conversations without one, each by itself. */
export type Scoped<T> = { readonly desks: readonly T[]; readonly rooms: readonly T[] }
/** Where an entry is. */
export type EntryAt = { readonly c: string; readonly entry: string }
/** A place in the list of what was found, the newest first. */
export type Mark = { readonly at: number; readonly c: string; readonly place: number }
export type Match = Mark & EntryAt & { readonly audience: Audience; readonly scope: string }
/** How many entries of a conversation were found, and when the newest was written. */
export type Counted = { readonly c: string; readonly many: number; readonly at: number }

export interface EntryWords {
  /** Conversations whose words are not all kept, or in another scope, in the order of their ids after `after`. */
  behind(after: string, most: number): Promise<readonly string[]>
  reached(conversations: readonly string[]): Promise<ReadonlyMap<string, Reached>>
  /** All of it or nothing. */
  keep(gathered: readonly Gathered[]): Promise<void>
  /** Forgets the words of conversations that were erased. */
  tidy(): Promise<void>
  /** Where somebody may find something: their desks, those whose conversations they had a part in, and the latest of the rooms they are in. */
  scopes(seeker: Seeker): Promise<Scoped<string>>
  /** Entries with all of the tokens after `after`, the newest first, in conversations that this person may be able to read, and in none of `but`. */
  matches(sought: Scoped<Sought>, seeker: Seeker, after: Mark | null, but: readonly string[], most: number): Promise<readonly Match[]>
  count(sought: Sought, conversations: readonly string[], audiences: readonly Audience[]): Promise<readonly Counted[]>
}

/** What search stands on. */
export type SearchParts = { readonly keys: WordKeys; readonly words: EntryWords }
