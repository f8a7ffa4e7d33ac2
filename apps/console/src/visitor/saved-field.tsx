// A field of the visitor's record: what is saved, and a Save button once it is changed.

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { fieldClass } from '../ui/field.tsx'

type Props = {
  field: 'name' | 'email'
  label: string
  saveLabel: string
  save: string
  saved: string | null
  /** Saves it; null when it was taken, else why not. Absent for those who may only read. */
  store: ((value: string) => Promise<string | null>) | null
}

export function SavedField({ field, label, saveLabel, save, saved, store }: Props) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const value = typed ?? saved ?? ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = (await store?.(value)) ?? null
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
          readOnly={store === null}
          value={value}
          onChange={({ target }) => setTyped(target.value)}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
        />
        {store !== null && (
          <Button type="submit" aria-label={saveLabel} disabled={value.trim() === '' || value === saved}>
            {save}
          </Button>
        )}
      </div>
      <p id={`${id}-problem`} role="alert" className="text-sm text-alarm empty:hidden">
        {problem}
      </p>
    </form>
  )
}
