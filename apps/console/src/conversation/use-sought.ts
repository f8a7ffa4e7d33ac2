// The entry that somebody came for from a search: earlier ones are drawn until it is here, and then it is in sight.

import type { LogEntry } from '@earshot/client'
import { type RefObject, useEffect, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import { keepPlace, placeIn } from './places.ts'

/** The place of the entry that is looked for in the log of `c`, or null. */
export const useSought = (c: string): number | null => useState(() => placeIn(c).sought)[0]

/** Scrolls to it once it is drawn, and takes the focus to the log where nothing else has it. */
export function useToSought(
  c: string,
  sought: number | null,
  entries: readonly LogEntry[],
  settled: boolean,
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<VirtualizerHandle | null>,
): void {
  const at = sought === null ? -1 : entries.findIndex(({ n }) => n === sought)
  const there = at !== -1
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes; after that the reader goes where they like
  useEffect(() => {
    if (!there || !settled || placeIn(c).sought === null) return
    keepPlace(c, { sought: null })
    list.current?.scrollToIndex(at, { align: 'center' })
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
  }, [there, settled])
}
