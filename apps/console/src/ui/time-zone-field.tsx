// A time zone, by its name: the browser offers those it knows while one types.

import { useId } from 'react'
import { Field } from './field.tsx'

type Props = { label: string; help: string; name?: string; value: string; change: (value: string) => void }

export function TimeZoneField({ change, ...rest }: Props) {
  const list = useId()
  return (
    <>
      <Field {...rest} required list={list} spellCheck={false} autoComplete="off" onChange={({ target }) => change(target.value)} />
      <datalist id={list}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
