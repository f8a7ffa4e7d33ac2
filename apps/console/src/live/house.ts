// What the screens reach of the house: who I am, the board, and the conversations. One object behind one context.

import type { BoardItem, DeskAnswerBody, DeskLife, StatusBody } from '@earshot/contract'
import { createContext, useContext } from 'react'
import type { CannedHere } from '../composer/filling.ts'
import type { Self } from '../conversation/rules.ts'
import type { ConversationActions, ConversationView } from '../conversation/view.ts'
import type { RoomNews } from '../rooms/rooms.ts'

/** `ready` once the whole board is known; `connected` is false while the line is being tried again. */
export type Board = {
  readonly items: readonly BoardItem[]
  /** Those that have ended and whose ticket is open. */
  readonly promised: readonly BoardItem[]
  readonly lives: ReadonlyMap<string, DeskLife>
  readonly ready: boolean
  readonly connected: boolean
}

export type RoomActions = ConversationActions & {
  /** Asks for a page of what came earlier. */
  readonly more: () => void
}

/** A hook for each thing that changes, and what one can do. Whatever can be refused answers null when it is done, else why not. */
export type House = {
  readonly me: Self
  readonly useBoard: () => Board
  readonly useConversation: (c: string) => { readonly view: ConversationView; readonly actions: ConversationActions }
  /** The rooms and direct conversations I am in or invited to, with what is new in each. */
  readonly useRooms: () => readonly RoomNews[]
  readonly useRoom: (c: string) => { readonly view: ConversationView; readonly actions: RoomActions }
  /** How many messages of the visitor I have not seen in each conversation I hold. */
  readonly useUnread: () => ReadonlyMap<string, number>
  /** Since when the visitor waits for my reply, in each chat I hold where they do. */
  readonly useWaits: () => ReadonlyMap<string, number>
  /** What the visitors of the conversations that are read here are called, where that is on record. */
  readonly useNames: () => ReadonlyMap<string, string>
  readonly useCanned: (desk: string) => CannedHere
  readonly nudge: (c: string, text: string) => Promise<string | null>
  readonly claim: (c: string) => Promise<string | null>
  /** Accepts a chat that is handed to me. */
  readonly take: (c: string) => Promise<string | null>
  readonly guide: (c: string) => Promise<string | null>
  /** Accepts an invitation to a room. */
  readonly join: (c: string) => Promise<string | null>
  /** Accepts an invitation to be this on a desk, or says no to it. */
  readonly answerInvitation: (desk: string, answer: DeskAnswerBody) => Promise<string | null>
  /** Whether direct messages call me. */
  readonly direct: (on: boolean) => Promise<string | null>
  readonly setStatus: (status: StatusBody) => Promise<string | null>
  readonly accept: (desk: string, on: boolean) => Promise<string | null>
  readonly signOut: () => Promise<string | null>
}

const Context = createContext<House | null>(null)

export const HouseProvider = Context.Provider

/** The house of whoever is signed in. */
export function useHouse(): House {
  const house = useContext(Context)
  if (house === null) throw new Error('A screen of staff was drawn outside the frame')
  return house
}
