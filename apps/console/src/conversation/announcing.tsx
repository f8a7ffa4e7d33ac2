// Reads out what the others write, and that they ended it, each once, wherever the log is scrolled to.

import type { ToldEntry } from '@earshot/domain'
import { useLayoutEffect, useRef, useState } from 'react'
import { type Announced, Announcer, announce } from '../ui/announcer.tsx'
import { authorName } from './author.ts'
import { WORDS } from './words.ts'

/** `besides` is what else is read out, where there is more than messages. */
type Props = { entries: readonly ToldEntry[]; me: string; visitor: string; besides?: (entry: ToldEntry) => string | null }

export function Announcing({ entries, me, visitor, besides }: Props) {
  const [lines, setLines] = useState<readonly Announced[]>([])
  const heard = useRef<number | null>(null)
  // Said in the same turn as it is shown: many at once would pile up otherwise.
  useLayoutEffect(() => {
    const before = heard.current
    heard.current = entries.at(-1)?.n ?? before
    // What stood there when the conversation was opened is read, not announced.
    if (before === null) return
    const fresh = entries.filter(({ n, by }) => n > before && !(by.kind === 'staff' && by.person === me))
    setLines((now) =>
      announce(
        now,
        fresh.flatMap((entry) => lineOf(entry, visitor, besides)),
      ),
    )
  }, [entries, me, visitor, besides])
  return <Announcer lines={lines} />
}

function lineOf(entry: ToldEntry, visitor: string, besides: Props['besides']): readonly Announced[] {
  const { id, what, by, text } = entry
  const more = besides?.(entry) ?? null
  if (more !== null) return [{ key: id, words: more }]
  if (what.kind === 'closed') return [{ key: id, words: WORDS.closed[what.reason] }]
  if (what.kind !== 'message' && what.kind !== 'whisper' && what.kind !== 'announced') return []
  return [{ key: id, words: WORDS.said(authorName(by, visitor), text ?? WORDS.erased) }]
}
