// Where the visitor writes. The first message starts the chat.

import { LONGEST_TEXT } from '@earshot/domain'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { words } from '../words.ts'

export type ComposerProps = {
  readonly draft: string
  /** Changes when the visitor opens the chat: the composer then takes the focus, and at no other time. */
  readonly opened: number
  readonly write: (text: string) => void
  readonly send: (text: string) => void
}

export function Composer({ draft, opened, write, send }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const over = draft.length - LONGEST_TEXT
  useLayoutEffect(() => {
    if (opened > 0) field.current?.focus()
  }, [opened])
  const sendNow = () => {
    field.current?.focus()
    if (over <= 0 && draft.trim() !== '') send(draft)
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        sendNow()
      }}
    >
      <label class="unseen" for="message">
        {words.composer}
      </label>
      <textarea
        id="message"
        ref={field}
        class="field"
        dir="auto"
        rows={2}
        value={draft}
        aria-describedby="message-hint"
        aria-invalid={over > 0}
        enterkeyhint="send"
        placeholder={words.composer}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While a word is being composed (Japanese, Korean ...), Enter accepts the word.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          sendNow()
        }}
      />
      <button type="submit" class="main">
        {words.send}
      </button>
      <p id="message-hint" class={over > 0 ? 'wrong' : 'unseen'}>
        {over > 0 ? words.tooLong(over) : words.composerHint}
      </p>
    </form>
  )
}
