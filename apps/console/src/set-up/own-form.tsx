// Setting up one's own organisation.

import type { SetUpBody } from '@earshot/contract'
import { PRESETS, type Preset } from '@earshot/domain'
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { WORDS } from './words.ts'

export type Own = Omit<Extract<SetUpBody, { way: 'own' }>, 'way' | 'token'>

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export function OwnForm({ carryOut }: { carryOut: (own: Own) => Promise<string | null> }) {
  const [own, setOwn] = useState<Own>({
    organisation: '',
    name: '',
    email: '',
    password: '',
    desk: '',
    preset: 'listening-line',
    timeZone: zone(),
  })
  const [problem, setProblem] = useState<string | null>(null)
  const [under, setUnder] = useState(false)
  const field = (name: Exclude<keyof Own, 'preset'>) => ({
    label: WORDS[name],
    name,
    required: true,
    value: own[name],
    onChange: ({ target }: { target: { value: string } }) => setOwn({ ...own, [name]: target.value }),
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setUnder(true)
    setProblem(await carryOut(own))
    setUnder(false)
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field {...field('organisation')} autoComplete="organization" />
      <Field {...field('name')} help={WORDS.nameHelp} autoComplete="nickname" />
      <Field {...field('email')} type="email" autoComplete="username" />
      <Field {...field('password')} help={WORDS.passwordHelp} type="password" autoComplete="new-password" minLength={12} maxLength={256} />
      <Field {...field('desk')} help={WORDS.deskHelp} />
      <PresetChoice chosen={own.preset} choose={(preset) => setOwn({ ...own, preset })} />
      <Field {...field('timeZone')} help={WORDS.timeZoneHelp} list="time-zones" spellCheck={false} />
      <TimeZones />
      <Problem words={problem} />
      <Button type="submit" look="main" disabled={under}>
        {WORDS.submit}
      </Button>
    </form>
  )
}

const PresetChoice = ({ chosen, choose }: { chosen: Preset; choose: (preset: Preset) => void }) => (
  <fieldset className="grid gap-2">
    <legend className="mb-1 font-medium">{WORDS.preset}</legend>
    {PRESETS.map((preset) => (
      <label
        key={preset}
        className="flex cursor-pointer gap-3 rounded-field border border-line p-3 has-checked:border-accent has-checked:bg-accent-wash"
      >
        <input
          type="radio"
          name="preset"
          className="mt-1 size-4 accent-accent"
          checked={preset === chosen}
          onChange={() => choose(preset)}
        />
        <span>
          <span className="block font-medium">{WORDS.presets[preset].name}</span>
          <span className="text-sm text-soft">{WORDS.presets[preset].what}</span>
        </span>
      </label>
    ))}
  </fieldset>
)

const TimeZones = () => (
  <datalist id="time-zones">
    {Intl.supportedValuesOf('timeZone').map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
)
