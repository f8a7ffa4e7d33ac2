// Waiting takes too long: an address, to be written to instead.

import type { ReadonlySignal } from '@preact/signals'
import type { Sending } from '../view.ts'
import { words } from '../words.ts'
import type { Draft } from './drafts.ts'
import { Field } from './Field.tsx'

type DeferProps = Sending & {
  readonly draft: ReadonlySignal<Draft>
  readonly write: (draft: Draft) => void
  readonly defer: () => void
}

export const Defer = ({ draft: { value: draft }, sending, refused, write, defer }: DeferProps) => (
  <details class="defer">
    <summary>{words.defer}</summary>
    <form
      class="leave"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) defer()
      }}
    >
      <p class="soft">{words.deferWhat}</p>
      <Field
        name="email"
        label={words.deferEmail}
        value={draft.email}
        hint={words.leaveEmailWhy}
        why={refused?.words ?? null}
        write={(email) => write({ ...draft, email })}
      />
      <button type="submit" class="main" aria-disabled={sending}>
        {sending ? words.deferSending : words.deferSend}
      </button>
    </form>
  </details>
)
