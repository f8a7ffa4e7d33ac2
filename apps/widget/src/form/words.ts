// The words around a form's questions, apart, because they are fetched with it.

import type { FormField, Rule } from '@earshot/domain'

export const formWords = {
  optional: (label: string) => `${label} (optional)`,
  noAnswer: 'No answer',
  yes: 'Yes',
  no: 'No',
  failed: 'The form for a message could not be fetched. What you wrote is kept.',
  again: 'Try again',
  wrong: 'Please look at the questions above once more.',
} as const

const MISSING: Partial<Record<FormField['kind'], string>> = {
  short: 'There is nothing written yet.',
  long: 'There is nothing written yet.',
  email: 'Please write an email address here.',
  phone: 'Please write a phone number here.',
  number: 'Please write a number here.',
  date: 'Please choose a day.',
}

const NOT: Partial<Record<FormField['kind'], string>> = {
  short: 'This is too long for one line.',
  date: 'Please choose a day.',
  phone: 'This does not look like a phone number.',
}

const WORDS: Partial<Record<Rule, string>> = {
  'not-an-email': 'This does not look like an email address.',
  'name-imitates-role': 'A name cannot begin like a role mark, such as “(S)”.',
  'too-long': 'This is too long to be kept. Please shorten it.',
  'too-many-marks': 'This holds too many stacked accents to be readable. Please remove some.',
}

/** What is wrong with an answer. */
export function wrongWords(rule: Rule, field: FormField): string {
  if (rule === 'answer-missing') return MISSING[field.kind] ?? 'Please choose an answer.'
  if (rule === 'not-an-answer')
    return field.kind === 'number' ? numberWords(field) : (NOT[field.kind] ?? 'Please choose one of these answers.')
  return WORDS[rule] ?? 'This holds characters that cannot be kept as text. Please remove them.'
}

function numberWords({ least, most }: FormField): string {
  if (least !== null && most !== null) return `Please write a number from ${least} to ${most}.`
  return least === null ? `Please write a number of at most ${most}.` : `Please write a number of at least ${least}.`
}
