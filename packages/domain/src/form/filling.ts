// Filling a form in: whether what was answered is an answer, and what is kept of it.

import { emailAddress, messageText, personName } from '../text/text.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import type { Answer, Answered, Answers } from './answer.ts'
import type { Form, FormField } from './form.ts'

/** Longest answer of one line, in UTF-16 code units; one of several lines is as long as a message. */
export const LONGEST_ANSWER = 300

const DATE = /^\d{4}-\d{2}-\d{2}$/
/** Of a number that one can call. */
const FEWEST_DIGITS = 3
const PHONE = /^\+?[\d\s()./-]{3,40}$/

/** The answers as they are kept, in the order of the form, or the first that cannot be. What is left empty is not kept. */
export function answersTo(form: Pick<Form, 'fields'>, given: Answers): Verdict<readonly Answered[]> {
  if (Object.keys(given).some((id) => form.fields.every((field) => field.id !== id))) return refuse('form-changed')
  const kept: Answered[] = []
  for (const field of form.fields) {
    const answer = answerTo(field, given[field.id])
    if (!answer.ok) return answer
    if (answer.value !== null) kept.push({ field: field.id, label: field.label, answer: answer.value })
  }
  return accept(kept)
}

/**
 * The question whose answer is the name or the email of whoever answers or is spoken of. Where none is marked as their email, the first address asked for is;
 * where one is, any other is somebody else's.
 */
export function askingFor(fields: readonly FormField[], what: 'name' | 'email'): FormField | undefined {
  const marked = fields.find(({ kind, takes }) => kind !== 'long' && takes === what)
  return marked ?? (what === 'email' ? fields.find(({ kind }) => kind === 'email') : undefined)
}

/** What goes on record of whoever answered or is spoken of: the name and the email that the form asks for. */
export function recordIn(
  { fields }: Pick<Form, 'fields'>,
  answered: readonly Answered[],
): { readonly name?: string; readonly email?: string } {
  const said = (what: 'name' | 'email') => {
    const asking = askingFor(fields, what)
    const answer = answered.find(({ field }) => field === asking?.id)?.answer
    return typeof answer === 'string' ? answer : undefined
  }
  const [name, email] = [said('name'), said('email')]
  return { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) }
}

/** The answers that a plain message gives to a form which visitors fill in. */
export const answersFrom = (
  { fields }: Pick<Form, 'fields'>,
  left: Readonly<Record<'question' | 'name' | 'email', string | undefined>>,
): Answers =>
  Object.fromEntries(
    fields.flatMap(({ id, takes }) => {
      const answer = takes === 'question' || takes === 'name' || takes === 'email' ? left[takes] : undefined
      return answer === undefined ? [] : [[id, answer]]
    }),
  )

/** What is wrong with each of the answers, by the id of the field. */
export function wrongIn(form: Pick<Form, 'fields'>, given: Answers): Readonly<Record<string, Refused>> {
  const wrong = form.fields.flatMap((field): [string, Refused][] => {
    const answer = answerTo(field, given[field.id])
    return answer.ok ? [] : [[field.id, answer]]
  })
  return Object.fromEntries(wrong)
}

/** An answer as it is kept; null where there is none and none is needed. */
function answerTo(field: FormField, given: Answer | undefined): Verdict<Answer | null> {
  const none = given === undefined || (typeof given === 'string' && given.trim() === '') || (Array.isArray(given) && given.length === 0)
  if (none) return field.required ? refuse('answer-missing', { what: field.label }) : accept(null)
  return kept(field, given) ?? refuse('not-an-answer', { what: field.label })
}

/** Null where it is no answer of this kind. */
function kept(field: FormField, given: Answer): Verdict<Answer> | null {
  switch (field.kind) {
    case 'yes-no':
      return typeof given === 'boolean' ? accept(given) : null
    case 'number':
      return typeof given === 'number' && isWithin(field, given) ? accept(given) : null
    case 'several':
      return severalOf(field, given)
    case 'choice':
    case 'scale':
      return typeof given === 'string' && isOption(field, given) ? accept(given) : null
    case 'long':
      return typeof given === 'string' ? messageText(given) : null
    default:
      return typeof given === 'string' ? ofOneLine(field, given.replace(/\s+/g, ' ').trim()) : null
  }
}

function ofOneLine({ kind, takes }: FormField, given: string): Verdict<Answer> | null {
  if (given.length > LONGEST_ANSWER) return null
  if (kind === 'email' || takes === 'email') return emailAddress(given)
  if (takes === 'name') return personName(given)
  if (kind === 'date') return isDay(given) ? accept(given) : null
  if (kind === 'phone') return isPhone(given) ? accept(given) : null
  return messageText(given)
}

/** One that is in the calendar: the thirty-first of February is read as a day of March. */
function isDay(given: string): boolean {
  const at = Date.parse(`${given}T00:00:00Z`)
  return DATE.test(given) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(given)
}

const isPhone = (given: string): boolean => PHONE.test(given) && given.replace(/\D/g, '').length >= FEWEST_DIGITS

/** Each once, in the order of the form. */
function severalOf(field: FormField, given: Answer): Verdict<Answer> | null {
  if (!Array.isArray(given)) return null
  const chosen: ReadonlySet<string> = new Set(given)
  return [...chosen].every((one) => isOption(field, one))
    ? accept(field.options.map(({ label }) => label).filter((label) => chosen.has(label)))
    : null
}

const isOption = ({ options }: FormField, given: string): boolean => options.some(({ label }) => label === given)

const isWithin = ({ least, most }: FormField, given: number): boolean =>
  Number.isFinite(given) && given >= (least ?? Number.NEGATIVE_INFINITY) && given <= (most ?? Number.POSITIVE_INFINITY)
