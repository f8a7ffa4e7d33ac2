// The focus in a conversation: where one had it when one comes back, somewhere sensible when what had it is gone, and where an action takes it.

import type { BoardItem } from '@earshot/contract'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { isWanted } from '../composer/focus.ts'
import { keepPlace, placeIn } from './places.ts'
import { sectionOf } from './section.ts'

/** The places in a conversation that have a name: its log, the side panel, and the fields in that. */
export type GoTo = (field: 'log' | 'about' | 'name' | 'email' | 'note' | 'composer') => void

type Root = RefObject<HTMLDivElement | null>

export function useFocus(item: BoardItem, details: boolean) {
  const root = useRef<HTMLDivElement>(null)
  useReturn(item.c, root)
  return { root, heading: useHeading(item.phase === 'closed', details), goTo: useGoTo(item, root), ready: useMemo(() => readyIn(root), []) }
}

const fieldIn = (root: Root, field: string): HTMLElement | null =>
  root.current?.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? null

const fieldOf = ({ target }: FocusEvent): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : null) ?? null

/** Takes the focus to a place that is in sight, and nobody away from what they see. */
const readyIn =
  (root: Root): GoTo =>
  (field) => {
    const there = fieldIn(root, field)
    if (there?.checkVisibility() && !byFinger()) there.focus()
  }

/** Where a finger types, a focus opens the keyboard over half of the screen. */
const byFinger = (): boolean => matchMedia('(pointer: coarse)').matches

/** Whoever comes back to a conversation has the focus where they had it in it. */
function useReturn(c: string, root: Root): void {
  useEffect(() => {
    const { field } = placeIn(c)
    if (field !== null && !isWanted(c) && !byFinger()) fieldIn(root, field)?.focus({ preventScroll: true })
    const within = root.current
    const keep = (event: FocusEvent) => keepPlace(c, { field: fieldOf(event) })
    within?.addEventListener('focusin', keep)
    return () => within?.removeEventListener('focusin', keep)
  }, [c, root])
}

/** The heading takes the focus when what had it is gone: the composer of a chat that ended, or the half that a small screen puts away. */
function useHeading(ended: boolean, details: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn may have put away what had the focus
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [ended, details])
  return heading
}

/** Takes the focus to a place, on a small screen to the half that holds it. */
function useGoTo(item: BoardItem, root: Root): GoTo {
  const navigate = useNavigate()
  return async (field) => {
    const there = fieldIn(root, field)
    if (there?.checkVisibility()) return there.focus()
    await navigate({
      to: sectionOf(item).here,
      params: { c: item.c },
      search: field === 'log' || field === 'composer' ? {} : { details: true },
    })
    requestAnimationFrame(() => fieldIn(root, field)?.focus())
  }
}
