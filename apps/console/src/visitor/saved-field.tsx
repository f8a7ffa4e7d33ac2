// A field of the visitor's record: what is saved, to be changed by those who may.

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { fieldClass } from '../ui/labelled.tsx'
import { WORDS } from './words.ts'

type Store = (value: string) => Promise<string | null>
type Props = {
  field: 'name' | 'email'
  label: string
  saveLabel: string
  saved: string | null
  /** The visitor was asked and would rather not say. */
  withheld: boolean
  /** Puts that on record. */
  withhold: (() => void) | null
  /** Saves it; null when it was taken, else why not. Absent for those who may only read. */
  store: Store | null
}

export const SavedField = ({ store, ...props }: Props) => (store === null ? <Read {...props} /> : <Changed store={store} {...props} />)

const Read = ({ label, saved, withheld }: Pick<Props, 'label' | 'saved' | 'withheld'>) => (
  <dl className="grid gap-1">
    <dt className="text-sm font-medium">{label}</dt>
    <dd className={`wrap-anywhere ${saved === null ? 'text-sm text-soft' : ''}`}>
      <bdi>{saved ?? (withheld ? WORDS.withheld : WORDS.unknown)}</bdi>
    </dd>
  </dl>
)

function Changed({ field, label, saveLabel, saved, withheld, withhold, store }: Props & { store: Store }) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const value = typed ?? saved ?? ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = await store(value)
    setProblem(refused)
    if (refused === null) setTyped(null)
  }
  return (
    <form onSubmit={submit} className="grid gap-1" noValidate>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          data-field={field}
          type={field === 'email' ? 'email' : 'text'}
          dir="auto"
          autoComplete="off"
          className={fieldClass}
          value={value}
          onChange={({ target }) => setTyped(target.value)}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
        />
        <Button type="submit" aria-label={saveLabel} disabled={value.trim() === '' || value === saved}>
          {WORDS.save}
        </Button>
      </div>
      {withheld && <p className="text-sm text-soft">{WORDS.withheld}</p>}
      {!withheld && saved === null && withhold !== null && (
        <Button look="bare" className="w-fit px-0 text-sm" onClick={withhold}>
          {WORDS.withhold[field]}
        </Button>
      )}
      <p id={`${id}-problem`} role="alert" className="text-sm text-alarm empty:hidden">
        {problem}
      </p>
    </form>
  )
}
