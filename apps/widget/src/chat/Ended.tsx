// Where the composer was, once there is nothing more to write in a chat.

import { useLayoutEffect, useRef } from 'preact/hooks'
import { words } from '../words.ts'

export function Ended({ text, startNew }: { text: string; startNew: () => void }) {
  const note = useRef<HTMLParagraphElement>(null)
  // Whoever was writing had the focus in a field that is gone: it goes to what happened, not to a button that the next key would press.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) note.current?.focus()
  }, [])
  return (
    <div class="ended">
      <p ref={note} tabIndex={-1}>
        {text}
      </p>
      <button type="button" class="main" onClick={startNew}>
        {words.startNew}
      </button>
    </div>
  )
}
