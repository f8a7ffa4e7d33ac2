// A labelled field: the label, a sentence of help, the field, and what is wrong with it.

import { type ComponentProps, useId } from 'react'

export const fieldClass =
  'w-full min-h-10 rounded-field border border-edge bg-surface px-3 py-1.5 text-ink placeholder:text-soft disabled:opacity-60'

type Props = ComponentProps<'input'> & { label: string; help?: string; problem?: string | null }

export function Field({ label, help, problem = null, className = '', ...rest }: Props) {
  const id = useId()
  const described = [help === undefined ? '' : `${id}-help`, problem === null ? '' : `${id}-problem`].join(' ').trim()
  return (
    <div className={`grid gap-1 ${className}`}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {help !== undefined && (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      )}
      <input
        id={id}
        className={fieldClass}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={described === '' ? undefined : described}
        {...rest}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="text-sm text-alarm">
          {problem}
        </p>
      )}
    </div>
  )
}
