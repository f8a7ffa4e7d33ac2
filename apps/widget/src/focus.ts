// Where the next key goes.

import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Screen } from './view.ts'

/** What takes the focus on a screen: where one writes, or else what there is to read. */
const WRITTEN = '#message, #leave-text'
const READ = '.what, .title'

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
    const first = (what: string) => page.current?.querySelector<HTMLElement>(what)
    if (wanted || lost) (first(WRITTEN) ?? first(READ))?.focus()
  })
  return page
}
