// The chats that I held, that have ended and are still to be wrapped up.

import type { BoardItem, Me } from '@earshot/contract'
import { useCallback, useEffect, useRef } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'

export type WrapUps = { readonly items: readonly BoardItem[]; readonly again: () => void }

const NONE: readonly BoardItem[] = []

/** Asked for again whenever a chat of mine has left the board: it may have ended. */
export function useWrapUps(board: readonly BoardItem[], me: Me): WrapUps {
  const { value, again } = useAsked(useCallback(() => client.api.wrapUps(), []))
  const mine = board.flatMap(({ c, kind, holder }) => (kind === 'chat' && holder?.person === me.person ? [c] : []))
  const before = useRef(mine)
  useEffect(() => {
    if (before.current.some((c) => !mine.includes(c))) again()
    before.current = mine
  })
  return { items: value ?? NONE, again }
}
