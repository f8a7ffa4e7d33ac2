// Dragging in the calendar with a mouse or a pen: a finger scrolls, and changes a shift in its panel.

import { type PointerEvent, useEffect, useRef } from 'react'

/** Where the pointer is: on which day, and how many minutes of it are above. */
export type Spot = { readonly date: string; readonly minute: number }

type Drag = {
  /** Told of each place on the way; `from` is where it began. */
  readonly over: (from: Spot, at: Spot) => void
  readonly drop: (from: Spot, at: Spot) => void
  readonly leave: () => void
}

/** Pixels before something counts as dragged rather than clicked. */
const SLACK = 4
/** Pixels from the edge of the calendar within which it scrolls on. */
const EDGE = 32

/** Begins a drag where a pointer goes down. `dragged` is true until the click that ends one is over. */
export function useDrag(): { readonly begin: (event: PointerEvent, drag: Drag) => void; readonly dragged: () => boolean } {
  const stop = useRef<(() => void) | null>(null)
  const moved = useRef(false)
  useEffect(() => () => stop.current?.(), [])
  const begin = (event: PointerEvent, drag: Drag) => {
    const calendar = event.currentTarget.closest<HTMLElement>('[data-calendar]')
    if (event.pointerType === 'touch' || event.button !== 0 || calendar === null) return
    stop.current?.()
    moved.current = false
    stop.current = follow(calendar, event, drag, () => {
      moved.current = true
    })
  }
  return { begin, dragged: () => moved.current }
}

function follow(calendar: HTMLElement, start: PointerEvent, drag: Drag, begun: () => void): () => void {
  const from = spotAt(calendar, start)
  let under = false
  const listening = new AbortController()
  const end = (done: () => void) => {
    listening.abort()
    if (under) done()
  }
  const moving = (event: globalThis.PointerEvent) => {
    if (!under && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < SLACK) return
    under = true
    begun()
    scrollOn(calendar, event.clientY)
    drag.over(from, spotAt(calendar, event))
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    end(drag.leave)
  }
  const { signal } = listening
  window.addEventListener('pointermove', moving, { signal })
  window.addEventListener('pointerup', (event) => end(() => drag.drop(from, spotAt(calendar, event))), { signal })
  window.addEventListener('pointercancel', () => end(drag.leave), { signal })
  window.addEventListener('keydown', pressed, { signal, capture: true })
  return () => end(drag.leave)
}

function scrollOn(calendar: HTMLElement, y: number): void {
  const { top, bottom } = calendar.getBoundingClientRect()
  if (y > bottom - EDGE) calendar.scrollBy({ top: EDGE / 2 })
  if (y < top + EDGE * 3) calendar.scrollBy({ top: -EDGE / 2 })
}

/** The day whose column is under the pointer or nearest to it. */
function spotAt(calendar: HTMLElement, { clientX, clientY }: Pick<globalThis.PointerEvent, 'clientX' | 'clientY'>): Spot {
  const columns = [...calendar.querySelectorAll<HTMLElement>('[data-day]')]
  const away = (column: HTMLElement) => {
    const { left, right } = column.getBoundingClientRect()
    return Math.max(left - clientX, clientX - right, 0)
  }
  const column = columns.toSorted((a, b) => away(a) - away(b))[0]
  const { top, height } = (column ?? calendar).getBoundingClientRect()
  return { date: column?.dataset.day ?? '', minute: ((clientY - top) / height) * 1440 }
}
