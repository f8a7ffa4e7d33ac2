// Building a form: its title, its questions in their order, and what it will look like.

import { type Answers, type FormField, type FormUse, type FormWords, MOST_FIELDS } from '@earshot/domain'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { FieldEditor } from './field-editor.tsx'
import { forUse, moved, newField, written } from './fields.ts'
import { Note } from './note.tsx'
import { Questions } from './questions.tsx'
import { ReferralFields } from './referral-fields.tsx'
import { WORDS } from './words.ts'

type Props = {
  desk: string
  words: FormWords
  /** What it may be for. */
  uses: readonly FormUse[]
  /** Answers null when it is kept, else why not. */
  keep: (words: FormWords) => Promise<string | null>
  cancel: () => void
}

export function FormBuilder({ desk, words: before, uses, keep, cancel }: Props) {
  const [words, setWords] = useState(before)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(await keep({ ...words, fields: words.fields.map(written) }))
  }
  const whole = [words.title, ...words.fields.map(({ label }) => label)].every((text) => text.trim() !== '') && words.fields.length > 0
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      <Use words={words} uses={uses} change={setWords} />
      <Field
        label={WORDS.name}
        help={WORDS.nameHelp}
        dir="auto"
        value={words.title}
        onChange={({ target }) => setWords({ ...words, title: target.value })}
      />
      <TextArea label={WORDS.note} help={WORDS.noteHelp} rows={2} value={words.note} change={(note) => setWords({ ...words, note })} />
      {words.referral !== null && (
        <ReferralFields desk={desk} referral={words.referral} change={(referral) => setWords({ ...words, referral })} />
      )}
      <Fields use={words.use} fields={words.fields} change={(fields) => setWords({ ...words, fields })} />
      <Preview title={words.title} note={words.note} fields={words.fields.map(written)} />
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

type UseProps = Pick<Props, 'words' | 'uses'> & { change: (words: FormWords) => void }

const Use = ({ words, uses, change }: UseProps) =>
  uses.length < 2 ? (
    <p className="text-sm text-soft">{WORDS.uses[words.use]}</p>
  ) : (
    <Select
      label={WORDS.use}
      help={WORDS.useHelp}
      value={words.use}
      options={uses.map((value) => ({ value, words: WORDS.uses[value] }))}
      choose={(use) => change(forUse(words, use))}
    />
  )

type FieldsProps = { use: FormUse; fields: readonly FormField[]; change: (fields: readonly FormField[]) => void }

function Fields({ use, fields, change }: FieldsProps) {
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
              use={use}
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

function Preview({ title, note, fields }: Pick<FormWords, 'title' | 'note' | 'fields'>) {
  const [answers, setAnswers] = useState<Answers>({})
  const shown = fields.filter(({ label }) => label.trim() !== '')
  return (
    <section aria-label={WORDS.preview} className="grid grid-cols-1 gap-3 rounded-card bg-sunken p-4">
      <h3 className="text-sm text-soft">{WORDS.preview}</h3>
      <div className="grid grid-cols-1 gap-3 rounded-card border border-line bg-surface p-4">
        <p className="font-semibold wrap-anywhere">
          <bdi>{title}</bdi>
        </p>
        <Note note={note} />
        <Questions fields={shown} answers={answers} wrong={{}} change={(field, answer) => setAnswers({ ...answers, [field]: answer })} />
      </div>
    </section>
  )
}
