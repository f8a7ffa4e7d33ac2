// What is said of a conversation that no list has: one that ended long ago, and was found.

import type { BoardItem } from '@earshot/contract'
import { useEffect, useState } from 'react'
import { client } from '../live/client.ts'

/** Undefined until it was answered; null where it is none that one may read, and where nothing was asked. */
export function useFarItem(c: string | null): BoardItem | null | undefined {
  const [told, setTold] = useState<{ readonly c: string; readonly item: BoardItem | null } | null>(null)
  useEffect(() => {
    if (c === null) return
    let current = true
    client.api.item(c).then((answer) => {
      if (current) setTold({ c, item: answer.ok ? answer.value : null })
    })
    return () => {
      current = false
    }
  }, [c])
  if (c === null) return null
  return told?.c === c ? told.item : undefined
}
