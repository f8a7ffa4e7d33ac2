// Where the log stands: at its end while the reader is there, else at the entry they were reading, whatever comes below or above it.

import type { ToldEntry } from '@earshot/domain'
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { keepPlace, placeIn } from './places.ts'

/** This close to the end, in pixels, counts as being there. */
const NEAR = 48
/** So many rows are all drawn, so that the browser finds words in them and readers of screens go through them; more than that only near to what is in sight. */
const DRAWN_WHOLE = 300

/** The entries to show: what came earlier is added once all of it is here or the reader `wants` it, because each time moves the whole log. */
export function useShown(all: readonly ToldEntry[], wants: boolean): readonly ToldEntry[] {
  const first = all[0]?.n ?? 0
  const [from, setFrom] = useState(first)
  const next = wants || first > from ? first : from
  useEffect(() => setFrom(next), [next])
  // The same object as before while only what is not shown has grown, so that nothing is drawn again for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where they begin and end says which they are
  return useMemo(() => (from > first ? all.slice(from - first) : all), [Math.max(from, first), all.at(-1)])
}

/** True in the drawing in which entries have come to stand before those there were. */
export function useGrownAbove(entries: readonly ToldEntry[]): boolean {
  const first = entries[0]?.n ?? 0
  const before = useRef(first)
  const grown = first < before.current
  useLayoutEffect(() => {
    before.current = first
  }, [first])
  return grown
}

/** The rows that are drawn wherever the log is scrolled to: all of a short one, once the rest of the screen is there. */
export function useKeptRows(count: number): readonly number[] {
  const kept = useDeferredValue(count > DRAWN_WHOLE ? 0 : count, 0)
  return useMemo(() => Array.from({ length: kept }, (_, nth) => nth), [kept])
}

/** A window that nobody looks at has seen nothing. */
export function useSeen(last: number | undefined, seen: (n: number) => void): void {
  useEffect(() => {
    const look = () => {
      if (last !== undefined && document.visibilityState === 'visible') seen(last)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [last, seen])
}

/** Scrolls the log of `c`. `below` says that something has arrived there for a reader who is further up; `setAbove` hears whether they have come to the top. */
export function useLogPlace(c: string, entries: readonly ToldEntry[], outgoing: number, setAbove: (above: boolean) => void) {
  const [last, count] = [entries.at(-1)?.n ?? 0, entries.length + outgoing]
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const atEnd = useRef(placeIn(c).top === null)
  const [below, setBelow] = useState(() => !atEnd.current && last > placeIn(c).last)
  const toEnd = useCallback(() => {
    atEnd.current = true
    setBelow(false)
    list.current?.scrollToIndex(count - 1, { align: 'end' })
  }, [count])
  const settled = useReturn(c, entries, list, toEnd)
  const scrolled = useCallback(() => {
    const box = scroller.current
    if (box === null || !settled) return
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    setAbove(box.scrollTop < NEAR)
    if (atEnd.current) setBelow(false)
    keepPlace(c, { top: atEnd.current ? null : topOf(list.current, entries), last })
  }, [c, entries, last, settled, setAbove])
  const resized = useCallback(() => atEnd.current && toEnd(), [toEnd])
  const before = useRef({ last, outgoing })
  useLayoutEffect(() => {
    const { last: lastBefore, outgoing: outgoingBefore } = before.current
    before.current = { last, outgoing }
    // One's own new message is always shown; what others write waits below for whoever reads further up.
    if (atEnd.current || outgoing > outgoingBefore) toEnd()
    else if (last > lastBefore && outgoing === outgoingBefore) setBelow(true)
  }, [last, outgoing, toEnd])
  return { scroller, list, scrolled, resized, settled, below, toEnd }
}

/** Goes back to where the reader was, once the entry they read is here; true from then on. */
function useReturn(c: string, entries: readonly ToldEntry[], list: { readonly current: VirtualizerHandle | null }, toEnd: () => void) {
  const [settled, setSettled] = useState(false)
  useLayoutEffect(() => {
    if (settled) return
    const { top } = placeIn(c)
    const at = top === null ? -1 : entries.findIndex(({ n }) => n >= top.n)
    if (top === null || at < 0) toEnd()
    else list.current?.scrollToIndex(at, { align: 'start', offset: top.over })
    const frame = requestAnimationFrame(() => setSettled(true))
    return () => cancelAnimationFrame(frame)
  }, [c, entries, list, settled, toEnd])
  return settled
}

function topOf(list: VirtualizerHandle | null, entries: readonly ToldEntry[]) {
  if (list === null) return null
  const at = list.findItemIndex(list.scrollOffset)
  const entry = entries[at]
  return entry === undefined ? null : { n: entry.n, over: list.scrollOffset - list.getItemOffset(at) }
}
