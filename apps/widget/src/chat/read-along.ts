// Reading along: the end stays in view for somebody who is there, and somebody who reads further up is told that there is more below.

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Line } from './lines.ts'

/** Pixels from the end within which somebody is taken to be there. */
const NEAR = 80

/** Gives the ref of the box that scrolls, whether something new is below what is seen of it, and the way to its end. */
export function useReadAlong(lines: readonly Line[]) {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  // Before anything is written, one reads what stands above from its beginning.
  const begun = useRef(false)
  begun.current = lines.length > 0
  const [below, setBelow] = useState(false)
  const toEnd = () => {
    atEnd.current = true
    setBelow(false)
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight
  }
  useLayoutEffect(() => {
    if (box.current === null) return
    return followEnd({ box: box.current, atEnd, begun, reached: () => setBelow(false) })
  }, [])
  const written = lines.findLast((line) => line.is === 'mine' && line.state === 'sending')?.key
  useLayoutEffect(() => {
    if (written !== undefined) toEnd()
  }, [written])
  const told = lines.findLast((line) => line.is !== 'mine')?.key
  useLayoutEffect(() => setBelow(!atEnd.current), [told])
  return { box, below, toEnd }
}

type Followed = {
  readonly box: HTMLElement
  readonly atEnd: { current: boolean }
  readonly begun: { readonly current: boolean }
  readonly reached: () => void
}

/** Keeps the box at its end where somebody is there, whatever takes the room: a message, a keyboard, a long draft. Answers what stops it. */
function followEnd({ box, atEnd, begun, reached }: Followed): () => void {
  let known = ''
  const size = () => `${box.clientHeight} ${box.scrollHeight}`
  const resized = new ResizeObserver(() => {
    known = size()
    if (atEnd.current && begun.current) box.scrollTop = box.scrollHeight
  })
  const scrolled = () => {
    // Where one is in a box that has just changed its size, nobody has chosen.
    if (size() !== known) return
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR
    if (atEnd.current) reached()
  }
  for (const part of [box, ...box.children]) resized.observe(part)
  box.addEventListener('scroll', scrolled, { passive: true })
  return () => {
    resized.disconnect()
    box.removeEventListener('scroll', scrolled)
  }
}
