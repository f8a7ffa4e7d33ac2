// Reads out each new message once, wherever the log is scrolled to.

import type { ToldEntry } from '@earshot/domain'
import { useEffect, useRef, useState } from 'react'
import { authorName } from './author.ts'
import { WORDS } from './words.ts'

type Props = { entries: readonly ToldEntry[]; me: string; visitor: string }

export function Announcing({ entries, me, visitor }: Props) {
  const [words, setWords] = useState('')
  const heard = useRef<number | null>(null)
  const last = entries.at(-1)
  useEffect(() => {
    const before = heard.current
    heard.current = last?.n ?? before
    // What stood there when the conversation was opened is read, not announced.
    if (last === undefined || before === null || last.n <= before) return
    const said = last.what.kind === 'message' || last.what.kind === 'whisper'
    const own = last.by.kind === 'staff' && last.by.person === me
    if (said && !own) setWords(WORDS.said(authorName(last.by, visitor), last.text ?? WORDS.erased))
  }, [last, me, visitor])
  return (
    <p aria-live="polite" className="sr-only">
      {words}
    </p>
  )
}
