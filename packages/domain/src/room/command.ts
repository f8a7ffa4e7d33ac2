// What can be asked of a room, beside saying something in it.

import type { Author } from '../conversation/entry.ts'
import type { RoomKind } from './kind.ts'

export type RoomCommand =
  /** Makes a room of a desk, of people, or of two. A desk's has no title of its own. `keepers` look after a room that nobody made. */
  | {
      readonly do: 'found'
      readonly form: RoomKind
      readonly desk: string | null
      readonly title: string
      readonly people: readonly string[]
      readonly keepers?: readonly string[] | undefined
    }
  | { readonly do: 'retitle'; readonly title: string }
  | { readonly do: 'invite'; readonly person: string; readonly keeps?: true | undefined }
  /** Accepts an invitation. */
  | { readonly do: 'join' }
  /** Leaves it, or declines an invitation. */
  | { readonly do: 'part' }
  | { readonly do: 'remove'; readonly person: string }
  | { readonly do: 'pin'; readonly entry: string; readonly on: boolean }
  /** `until` is milliseconds since 1970. */
  | { readonly do: 'announce'; readonly text: string; readonly until: number }
  /** Announces what was announced in another room. `by` is who did so, `first` the entry in which it was announced first, `read` are those who have read it. */
  | {
      readonly do: 'carry'
      readonly text: string
      readonly until: number
      readonly by: Extract<Author, { kind: 'staff' }>
      readonly first: string
      readonly read: readonly string[]
    }
  /** `announcement` is the id of the entry that announced it. */
  | { readonly do: 'retract'; readonly announcement: string }
  | { readonly do: 'acknowledge'; readonly announcement: string }
  /** Says that one is on a chat, which comes first, and whom to ask instead. */
  | { readonly do: 'engage'; readonly instead: string | null }
