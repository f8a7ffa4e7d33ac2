// A choice among a few, with its label: the browser's own, which every device knows how to work.

import { type ReactNode, useId } from 'react'
import { fieldClass } from './field.tsx'

type Props<T extends string> = {
  label: string
  /** The label is only read out. */
  quiet?: boolean
  value: T
  options: readonly { readonly value: T; readonly words: string }[]
  choose: (value: T) => void
  disabled?: boolean
  help?: ReactNode
}

export function Select<T extends string>({ label, quiet = false, value, options, choose, disabled = false, help }: Props<T>) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={quiet ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      {help !== undefined && (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      )}
      <select
        id={id}
        className={fieldClass}
        value={value}
        disabled={disabled}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value)
          if (chosen !== undefined) choose(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  )
}
