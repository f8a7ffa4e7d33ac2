// A labelled field for several lines.

import type { Ref } from 'react'
import { fieldClass, Labelled, type LabelProps } from './labelled.tsx'

type Props = LabelProps & { value: string; rows: number; change: (value: string) => void; ref?: Ref<HTMLTextAreaElement> }

export const TextArea = ({ value, rows, change, ref, ...label }: Props) => (
  <Labelled {...label}>
    {(tied) => (
      <textarea
        {...tied}
        ref={ref}
        dir="auto"
        rows={rows}
        className={fieldClass}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    )}
  </Labelled>
)
