// What happens in a room beside what is said there: who is in it, what is pinned, and what was announced.

import type { RoomKind } from './kind.ts'

/** Somebody under the public name they had at that moment. */
export type Called = { readonly person: string; readonly name: string }
/** Somebody who is asked in; `keeps`: they look after it once they are in it, in a room that nobody made. */
export type CalledIn = Called & { readonly keeps?: true }

export type Founded = {
  readonly kind: 'founded'
  readonly form: RoomKind
  /** The desk whose people are in it because they are on the desk; null where people are in it one by one. */
  readonly desk: string | null
  /** Who is in it from the beginning. */
  readonly people: readonly CalledIn[]
}

export type RoomBody =
  | Founded
  | { readonly kind: 'titled' }
  | ({ readonly kind: 'invited' } & CalledIn)
  | { readonly kind: 'joined'; readonly person: string }
  /** Left by themselves, or sent out by the author. */
  | ({ readonly kind: 'parted' } & Called)
  | { readonly kind: 'pinned'; readonly entry: string; readonly on: boolean }
  /** `announcement` is the id of this entry, `until` when it ends, in milliseconds since 1970. `carried`: from another room, as it was announced `first` in that entry; `read` are those who had read it. */
  | {
      readonly kind: 'announced'
      readonly announcement: string
      readonly until: number
      readonly carried?: { readonly first: string; readonly read: readonly string[] }
    }
  | { readonly kind: 'retracted'; readonly announcement: string }
  | { readonly kind: 'acknowledged'; readonly announcement: string }
  /** Its author is on a chat, which comes first; `instead` is whom to ask meanwhile. */
  | { readonly kind: 'engaged'; readonly instead: Called | null }
