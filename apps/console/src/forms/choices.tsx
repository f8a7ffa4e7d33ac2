// Answers to choose from, all in view: one of them, or any.

import { type ReactNode, useId } from 'react'

type About = { label: string; help?: ReactNode; problem: string | null }

function Choices({ label, help, problem, children }: About & { children: ReactNode }) {
  const id = useId()
  return (
    <fieldset className="grid gap-1" aria-describedby={`${id}-help ${id}-problem`} aria-invalid={problem !== null || undefined}>
      <legend className="mb-1 font-medium">{label}</legend>
      <p id={`${id}-help`} className="text-sm text-soft empty:hidden">
        {help}
      </p>
      {children}
      <p id={`${id}-problem`} className="text-sm text-alarm empty:hidden">
        {problem}
      </p>
    </fieldset>
  )
}

type Option = { readonly label: string; readonly help: string }

const Words = ({ label, help }: Option) => (
  <span>
    <bdi className="block">{label}</bdi>
    {help !== '' && <span className="block text-sm text-soft">{help}</span>}
  </span>
)

const CHOICE = 'flex min-h-8 items-start gap-3 py-1'

type RadiosProps = About & {
  options: readonly (Option & { readonly value: string })[]
  chosen: string
  choose: (value: string) => void
}

export function Radios({ options, chosen, choose, ...about }: RadiosProps) {
  const name = useId()
  return (
    <Choices {...about}>
      {options.map(({ value, ...option }) => (
        <label key={value} className={CHOICE}>
          <input
            type="radio"
            name={name}
            className="mt-1 size-4 shrink-0 accent-accent"
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          <Words {...option} />
        </label>
      ))}
    </Choices>
  )
}

type BoxesProps = About & { options: readonly Option[]; chosen: readonly string[]; choose: (chosen: readonly string[]) => void }

export const Boxes = ({ options, chosen, choose, ...about }: BoxesProps) => (
  <Choices {...about}>
    {options.map((option) => (
      <label key={option.label} className={CHOICE}>
        <input
          type="checkbox"
          className="mt-1 size-4 shrink-0 accent-accent"
          checked={chosen.includes(option.label)}
          onChange={({ target }) => choose(target.checked ? [...chosen, option.label] : chosen.filter((one) => one !== option.label))}
        />
        <Words {...option} />
      </label>
    ))}
  </Choices>
)
