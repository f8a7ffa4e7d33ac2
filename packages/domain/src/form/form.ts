// Forms as data: what is asked, of whom it goes to, and what one can be. How one is filled in stands in filling.ts.

import type { Staff } from '../conversation/actor.ts'
import { mayManage } from '../people/role.ts'
import { messageText } from '../text/text.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { type Referral, referralWords } from './referral.ts'
import type { FormUse } from './use.ts'

export const FIELD_KINDS = ['short', 'long', 'choice', 'several', 'scale', 'number', 'date', 'email', 'phone', 'yes-no'] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/**
 * What is taken over from the chat: the visitor's name and email, their first message, the page it began on, the notes. In a form that visitors fill in:
 * what they had begun to write; and what they answer to their name and email becomes that.
 */
export const TAKEN_OVER = ['name', 'email', 'question', 'page', 'notes'] as const
export type TakenOver = (typeof TAKEN_OVER)[number]

/** One of the answers to choose from, with a short explanation or none. */
export type Option = { readonly label: string; readonly help: string }

/** `options` are those of a choice or scale; `least` and `most` bound a number, null where nothing does. */
export type FormField = {
  readonly id: string
  readonly kind: FieldKind
  readonly label: string
  readonly help: string
  readonly required: boolean
  readonly options: readonly Option[]
  readonly least: number | null
  readonly most: number | null
  readonly takes: TakenOver | null
}

/** What a form says. `note` stands above the questions; `referral` is where one goes that passes a question on, and null for others. */
export type FormWords = {
  readonly use: FormUse
  readonly title: string
  readonly note: string
  readonly fields: readonly FormField[]
  readonly referral: Referral | null
}

/** A desk's form in one of its versions, which count from 1. */
export type Form = FormWords & { readonly id: string; readonly version: number }

export const MOST_FIELDS = 30
export const MOST_OPTIONS = 20
/** Forms that a desk has at most. */
export const MOST_FORMS = 20
/** Longest title, label and option, and longest help, in UTF-16 code units. */
export const LONGEST_LABEL = 120
export const LONGEST_HELP = 300
/** Longest note, in UTF-16 code units. */
export const LONGEST_NOTE = 600

const OFFERING: ReadonlySet<FieldKind> = new Set(['choice', 'several', 'scale'])
const TAKING: ReadonlySet<FieldKind> = new Set(['short', 'long', 'email'])

/** What can be taken over into a form that visitors fill in, who see nothing of the rest. */
export const TAKEN_FROM_VISITORS: readonly TakenOver[] = ['name', 'email', 'question']

/** What can be taken over into a question of this kind, in a form of this use. A name and an email are of one line, and checked as such. */
export function takenInto(use: FormUse, kind: FieldKind): readonly TakenOver[] {
  if (!TAKING.has(kind)) return []
  const taken = use === 'message' ? TAKEN_FROM_VISITORS : TAKEN_OVER
  return kind === 'long' ? taken.filter((one) => one !== 'name' && one !== 'email') : taken
}

/** True for the kinds whose answer is among some. */
export const offers = (kind: FieldKind): boolean => OFFERING.has(kind)

/** Why somebody may not look after forms, or null when they may. */
export const mayKeepForms = (by: Pick<Staff, 'organisation'>): Refused | null =>
  mayManage(by.organisation) ? null : refuse('manager-only')

/** Why somebody may not see the forms of a desk, or null when they may. */
export const maySeeForms = (by: Pick<Staff, 'organisation' | 'desks'>, desk: string): Refused | null =>
  desk in by.desks || mayManage(by.organisation) ? null : refuse('not-on-desk')

/** A form as it is kept, tidied, or the first thing about it that cannot be. */
export function formWords(asked: FormWords): Verdict<FormWords> {
  const title = line(asked.title, LONGEST_LABEL)
  if (title === null || title === '') return refuse('not-a-form', { what: 'the title' })
  const note = paragraph(asked.note)
  if (note === null) return refuse('not-a-form', { what: 'the note' })
  if (asked.fields.length === 0 || asked.fields.length > MOST_FIELDS) return refuse('not-a-form', { what: 'the number of questions' })
  const ids = new Set(asked.fields.map(({ id }) => id))
  if (ids.size < asked.fields.length) return refuse('not-a-form', { what: 'the order of the questions' })
  const fields = asked.fields.map((one) => field(one, takenInto(asked.use, one.kind)))
  const wrong = fields.indexOf(null)
  if (wrong >= 0) return refuse('not-a-form', { what: asked.fields[wrong]?.label.slice(0, LONGEST_LABEL) || `question ${wrong + 1}` })
  const kept = { use: asked.use, title, note, fields: fields.filter((one) => one !== null) }
  if (asked.use !== 'referral') return accept({ ...kept, referral: null })
  const referral = asked.referral === null ? refuse('not-a-form', { what: 'where it goes' }) : referralWords(asked.referral)
  return referral.ok ? accept({ ...kept, referral: referral.value }) : referral
}

/** A field tidied: it keeps only what its kind can have. Null when it is none. */
function field(asked: FormField, taken: readonly TakenOver[]): FormField | null {
  const [label, help] = [line(asked.label, LONGEST_LABEL), line(asked.help, LONGEST_HELP)]
  const options = offers(asked.kind) ? asked.options.map(option) : []
  if (label === null || label === '' || help === null || options.includes(null)) return null
  const kept = options.filter((one) => one !== null)
  const different = new Set(kept.map((one) => one.label)).size === kept.length
  if (offers(asked.kind) && (kept.length < 2 || kept.length > MOST_OPTIONS || !different)) return null
  const { least, most } = asked.kind === 'number' ? asked : { least: null, most: null }
  if (![least, most].every((bound) => bound === null || Number.isFinite(bound)) || (least ?? -Infinity) > (most ?? Infinity)) return null
  const { id, kind, required } = asked
  const takes = taken.find((one) => one === asked.takes) ?? null
  return { id, kind, label, help, required, options: kept, least, most, takes }
}

function option(asked: Option): Option | null {
  const [label, help] = [line(asked.label, LONGEST_LABEL), line(asked.help, LONGEST_HELP)]
  return label === null || label === '' || help === null ? null : { label, help }
}

/** A few lines, which may be none; null where they cannot be kept. */
function paragraph(text: string): string | null {
  const kept = messageText(text)
  if (text.trim() === '') return ''
  return kept.ok && kept.value.trim().length <= LONGEST_NOTE ? kept.value.trim() : null
}

/** One line, which may be empty; null where it cannot be kept. */
function line(text: string, longest: number): string | null {
  const tidy = text.replace(/\s+/g, ' ').trim()
  return tidy === '' || (tidy.length <= longest && messageText(tidy).ok) ? tidy : null
}
