// Nobody can answer now: when somebody will, and a form that keeps a message until then.

import type { PublicDesk } from '@earshot/contract'
import { LONGEST_TEXT, type Rule } from '@earshot/domain'
import type { ReadonlySignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Why } from '../chat/lines.ts'
import type { FormPart } from '../form/part.ts'
import { untilWords } from '../text/moment.ts'
import type { Acts } from '../view.ts'
import { unavailable, words } from '../words.ts'
import type { Draft } from './drafts.ts'
import { Field } from './Field.tsx'
import { Hours } from './Hours.tsx'
import { Offer } from './Offer.tsx'

type Part = 'text' | 'name' | 'email'

export type LeaveProps = {
  readonly desk: PublicDesk
  /** What shows the desk's own form. */
  readonly part: FormPart | null
  readonly draft: ReadonlySignal<Draft>
  readonly sending: boolean
  readonly refused: Why | null
  readonly acts: Pick<Acts, 'write' | 'leave' | 'goTo'>
}

export function Leave({ desk, part, draft: { value: draft }, sending, refused, acts }: LeaveProps) {
  const isOpen = desk.availability === 'open'
  const write = (draft: Draft) => acts.write(draft, 'leave')
  return (
    <main class="middle plain" aria-label={words.unavailable}>
      <p class="title">{words.unavailable}</p>
      <p>
        {whyNow(desk)} {words.leaveWhat}
      </p>
      {!isOpen && <Hours hours={desk.hours} now={Date.now()} />}
      <Offer offer={isOpen ? { what: words.somebodyHere, way: words.chatInstead, take: () => acts.goTo('chat') } : null} />
      <Message desk={desk} part={part} draft={draft} sending={sending} refused={refused} write={write} leave={acts.leave} />
    </main>
  )
}

type MessageProps = Omit<LeaveProps, 'draft' | 'acts'> & {
  readonly draft: Draft
  readonly write: (draft: Draft) => void
  readonly leave: Acts['leave']
}

/** In the desk's own form, where it has one; its screen is on its way until that is here. */
function Message({ desk, part, ...rest }: MessageProps) {
  const known = desk.form === null ? null : (part?.formOf(desk) ?? null)
  return part !== null && known !== null ? <part.MessageForm slug={desk.slug} known={known} {...rest} /> : <PlainMessage {...rest} />
}

function PlainMessage({ draft, sending, refused, write, leave }: Omit<MessageProps, 'desk' | 'part'>) {
  const form = useFirstWrong(refused)
  const over = draft.text.length - LONGEST_TEXT
  const wrong = refused === null ? null : fieldOf(refused.rule)
  const why = (field: Part) => (refused !== null && wrong === field ? refused.words : null)
  return (
    <form
      ref={form}
      class="leave"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending && over <= 0) leave()
      }}
    >
      <Field
        name="text"
        label={words.leaveText}
        value={draft.text}
        long
        why={over > 0 ? words.tooLong(over) : why('text')}
        write={(text) => write({ ...draft, text })}
      />
      <Field name="name" label={words.leaveName} value={draft.name} why={why('name')} write={(name) => write({ ...draft, name })} />
      <Field
        name="email"
        label={words.leaveEmail}
        value={draft.email}
        hint={words.leaveEmailWhy}
        why={why('email')}
        write={(email) => write({ ...draft, email })}
      />
      <button type="submit" class="main" aria-disabled={sending}>
        {sending ? words.leaveSending : words.leaveSend}
      </button>
    </form>
  )
}

/** The form, whose first wrong field takes the focus. */
function useFirstWrong(refused: Why | null) {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    if (refused !== null) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])
  return form
}

function whyNow({ availability, opensAt }: PublicDesk): string {
  if (availability === 'open') return ''
  const why = unavailable(availability)
  return opensAt === null ? why : `${why} ${words.opens(untilWords(opensAt, Date.now()))}`
}

/** The field that a refusal speaks of. */
function fieldOf(rule: Rule): Part {
  if (rule === 'not-an-email') return 'email'
  return rule === 'name-imitates-role' ? 'name' : 'text'
}
