// The questions of a form while it is being built.

import { type FormField, type FormUse, type FormWords, type Option, REFERRAL_LETTER, type Referral, takenInto } from '@earshot/domain'

/** A question that says nothing yet. */
export const newField = (): FormField => ({
  ...{ id: crypto.randomUUID(), kind: 'short', label: '', help: '', required: false },
  ...{ options: [], least: null, most: null, takes: null },
})

/** Where a new referral goes. */
const NEW_REFERRAL: Referral = { goes: { to: 'here' }, letter: REFERRAL_LETTER, phrase: '' }

/** A form that says nothing yet. */
export const newForm = (use: FormUse): FormWords => forUse({ use, title: '', note: '', fields: [newField()], referral: null }, use)

/** What a form says, for another use: without what that one does not have. */
export const forUse = (words: FormWords, use: FormUse): FormWords => ({
  ...words,
  use,
  fields: words.fields.map((field) => takingOnly(use, field)),
  referral: use === 'referral' ? (words.referral ?? NEW_REFERRAL) : null,
})

/** The question without what it cannot take over, in a form of this use. */
export const takingOnly = (use: FormUse, field: FormField): FormField => ({
  ...field,
  takes: takenInto(use, field.kind).find((one) => one === field.takes) ?? null,
})

/** Answers as one writes them: one on each line, what explains it behind a bar. */
export const linesOf = (options: readonly Option[]): string =>
  options.map(({ label, help }) => (help === '' ? label : `${label} | ${help}`)).join('\n')

export const optionsFrom = (lines: string): readonly Option[] =>
  lines.split('\n').map((line) => {
    const [label = '', ...help] = line.split('|')
    return { label, help: help.join('|') }
  })

/** The options without the lines on which nothing is written. */
export const written = (field: FormField): FormField => ({ ...field, options: field.options.filter(({ label }) => label.trim() !== '') })

/** The question at `from` moved to `to`. */
export function moved(fields: readonly FormField[], from: number, to: number): readonly FormField[] {
  const field = fields[from]
  return field === undefined ? fields : fields.toSpliced(from, 1).toSpliced(to, 0, field)
}
