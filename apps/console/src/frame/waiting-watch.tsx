// Says when a new chat waits: read out once, and counted in the window's title.

import type { BoardItem, Me } from '@earshot/contract'
import { useEffect, useRef, useState } from 'react'
import { may } from '../conversation/rules.ts'
import { WORDS } from './words.ts'

/** `ready` once the whole board is known: what waited before is in the list and not news. */
export function WaitingWatch({ items, me, ready }: { items: readonly BoardItem[]; me: Me; ready: boolean }) {
  const [words, setWords] = useState('')
  const known = useRef<ReadonlySet<string> | null>(null)
  const waiting = items.filter((item) => item.kind === 'chat' && may(item, me, 'claim'))
  useEffect(() => {
    document.title = WORDS.title(waiting.length)
  }, [waiting.length])
  useEffect(() => {
    if (!ready) return
    const before = known.current
    known.current = new Set(waiting.map(({ c }) => c))
    const fresh = before === null ? undefined : waiting.findLast(({ c }) => !before.has(c))
    if (fresh !== undefined) setWords(WORDS.waitingAt(me.desks.find(({ desk }) => desk === fresh.desk)?.name ?? ''))
  }, [waiting, me, ready])
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  )
}
