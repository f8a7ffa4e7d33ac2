// A field with its label, a sentence of help, and what is wrong with it: for whatever kind of field.

import { type ReactNode, useId } from 'react'

export const fieldClass =
  'w-full min-h-10 rounded-field border border-edge bg-surface px-3 py-1.5 text-ink placeholder:text-soft disabled:opacity-60'

export type LabelProps = {
  label: string
  /** The label is only read out. */
  quiet?: boolean
  help?: ReactNode
  problem?: string | null | undefined
  className?: string | undefined
}

/** What a field needs so that the words around it are its own. */
type Tied = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

export function Labelled({
  label,
  quiet = false,
  help,
  problem = null,
  className = '',
  children,
}: LabelProps & { children: (tied: Tied) => ReactNode }) {
  const id = useId()
  const described = [help === undefined ? '' : `${id}-help`, problem === null ? '' : `${id}-problem`].join(' ').trim()
  return (
    <div className={`grid gap-1 ${className}`}>
      <label htmlFor={id} className={quiet ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      {help !== undefined && (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      )}
      {children({ id, 'aria-invalid': problem !== null || undefined, 'aria-describedby': described || undefined })}
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className="text-sm text-alarm">
          {problem}
        </p>
      )}
    </div>
  )
}
