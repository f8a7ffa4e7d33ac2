// Keeping a conversation: as a file on this device, or by mail to an address that is confirmed first.

import type { Answer } from '@earshot/client'
import type { PublicDesk } from '@earshot/contract'
import { conversationText, type ToldEntry } from '@earshot/domain'
import { useState } from 'preact/hooks'
import { Field } from '../desk/Field.tsx'
import { save } from './save.ts'
import { keepWords as words } from './words.ts'

export type KeepProps = {
  readonly desk: PublicDesk
  readonly entries: readonly ToldEntry[]
  /** Asks for the conversation by mail; null where there is none. */
  readonly mail: (email: string) => Promise<Answer<object> | null>
  readonly close: () => void
}

const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
const focused = (line: HTMLElement | null): void => line?.focus()

export function Keep({ desk, entries, mail, close }: KeepProps) {
  const copy = () => save(conversationText(entries, { desk: desk.name, visitor: words.you, when: (at) => moments.format(at) }))
  const leaving = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and here may be none
    <div class="foot" role="group" aria-labelledby="keep" onKeyDown={leaving}>
      <p id="keep" tabIndex={-1} ref={focused}>
        <strong>{words.keep}</strong>
      </p>
      <button type="button" onClick={copy} aria-describedby="keep-copy">
        {words.copy}
      </button>
      <p id="keep-copy" class="soft">
        {words.copyWhat}
      </p>
      {desk.mails && <ByMail desk={desk.name} mail={mail} />}
      <button type="button" onClick={close}>
        {words.back}
      </button>
    </div>
  )
}

type State = { readonly is: 'asked' | 'sending' | 'sent' } | { readonly is: 'refused'; readonly why: string }

function ByMail({ desk, mail }: { desk: string } & Pick<KeepProps, 'mail'>) {
  const [email, setEmail] = useState('')
  const [state, setState] = useState<State>({ is: 'asked' })
  const submit = async (event: Event) => {
    event.preventDefault()
    if (state.is === 'sending') return
    setState({ is: 'sending' })
    const answer = await mail(email)
    setState(answer === null || answer.ok ? { is: 'sent' } : { is: 'refused', why: answer.refusal.words })
  }
  return (
    <>
      <p role="status">{state.is === 'sent' && words.sent(desk)}</p>
      {state.is !== 'sent' && (
        <form class="leave" noValidate onSubmit={submit}>
          <Field
            name="email"
            label={words.email}
            hint={words.emailWhat}
            value={email}
            why={state.is === 'refused' ? state.why : null}
            write={setEmail}
          />
          <button type="submit" class="main" aria-disabled={state.is === 'sending'}>
            {state.is === 'sending' ? words.sending : words.send}
          </button>
        </form>
      )}
    </>
  )
}
