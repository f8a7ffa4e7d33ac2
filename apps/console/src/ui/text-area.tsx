// A labelled field for several lines.

import { type Ref, useId } from 'react'
import { fieldClass } from './field.tsx'

type Props = { label: string; help: string; value: string; rows: number; change: (value: string) => void; ref?: Ref<HTMLTextAreaElement> }

export function TextArea({ label, help, value, rows, change, ref }: Props) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <p id={`${id}-help`} className="text-sm text-soft">
        {help}
      </p>
      <textarea
        ref={ref}
        id={id}
        dir="auto"
        rows={rows}
        className={fieldClass}
        aria-describedby={`${id}-help`}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  )
}
