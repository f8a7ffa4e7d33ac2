// Building a form: its title, its questions in their order, and what it will look like.

import { type Answers, type FormField, type FormWords, MOST_FIELDS } from '@earshot/domain'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { FieldEditor } from './field-editor.tsx'
import { moved, newField, written } from './fields.ts'
import { Questions } from './questions.tsx'
import { WORDS } from './words.ts'

type Props = {
  words: FormWords
  /** Answers null when it is kept, else why not. */
  keep: (words: FormWords) => Promise<string | null>
  cancel: () => void
}

export function FormBuilder({ words: before, keep, cancel }: Props) {
  const [words, setWords] = useState(before)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(await keep({ ...words, fields: words.fields.map(written) }))
  }
  const whole = [words.title, ...words.fields.map(({ label }) => label)].every((text) => text.trim() !== '') && words.fields.length > 0
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      <p className="text-sm text-soft">{WORDS.uses[words.use]}</p>
      <Field
        label={WORDS.name}
        help={WORDS.nameHelp}
        dir="auto"
        value={words.title}
        onChange={({ target }) => setWords({ ...words, title: target.value })}
      />
      <Fields fields={words.fields} change={(fields) => setWords({ ...words, fields })} />
      <Preview title={words.title} fields={words.fields.map(written)} />
      <Problem words={problem} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="main" disabled={!whole}>
          {WORDS.save}
        </Button>
        <Button onClick={cancel}>{WORDS.cancel}</Button>
      </div>
    </form>
  )
}

type FieldsProps = { fields: readonly FormField[]; change: (fields: readonly FormField[]) => void }

function Fields({ fields, change }: FieldsProps) {
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const move = (from: number, to: number) => {
    change(moved(fields, from, to))
    setSaid(WORDS.moved(fields[from]?.label ?? '', to + 1))
    // The question has taken its buttons along; the focus goes with it, to the other one at an end of the list.
    const { id } = fields[from] ?? { id: '' }
    const away = to > from ? 'down' : 'up'
    const back = to > from ? 'up' : 'down'
    requestAnimationFrame(() => {
      const there = list.current?.querySelector<HTMLElement>(`[data-question="${id}"]`)
      there?.querySelector<HTMLElement>(`[data-move="${to === 0 || to === fields.length - 1 ? back : away}"]`)?.focus()
    })
  }
  return (
    <>
      <ol ref={list} className="grid grid-cols-1 gap-4">
        {fields.map((field, at) => (
          <li key={field.id} data-question={field.id}>
            <FieldEditor
              field={field}
              at={at}
              last={at === fields.length - 1}
              change={(changed) => change(fields.with(at, changed))}
              move={(by) => move(at, at + by)}
              remove={fields.length === 1 ? null : () => change(fields.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      {fields.length < MOST_FIELDS ? (
        <Button className="w-fit" onClick={() => change([...fields, newField()])}>
          {WORDS.addQuestion}
        </Button>
      ) : (
        <p className="text-sm text-soft">{WORDS.full}</p>
      )}
    </>
  )
}

function Preview({ title, fields }: Pick<FormWords, 'title' | 'fields'>) {
  const [answers, setAnswers] = useState<Answers>({})
  const shown = fields.filter(({ label }) => label.trim() !== '')
  return (
    <section aria-label={WORDS.preview} className="grid grid-cols-1 gap-3 rounded-card bg-sunken p-4">
      <h3 className="text-sm text-soft">{WORDS.preview}</h3>
      <div className="grid grid-cols-1 gap-3 rounded-card border border-line bg-surface p-4">
        <p className="font-semibold wrap-anywhere">
          <bdi>{title}</bdi>
        </p>
        <Questions fields={shown} answers={answers} wrong={{}} change={(field, answer) => setAnswers({ ...answers, [field]: answer })} />
      </div>
    </section>
  )
}
