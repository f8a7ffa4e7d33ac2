// The questions of a form, each with what its kind needs to be answered.

import { type Answer, type Answers, type Form, type FormField, offers, type Refused, wordsOf } from '@earshot/domain'
import type { ReactNode } from 'react'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { Boxes, Radios } from './choices.tsx'
import { WORDS } from './words.ts'

type Props = {
  fields: Form['fields']
  answers: Answers
  wrong: Readonly<Record<string, Refused>>
  change: (field: string, answer: Answer) => void
  /** What whoever fills a field in is warned of. */
  warning?: (field: FormField) => string | null
}

export const Questions = ({ fields, answers, wrong, change, warning }: Props) => (
  <div className="grid grid-cols-1 gap-4">
    {fields.map((field) => {
      const refused = wrong[field.id]
      return (
        <Question
          key={field.id}
          field={field}
          answer={answers[field.id]}
          warning={warning?.(field) ?? null}
          problem={refused === undefined ? null : wordsOf(refused.refusal)}
          change={(answer) => change(field.id, answer)}
        />
      )
    })}
  </div>
)

type QuestionProps = {
  field: FormField
  answer: Answer | undefined
  problem: string | null
  warning?: string | null
  change: (answer: Answer) => void
}

const Help = ({ help, warning }: { help: string; warning: string | null }) => (
  <>
    {help}
    {warning !== null && <strong className="block font-semibold text-ink">{warning}</strong>}
  </>
)

const TYPES: Partial<Record<FormField['kind'], string>> = { date: 'date', email: 'email', phone: 'tel' }

function Question({ field, answer, problem, warning = null, change }: QuestionProps) {
  const about = {
    label: field.required ? field.label : WORDS.optional(field.label),
    problem,
    ...(field.help === '' && warning === null ? {} : { help: <Help help={field.help} warning={warning} /> }),
  }
  const text = typeof answer === 'string' ? answer : ''
  if (field.kind === 'several')
    return <Boxes {...about} options={field.options} chosen={Array.isArray(answer) ? answer : []} choose={change} />
  if (field.kind === 'yes-no') return <YesNo {...about} required={field.required} answer={answer} change={change} />
  if (field.kind === 'scale' || (offers(field.kind) && field.options.some(({ help }) => help !== '')))
    return <Radios {...about} options={optionsOf(field)} chosen={text} choose={change} />
  if (field.kind === 'choice') {
    const options = field.options.map(({ label }) => ({ value: label, words: label }))
    return <Select {...about} value={text} options={[{ value: '', words: WORDS.noAnswer }, ...options]} choose={change} />
  }
  if (field.kind === 'long') return <TextArea {...about} rows={3} value={text} change={change} />
  if (field.kind === 'number') return <NumberField {...about} field={field} answer={answer} change={change} />
  return (
    <Field
      {...about}
      type={TYPES[field.kind] ?? 'text'}
      dir="auto"
      autoComplete="off"
      value={text}
      onChange={({ target }) => change(target.value)}
    />
  )
}

type About = { label: string; problem: string | null; help?: ReactNode }

const optionsOf = ({ required, options }: FormField) => {
  const offered = options.map(({ label, help }) => ({ value: label, label, help }))
  return required ? offered : [...offered, { value: '', label: WORDS.noAnswer, help: '' }]
}

const NumberField = ({ field, answer, change, ...about }: About & Omit<QuestionProps, 'problem'>) => (
  <Field
    {...about}
    type="number"
    step="any"
    min={field.least ?? undefined}
    max={field.most ?? undefined}
    value={typeof answer === 'number' ? answer : ''}
    onChange={({ target }) => change(Number.isNaN(target.valueAsNumber) ? '' : target.valueAsNumber)}
  />
)

const YES_NO = [
  { value: 'yes', label: WORDS.yes, help: '' },
  { value: 'no', label: WORDS.no, help: '' },
]

function YesNo({ required, answer, change, ...about }: About & { required: boolean } & Pick<QuestionProps, 'answer' | 'change'>) {
  const chosen = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : ''
  const options = required ? YES_NO : [...YES_NO, { value: '', label: WORDS.noAnswer, help: '' }]
  return <Radios {...about} options={options} chosen={chosen} choose={(value) => change(value === '' ? '' : value === 'yes')} />
}
