// Where the next key goes.

import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Screen } from './view.ts'

/** What takes the focus on a screen: where one writes, else what there is to read. */
const FIRST = '#message, #leave-text, .what, .title'

/** Gives the page's ref. The focus goes to the composer when the visitor opens the chat, and stays in the page when what had it goes. */
export function useFocus(screen: Screen['is'], opened: number) {
  const page = useRef<HTMLDivElement>(null)
  const answered = useRef(0)
  // While drawing, what is about to go is still there.
  const had = document.activeElement !== document.body
  useLayoutEffect(() => {
    if (screen === 'loading') return
    const wanted = opened > answered.current && screen === 'chat'
    answered.current = opened
    const lost = had && document.activeElement === document.body && document.hasFocus()
    if (wanted || lost) page.current?.querySelector<HTMLElement>(FIRST)?.focus()
  })
  return page
}
