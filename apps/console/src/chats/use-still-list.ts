// A list that stays still under the pointer, and keeps the focus: what comes and goes above the row one is about to click does not move it.

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

type List = RefObject<HTMLElement | null>
type Held = { readonly row: Element; readonly top: number }

export function useStillList(list: List): void {
  const held = useRef<Held | null>(null)
  const hold = useCallback(() => {
    const row = list.current?.querySelector('li:hover') ?? null
    held.current = row === null ? null : { row, top: row.getBoundingClientRect().top }
  }, [list])
  useLayoutEffect(() => {
    const [box, before] = [list.current, held.current]
    if (box !== null && before?.row.isConnected) move(box, before.row.getBoundingClientRect().top - before.top)
    hold()
  })
  useEffect(() => {
    const box = list.current
    const settle = () => {
      held.current = null
      box?.style.removeProperty('padding')
    }
    box?.addEventListener('pointerover', hold)
    box?.addEventListener('scroll', hold)
    box?.addEventListener('pointerleave', settle)
    return () => {
      box?.removeEventListener('pointerover', hold)
      box?.removeEventListener('scroll', hold)
      box?.removeEventListener('pointerleave', settle)
    }
  }, [list, hold])
  useKeptFocus(list)
}

/** Scrolls by so many pixels, with room above or below where the list is too short for that. */
function move(box: HTMLElement, by: number): void {
  if (by === 0) return
  const to = box.scrollTop + by
  const end = box.lastElementChild?.getBoundingClientRect().bottom ?? 0
  const content = end - box.getBoundingClientRect().top + box.scrollTop
  if (to < 0) box.style.paddingTop = `${Number.parseFloat(getComputedStyle(box).paddingTop) - to}px`
  else box.style.paddingBottom = `${Math.max(0, to + box.clientHeight - content)}px`
  box.scrollTop = to
}

/** A row that goes while it has the focus leaves it to the list: somebody else has claimed what one was about to read. */
function useKeptFocus(list: List): void {
  const focused = useRef<Node | null>(null)
  useLayoutEffect(() => {
    const lost = focused.current?.isConnected === false && document.activeElement === document.body
    if (lost) list.current?.querySelector<HTMLElement>('a, button')?.focus()
  })
  useEffect(() => {
    // Its going is no event that every browser tells of, so what counts is where the focus came to last; a click elsewhere takes it away.
    const came = ({ target }: Event) => {
      focused.current = target instanceof Node && list.current?.contains(target) ? target : null
    }
    const clicked = () => {
      focused.current = null
    }
    document.addEventListener('focusin', came)
    document.addEventListener('pointerdown', clicked, true)
    return () => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('pointerdown', clicked, true)
    }
  }, [list])
}
