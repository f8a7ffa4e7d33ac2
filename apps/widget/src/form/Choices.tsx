// Answers to choose from, all in view: one of them, or any.

import type { Answer, FormField } from '@earshot/domain'
import type { QuestionProps } from './question-props.ts'
import { formWords as words } from './words.ts'

/** Set by script, so that nothing is loaded for them before they are needed. */
const PLAIN = { border: 0, padding: 0, margin: 0, minWidth: 0 }
const LEGEND = { padding: 0, marginBottom: '0.25rem', fontWeight: 500 }
const CHOICE = { display: 'flex', gap: '0.5rem', minHeight: '2rem', padding: '0.25rem 0', alignItems: 'start', fontWeight: 400 }
const BOX = { flex: 'none', width: '1rem', height: '1rem', marginTop: '0.25rem', accentColor: 'var(--accent)' }
const BLOCK = { display: 'block' }

type Option = { readonly value: Answer | undefined; readonly label: string; readonly help: string }

/** What there is to choose; where no answer is needed, to give none as well. */
function optionsOf({ kind, options, required }: FormField): readonly Option[] {
  const offered =
    kind === 'yes-no'
      ? [
          { value: true, label: words.yes, help: '' },
          { value: false, label: words.no, help: '' },
        ]
      : options.map(({ label, help }) => ({ value: label, label, help }))
  return required || kind === 'several' ? offered : [...offered, { value: undefined, label: words.noAnswer, help: '' }]
}

export function Choices({ id, field, label, answer, why, write }: QuestionProps & { readonly label: string }) {
  const several = field.kind === 'several'
  const chosen: readonly string[] = Array.isArray(answer) ? answer : []
  const turn = (one: string) => {
    const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
    write(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset
      id={id}
      style={PLAIN}
      aria-invalid={why !== null}
      aria-describedby={[field.help && `${id}-help`, `${id}-why`].filter(Boolean).join(' ')}
    >
      <legend style={LEGEND} dir="auto">
        {label}
      </legend>
      {field.help && (
        <p id={`${id}-help`} class="soft" dir="auto">
          {field.help}
        </p>
      )}
      {optionsOf(field).map(({ value, label, help }) => (
        <label key={label} style={CHOICE}>
          <input
            style={BOX}
            type={several ? 'checkbox' : 'radio'}
            name={id}
            checked={several ? chosen.includes(label) : answer === value}
            onChange={() => (several ? turn(label) : write(value))}
          />
          <span>
            <bdi style={BLOCK}>{label}</bdi>
            {help && (
              <bdi class="soft" style={BLOCK}>
                {help}
              </bdi>
            )}
          </span>
        </label>
      ))}
      <p id={`${id}-why`} class="wrong" role="alert">
        {why}
      </p>
    </fieldset>
  )
}
