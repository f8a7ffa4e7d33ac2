// A labelled field with its hint and what is wrong with it.

export type FieldProps = {
  readonly name: 'text' | 'name' | 'email'
  readonly label: string
  readonly value: string
  readonly long?: boolean
  readonly hint?: string
  readonly why: string | null
  readonly write: (value: string) => void
}

const FILLED_BY = { text: 'off', name: 'nickname', email: 'email' } as const

export function Field({ name, label, value, long = false, hint, why, write }: FieldProps) {
  const id = `leave-${name}`
  const said = [hint && `${id}-hint`, why && `${id}-why`].filter(Boolean).join(' ')
  const onInput = (event: { currentTarget: { value: string } }) => write(event.currentTarget.value)
  const same = {
    id,
    name,
    value,
    onInput,
    class: 'field',
    dir: 'auto',
    'aria-invalid': why !== null,
    'aria-describedby': said || undefined,
  } as const
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
      {long ? (
        <textarea {...same} rows={5} required />
      ) : (
        <input {...same} autocomplete={FILLED_BY[name]} inputMode={name === 'email' ? 'email' : 'text'} />
      )}
      <p id={`${id}-why`} class="wrong" role="alert">
        {why}
      </p>
    </div>
  )
}
