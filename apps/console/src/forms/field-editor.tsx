// One question of a form that is being built.

import { FIELD_KINDS, type FormField, type FormUse, offers, type TakenOver, takenInto } from '@earshot/domain'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { linesOf, optionsFrom, takingOnly } from './fields.ts'
import { WORDS } from './words.ts'

type Props = {
  use: FormUse
  field: FormField
  at: number
  last: boolean
  change: (field: FormField) => void
  move: (by: 1 | -1) => void
  /** Null where it is the only one. */
  remove: (() => void) | null
}

const KINDS = FIELD_KINDS.map((kind) => ({ value: kind, words: WORDS.kinds[kind] }))

/** What is taken over by the form; of one that visitors fill in, what an answer is to be kept as. */
function takesIn(use: FormUse, taken: readonly TakenOver[]) {
  const bySelf = use === 'message'
  const words = (value: TakenOver) => (bySelf && WORDS.saying[value]) || WORDS.taking[value]
  return {
    label: bySelf ? WORDS.says : WORDS.takes,
    help: bySelf ? WORDS.saysHelp : WORDS.takesHelp,
    options: [
      { value: 'nothing', words: bySelf ? WORDS.saysNothing : WORDS.takesNothing } as const,
      ...taken.map((value) => ({ value, words: words(value) })),
    ],
  }
}

export function FieldEditor({ use, field, at, last, change, move, remove }: Props) {
  const set = (changed: Partial<FormField>) => change({ ...field, ...changed })
  const nth = at + 1
  const taken = takenInto(use, field.kind)
  return (
    <fieldset className="grid grid-cols-1 gap-3 rounded-card border border-line p-3">
      <legend className="px-1 text-sm font-medium">{WORDS.question(nth)}</legend>
      <Field label={WORDS.label} dir="auto" value={field.label} onChange={({ target }) => set({ label: target.value })} />
      <Select label={WORDS.kind} value={field.kind} options={KINDS} choose={(kind) => change(takingOnly(use, { ...field, kind }))} />
      {offers(field.kind) && <Options options={field.options} change={(options) => set({ options })} />}
      {field.kind === 'number' && <Bounds field={field} set={set} />}
      <Field
        label={WORDS.help}
        help={WORDS.helpHelp}
        dir="auto"
        value={field.help}
        onChange={({ target }) => set({ help: target.value })}
      />
      {taken.length > 0 && (
        <Select
          {...takesIn(use, taken)}
          value={field.takes ?? 'nothing'}
          choose={(takes) => set({ takes: takes === 'nothing' ? null : takes })}
        />
      )}
      <Checkbox label={WORDS.required} help={WORDS.requiredHelp} checked={field.required} change={(required) => set({ required })} />
      <div className="flex flex-wrap gap-2">
        <Button data-move="up" aria-label={WORDS.up(nth)} disabled={at === 0} onClick={() => move(-1)}>
          <span className="rotate-180">
            <Icon name="down" />
          </span>
        </Button>
        <Button data-move="down" aria-label={WORDS.down(nth)} disabled={last} onClick={() => move(1)}>
          <Icon name="down" />
        </Button>
        {remove !== null && (
          <Button aria-label={WORDS.removeQuestion(nth)} onClick={remove}>
            {WORDS.remove}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

type OptionsProps = { options: FormField['options']; change: (options: FormField['options']) => void }

/** Kept as it is typed: lines made anew from the options would move what stands behind the cursor. */
function Options({ options, change }: OptionsProps) {
  const [lines, setLines] = useState(() => linesOf(options))
  const typed = (changed: string) => {
    setLines(changed)
    change(optionsFrom(changed))
  }
  return <TextArea label={WORDS.options} help={WORDS.optionsHelp} rows={5} value={lines} change={typed} />
}

const BOUNDS = ['least', 'most'] as const

const Bounds = ({ field, set }: { field: FormField; set: (changed: Partial<FormField>) => void }) => (
  <div className="grid gap-3 sm:grid-cols-2">
    {BOUNDS.map((bound) => (
      <Field
        key={bound}
        label={WORDS[bound]}
        help={WORDS.boundHelp}
        type="number"
        step="any"
        value={field[bound] ?? ''}
        onChange={({ target }) => set({ [bound]: Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber })}
      />
    ))}
  </div>
)
