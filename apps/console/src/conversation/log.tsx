// The log of a conversation: long ones scroll smoothly, the end stays in view while one is there, and the place is kept otherwise.

import type { ToldEntry } from '@earshot/domain'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Entry } from './entry.tsx'
import type { Outgoing } from './outgoing.ts'
import { Sending, type SendingProps } from './sending.tsx'
import { WORDS } from './words.ts'

/** This close to the end, in pixels, counts as being there. */
const NEAR = 48

type Props = Omit<SendingProps, 'outgoing'> & {
  entries: readonly ToldEntry[]
  outgoing: readonly Outgoing[]
  visitor: string
  /** Hears up to which entry the reader has the log before them. */
  seen: (n: number) => void
}

export function Log({ entries, outgoing, visitor, seen, ...sending }: Props) {
  const { scroller, list, scrolled, resized, below, toEnd } = useEnd(entries.length, outgoing.length)
  const last = entries.at(-1)?.n
  useSeen(last, seen)
  return (
    <div className="relative min-h-0 flex-1">
      {/* Announced by a region of its own: rows that scroll into view would be read out as if they were new. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <div ref={scroller} role="log" aria-live="off" aria-label={WORDS.log} tabIndex={0} className="absolute inset-0 overflow-y-auto py-3">
        <Virtualizer ref={list} data={[...entries, ...outgoing]} onScroll={scrolled} onResize={resized}>
          {(row) => (
            <div key={row.id} className="flow-root px-4 py-1.5">
              {'what' in row ? <Entry entry={row} visitor={visitor} /> : <Sending outgoing={row} {...sending} />}
            </div>
          )}
        </Virtualizer>
      </div>
      {below && (
        <Button className="absolute inset-x-0 bottom-2 mx-auto w-fit shadow-float" onClick={toEnd}>
          <Icon name="down" />
          {WORDS.newBelow}
        </Button>
      )}
    </div>
  )
}

/** A window that nobody looks at has seen nothing. */
function useSeen(last: number | undefined, seen: (n: number) => void): void {
  useEffect(() => {
    const look = () => {
      if (last !== undefined && document.visibilityState === 'visible') seen(last)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [last, seen])
}

/** Keeps the end in view while the reader is there, and says when something arrived below while they are not. */
function useEnd(told: number, outgoing: number) {
  const count = told + outgoing
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const atEnd = useRef(true)
  const [below, setBelow] = useState(false)
  const toEnd = useCallback(() => {
    atEnd.current = true
    setBelow(false)
    list.current?.scrollToIndex(count - 1, { align: 'end' })
  }, [count])
  const scrolled = useCallback(() => {
    const box = scroller.current
    if (box === null) return
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    if (atEnd.current) setBelow(false)
  }, [])
  const resized = useCallback(() => atEnd.current && toEnd(), [toEnd])
  const before = useRef({ told, outgoing })
  useLayoutEffect(() => {
    const { told: toldBefore, outgoing: outgoingBefore } = before.current
    before.current = { told, outgoing }
    if (count === 0) return
    // One's own new message is always shown; what others write waits below for whoever reads further up.
    if (atEnd.current || outgoing > outgoingBefore) toEnd()
    else if (told > toldBefore && outgoing === outgoingBefore) setBelow(true)
  }, [told, outgoing, count, toEnd])
  return { scroller, list, scrolled, resized, below, toEnd }
}
