// Where the visitor writes. The first message starts the chat.

import { LONGEST_TEXT } from '@earshot/domain'
import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Draft } from '../desk/drafts.ts'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'

export type ComposerProps = {
  readonly draft: ReadonlySignal<Draft>
  readonly write: (draft: Draft) => void
  readonly send: (text: string) => void
  /** What else can be sent. */
  readonly attach: ComponentChildren
}

export function Composer({ draft, write, send, attach }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { text } = draft.value
  const over = text.length - LONGEST_TEXT
  const sendNow = () => {
    field.current?.focus()
    if (over <= 0 && text.trim() !== '') send(text)
  }
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        sendNow()
      }}
    >
      {attach}
      <label class="unseen" for="message">
        {words.composer}
      </label>
      <textarea
        id="message"
        ref={field}
        class="field"
        dir="auto"
        rows={2}
        value={text}
        aria-describedby="message-hint"
        aria-invalid={over > 0}
        enterkeyhint="send"
        placeholder={words.composerHere}
        onInput={(event) => write({ ...draft.value, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          // While a word is being composed (Japanese, Korean ...), Enter accepts the word.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
          event.preventDefault()
          sendNow()
        }}
      />
      <button type="submit" class="main send">
        <Icon is="send" />
        <span>{words.send}</span>
      </button>
      <p id="message-hint" class={over > 0 ? 'wrong' : 'unseen'}>
        {over > 0 ? words.tooLong(over) : words.composerHint}
      </p>
    </form>
  )
}
