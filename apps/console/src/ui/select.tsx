// A choice among a few, with its label: the browser's own, which every device knows how to work.

import { fieldClass, Labelled, type LabelProps } from './labelled.tsx'

type Props<T extends string> = Omit<LabelProps, 'problem' | 'className'> & {
  value: T
  options: readonly { readonly value: T; readonly words: string }[]
  choose: (value: T) => void
  disabled?: boolean
}

export const Select = <T extends string>({ value, options, choose, disabled = false, ...label }: Props<T>) => (
  <Labelled {...label}>
    {(tied) => (
      <select
        {...tied}
        className={fieldClass}
        value={value}
        disabled={disabled}
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
    )}
  </Labelled>
)
