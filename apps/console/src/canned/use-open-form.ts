// Which canned response is being written, one at a time; and where the focus goes once it is not any more.

import { useEffect, useRef, useState } from 'react'

/** The place of one that is not kept yet. */
export const ADDING = 'new'

export function useOpenForm() {
  const root = useRef<HTMLDivElement>(null)
  const back = useRef<string | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  useEffect(() => {
    if (back.current === null || open !== null) return
    root.current?.querySelector<HTMLElement>(`[data-canned="${back.current}"]`)?.focus()
    back.current = null
  })
  /** Puts the form away; the focus goes to the button that opens the one at `at`. */
  const close = (at: string) => {
    back.current = at
    setOpen(null)
  }
  return { root, open, setOpen, close }
}
