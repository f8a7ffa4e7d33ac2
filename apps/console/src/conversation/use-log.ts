// Where the log stands: at its end while the reader is there, else at the entry they were reading, whatever comes below or above it.

import type { LogEntry } from '@earshot/client'
import { type RefObject, useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { keepPlace, placeIn } from './places.ts'

/** This close to the end, in pixels, counts as being there. */
const NEAR = 48
/** So many rows are all drawn, so that the browser finds words in them and readers of screens go through them; more than that only near to what is in sight. */
const DRAWN_WHOLE = 300

/** The entries to show: what came earlier is added once all of it is here or the reader `wants` it, because each time moves the whole log. */
export function useShown(all: readonly LogEntry[], wants: boolean): readonly LogEntry[] {
  const first = all[0]?.n ?? 0
  const [from, setFrom] = useState(first)
  const next = wants || first > from ? first : from
  useLayoutEffect(() => setFrom(next), [next])
  // The same object as before while only what is not shown has grown, so that nothing is drawn again for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: where they begin and end says which they are
  return useMemo(() => (from > first ? all.slice(from - first) : all), [Math.max(from, first), all.at(-1)])
}

/** True in the drawing in which entries have come to stand before those there were. */
export function useGrownAbove(entries: readonly LogEntry[]): boolean {
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

type End = { readonly atEnd: RefObject<boolean>; readonly below: boolean }

/** A window that nobody looks at has seen nothing, and a reader further up not what has come below. */
export function useSeen(last: number | undefined, { atEnd, below }: End, seen: (n: number) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever comes to the end sees what waited below
  useEffect(() => {
    const look = () => {
      if (last !== undefined && atEnd.current && document.visibilityState === 'visible') seen(last)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [last, below, atEnd, seen])
}

/** Scrolls the log of `c`. `below` says that something has arrived there for a reader who is further up; `setAbove` hears whether they have come to the top. */
export function useLogPlace(c: string, entries: readonly LogEntry[], outgoing: number, setAbove: (above: boolean) => void) {
  const [last, count] = [entries.at(-1)?.n ?? 0, entries.length + outgoing]
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const atEnd = useRef(placeIn(c).top === null)
  const [below, setBelow] = useState(() => !atEnd.current && last > placeIn(c).last)
  const wentUp = useWentUp(scroller)
  const toEnd = useCallback(() => {
    atEnd.current = true
    setBelow(false)
    const box = scroller.current
    if (box !== null) box.scrollTop = box.scrollHeight
  }, [])
  const settled = useReturn(c, entries, list)
  const scrolled = useCallback(() => {
    const box = scroller.current
    if (box === null || !settled) return
    const near = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    const up = wentUp(box, near)
    // What is drawn or comes above moves the log, which is no reason to lose the end.
    if (!near && atEnd.current && !up) return toEnd()
    atEnd.current = near
    setAbove(box.scrollTop < NEAR)
    if (near) setBelow(false)
    keepPlace(c, { top: near ? null : topOf(list.current, entries), last })
  }, [c, entries, last, settled, wentUp, toEnd, setAbove])
  const resized = useCallback(() => atEnd.current && toEnd(), [toEnd])
  const before = useRef({ last, outgoing })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end is another one also when only the rows before it are more
  useLayoutEffect(() => {
    const { last: lastBefore, outgoing: outgoingBefore } = before.current
    before.current = { last, outgoing }
    // One's own new message is always shown; what others write waits below for whoever reads further up.
    if (atEnd.current || outgoing > outgoingBefore) toEnd()
    else if (last > lastBefore && outgoing === outgoingBefore) setBelow(true)
  }, [last, outgoing, count, toEnd])
  useEnds(scroller, list, toEnd)
  return { scroller, list, scrolled, resized, settled, below, toEnd, atEnd }
}

/** Home and End go all the way: the browser's own way there ends early, because rows on it turn out higher than was thought. */
function useEnds(scroller: RefObject<HTMLElement | null>, list: RefObject<VirtualizerHandle | null>, toEnd: () => void): void {
  useEffect(() => {
    const box = scroller.current
    const pressed = (event: KeyboardEvent) => {
      if (event.target !== box || (event.key !== 'Home' && event.key !== 'End')) return
      event.preventDefault()
      if (event.key === 'End') toEnd()
      else list.current?.scrollToIndex(0)
    }
    box?.addEventListener('keydown', pressed)
    return () => box?.removeEventListener('keydown', pressed)
  }, [scroller, list, toEnd])
}

const UPWARDS = ['Home', 'PageUp', 'ArrowUp']

/** True for what a reader does to go up. */
function goesUp(event: Event, box: HTMLElement): boolean {
  if (event instanceof WheelEvent) return event.deltaY < 0
  if (event instanceof KeyboardEvent) return UPWARDS.includes(event.key)
  // Beside the rows there is the bar to be dragged.
  return event.type === 'touchmove' || event.target === box
}

/** Tells of each scroll whether the reader has gone up: by their own hand, or, as when they look for words, in a log that is as high as it was. */
function useWentUp(scroller: RefObject<HTMLElement | null>): (box: HTMLElement, near: boolean) => boolean {
  const before = useRef({ top: 0, height: 0, hand: false })
  useEffect(() => {
    const box = scroller.current
    const moved = (event: Event) => {
      if (box !== null && goesUp(event, box)) before.current.hand = true
    }
    const hands = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const
    for (const hand of hands) box?.addEventListener(hand, moved, { passive: true })
    return () => {
      for (const hand of hands) box?.removeEventListener(hand, moved)
    }
  }, [scroller])
  return useCallback(({ scrollTop, scrollHeight }, near) => {
    const { top, height, hand } = before.current
    before.current = { top: scrollTop, height: scrollHeight, hand: hand && !near }
    return hand || (scrollTop < top && scrollHeight === height)
  }, [])
}

/** Goes back to where the reader was, once the entry they read is here; true from then on. */
function useReturn(c: string, entries: readonly LogEntry[], list: RefObject<VirtualizerHandle | null>) {
  const [settled, setSettled] = useState(false)
  useLayoutEffect(() => {
    if (settled) return
    const { top } = placeIn(c)
    const at = top === null ? -1 : entries.findIndex(({ n }) => n >= top.n)
    if (top === null || at < 0) list.current?.scrollToIndex(entries.length - 1, { align: 'end' })
    else list.current?.scrollToIndex(at, { align: 'start', offset: top.over })
    const frame = requestAnimationFrame(() => setSettled(true))
    return () => cancelAnimationFrame(frame)
  }, [c, entries, list, settled])
  return settled
}

function topOf(list: VirtualizerHandle | null, entries: readonly LogEntry[]) {
  if (list === null) return null
  const at = list.findItemIndex(list.scrollOffset)
  const entry = entries[at]
  return entry === undefined ? null : { n: entry.n, over: list.scrollOffset - list.getItemOffset(at) }
}
