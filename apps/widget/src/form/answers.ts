// The answers to a form's questions, in the draft: what it takes over is the same text, name and email as without a form.

import type { MessageForm } from '@earshot/contract'
import { type Answer, type Answers, askingFor, type FormField } from '@earshot/domain'
import type { Draft } from '../desk/drafts.ts'

type Part = 'text' | 'name' | 'email'

/** What of the draft answers a question; null where it stands among the answers. */
export function partOf({ fields }: Pick<MessageForm, 'fields'>, field: FormField): Part | null {
  const text = fields.find(({ takes }) => takes === 'question') ?? fields.find(({ kind }) => kind === 'long')
  if (field === text) return 'text'
  if (field === askingFor(fields, 'name')) return 'name'
  return field === askingFor(fields, 'email') ? 'email' : null
}

export function answerIn(form: MessageForm, draft: Draft, field: FormField): Answer | undefined {
  const part = partOf(form, field)
  const answer = part === null ? draft.answers[field.id] : draft[part]
  return isAnswer(answer) ? answer : undefined
}

/** What a browser has kept may be anything. */
const isAnswer = (kept: unknown): kept is Answer =>
  Array.isArray(kept) ? kept.every((one) => typeof one === 'string') : ['string', 'number', 'boolean'].includes(typeof kept)

/** What is answered of this form; answers to another one stay in the draft. */
export const answersIn = (form: MessageForm, draft: Draft): Answers =>
  Object.fromEntries(
    form.fields.flatMap((field) => {
      const answer = answerIn(form, draft, field)
      return answer === undefined || answer === '' ? [] : [[field.id, answer]]
    }),
  )

/** The draft with an answer in it; none takes it out. */
export function withAnswer(form: MessageForm, draft: Draft, field: FormField, answer: Answer | undefined): Draft {
  const part = partOf(form, field)
  if (part !== null) return { ...draft, [part]: answer ?? '' }
  const { [field.id]: _, ...others } = draft.answers
  return { ...draft, answers: answer === undefined || answer === '' ? others : { ...others, [field.id]: answer } }
}
