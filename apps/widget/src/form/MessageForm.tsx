// The desk's own form for a message: its questions, what is wrong with an answer, and all of it in the draft.

import type { MessageForm as Form } from '@earshot/contract'
import { wrongIn } from '@earshot/domain'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../desk/drafts.ts'
import type { FilledIn, Sending } from '../view.ts'
import { words } from '../words.ts'
import { answerIn, answersIn, partOf, withAnswer } from './answers.ts'
import { ask, type Known } from './form-of.ts'
import { Question } from './Question.tsx'
import { formWords, wrongWords } from './words.ts'

export type MessageFormProps = Sending & {
  readonly slug: string
  readonly known: Known
  readonly draft: Draft
  readonly write: (draft: Draft) => void
  readonly leave: (filled: FilledIn) => void
}

export const MessageForm = ({ known: { form, failed }, slug, ...rest }: MessageFormProps) =>
  form === null ? (
    <>
      <p role="alert">{formWords.failed}</p>
      <Again slug={slug} />
    </>
  ) : (
    <Filling form={form} failed={failed} slug={slug} {...rest} />
  )

const Again = ({ slug }: Pick<MessageFormProps, 'slug'>) => (
  <button type="button" class="main" onClick={() => void ask(slug)}>
    {formWords.again}
  </button>
)

type FillingProps = Omit<MessageFormProps, 'known'> & { readonly form: Form; readonly failed: boolean }

function Filling({ form, failed, slug, draft, sending, refused, write, leave }: FillingProps) {
  const [tries, setTries] = useState(0)
  const [sent, setSent] = useState(0)
  // What was said of the form before is not said of the one that has taken its place.
  const isOld = refused?.rule === 'form-changed' && sent === form.version
  const said = refused?.rule === 'form-changed' && !isOld ? undefined : refused?.words
  const answers = answersIn(form, draft)
  const wrong = wrongIn(form, answers)
  const page = useFirstWrong(tries)
  const submit = (event: Event) => {
    event.preventDefault()
    if (sending) return
    setTries(tries + 1)
    setSent(form.version)
    if (Object.keys(wrong).length === 0) leave({ form: form.id, version: form.version, answers })
  }
  return (
    <form ref={page} class="leave" noValidate onSubmit={submit}>
      {form.note && (
        <p class="soft" dir="auto">
          {form.note}
        </p>
      )}
      {form.fields.map((field, nth) => {
        const why = tries === 0 ? undefined : wrong[field.id]
        return (
          <Question
            key={field.id}
            id={partOf(form, field) === 'text' ? 'leave-text' : `leave-${nth}`}
            field={field}
            filledBy={partOf(form, field)}
            answer={answerIn(form, draft, field)}
            why={why === undefined ? null : wrongWords(why.refusal.rule, field)}
            write={(answer) => write(withAnswer(form, draft, field, answer))}
          />
        )
      })}
      <p class="wrong" role="alert">
        {failed ? formWords.failed : said}
      </p>
      {(failed || isOld) && <Again slug={slug} />}
      <button type="submit" class="main" aria-disabled={sending}>
        {sending ? words.leaveSending : words.leaveSend}
      </button>
    </form>
  )
}

/** The form, whose first wrong answer takes the focus at each try. */
function useFirstWrong(tries: number) {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]')
    if (tries > 0) (wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : wrong)?.focus()
  }, [tries])
  return form
}
