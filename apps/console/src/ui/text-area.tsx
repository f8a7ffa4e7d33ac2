// A labelled field for several lines.

import { fieldClass, Labelled, type LabelProps } from './labelled.tsx'

type Props = LabelProps & { value: string; rows: number; change: (value: string) => void }

export const TextArea = ({ value, rows, change, ...label }: Props) => (
  <Labelled {...label}>
    {(tied) => (
      <textarea {...tied} dir="auto" rows={rows} className={fieldClass} value={value} onChange={({ target }) => change(target.value)} />
    )}
  </Labelled>
)
