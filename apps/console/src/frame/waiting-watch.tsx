// Says when a new chat waits: read out once, and counted in the window's title with what visitors wrote to me.

import type { BoardItem, Me } from '@earshot/contract'
import { useEffect, useRef, useState } from 'react'
import { may } from '../conversation/rules.ts'
import { type Announced, Announcer, announce } from '../ui/announcer.tsx'
import { WORDS } from './words.ts'

type Props = {
  items: readonly BoardItem[]
  me: Me
  /** True once the whole board is known: what waited before is in the list and not news. */
  ready: boolean
  /** Conversations of mine in which something is unread. */
  unread: number
}

export function WaitingWatch({ items, me, ready, unread }: Props) {
  const [lines, setLines] = useState<readonly Announced[]>([])
  const known = useRef<ReadonlySet<string> | null>(null)
  const waiting = items.filter((item) => item.kind === 'chat' && may(item, me, 'claim'))
  useTitle(waiting.length + unread)
  useEffect(() => {
    if (!ready) return
    const before = known.current
    known.current = new Set(waiting.map(({ c }) => c))
    if (before === null) return
    const fresh = waiting.filter(({ c }) => !before.has(c))
    const deskOf = (item: BoardItem) => me.desks.find(({ desk }) => desk === item.desk)?.name ?? ''
    if (fresh.length > 0)
      setLines((now) =>
        announce(
          now,
          fresh.map((item) => ({ key: item.c, words: WORDS.waitingAt(deskOf(item)) })),
        ),
      )
  }, [waiting, me, ready])
  return <Announcer lines={lines} />
}

function useTitle(count: number): void {
  useEffect(() => {
    document.title = WORDS.title(count)
  }, [count])
  useEffect(
    () => () => {
      document.title = WORDS.title(0)
    },
    [],
  )
}
