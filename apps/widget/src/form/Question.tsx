// A question of a form, with what its kind needs to be answered.

import type { Answer, FormField } from '@earshot/domain'
import type { ComponentChildren, ComponentProps } from 'preact'
import { Choices } from './Choices.tsx'
import type { QuestionProps } from './question-props.ts'
import { formWords as words } from './words.ts'

const CHOSEN: ReadonlySet<FormField['kind']> = new Set(['choice', 'scale', 'several', 'yes-no'])
const FILLED_BY = { text: 'off', name: 'nickname', email: 'email' } as const

/** The question as it is shown: it says where no answer is needed. */
const labelOf = ({ label, required }: FormField): string => (required ? label : words.optional(label))

export const Question = (props: QuestionProps) =>
  CHOSEN.has(props.field.kind) ? (
    <Choices {...props} label={labelOf(props.field)} />
  ) : (
    <Labelled {...props}>{(tied) => <Written {...props} tied={tied} />}</Labelled>
  )

type Tied = ReturnType<typeof tiedTo>
const tiedTo = ({ id, field, why }: QuestionProps) =>
  ({
    id,
    name: id,
    class: 'field',
    dir: 'auto',
    'aria-invalid': why !== null,
    'aria-required': field.required,
    'aria-describedby': [field.help && `${id}-help`, why && `${id}-why`].filter(Boolean).join(' ') || undefined,
  }) as const

const Labelled = ({ children, ...props }: QuestionProps & { children: (tied: Tied) => ComponentChildren }) => (
  <div class="labelled">
    <label for={props.id} dir="auto">
      {labelOf(props.field)}
    </label>
    {props.field.help && (
      <p id={`${props.id}-help`} class="soft" dir="auto">
        {props.field.help}
      </p>
    )}
    {children(tiedTo(props))}
    <p id={`${props.id}-why`} class="wrong" role="alert">
      {props.why}
    </p>
  </div>
)

function Written({ field, filledBy, answer, write, tied }: QuestionProps & { tied: Tied }) {
  const value = typeof answer === 'string' || typeof answer === 'number' ? answer : ''
  if (field.kind === 'long')
    return (
      <textarea {...tied} rows={filledBy === 'text' ? 5 : 3} value={value} onInput={({ currentTarget }) => write(currentTarget.value)} />
    )
  const read = ({ value: text, valueAsNumber }: HTMLInputElement): Answer | undefined =>
    field.kind === 'number' ? (Number.isNaN(valueAsNumber) ? undefined : valueAsNumber) : text
  return (
    <input
      {...tied}
      {...typeOf(field)}
      autocomplete={filledBy === null ? (field.kind === 'phone' ? 'tel' : 'off') : FILLED_BY[filledBy]}
      value={value}
      onInput={({ currentTarget }) => write(read(currentTarget))}
    />
  )
}

/** What a device offers for it. */
function typeOf({ kind }: FormField): ComponentProps<'input'> {
  if (kind === 'date') return { type: 'date' }
  if (kind === 'number') return { type: 'number', step: 'any' }
  return kind === 'phone' ? { type: 'tel' } : { type: 'text', inputMode: kind === 'email' ? 'email' : 'text' }
}
