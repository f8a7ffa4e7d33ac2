// Setting up one's own organisation.

import type { SetUpBody } from '@earshot/contract'
import { useState } from 'react'
import { useSubmit } from '../live/use-submit.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { TimeZoneField } from '../ui/time-zone-field.tsx'
import { PresetChoice } from './preset-choice.tsx'
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
  const { submit, problem, under } = useSubmit(own, carryOut)
  const field = (name: Exclude<keyof Own, 'preset' | 'timeZone'>) => ({
    label: WORDS[name],
    name,
    required: true,
    value: own[name],
    onChange: ({ target }: { target: { value: string } }) => setOwn({ ...own, [name]: target.value }),
  })
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field {...field('organisation')} autoComplete="organization" />
      <Field {...field('name')} help={WORDS.nameHelp} autoComplete="nickname" />
      <Field {...field('email')} type="email" autoComplete="username" />
      <Field {...field('password')} help={WORDS.passwordHelp} type="password" autoComplete="new-password" minLength={12} maxLength={256} />
      <Field {...field('desk')} help={WORDS.deskHelp} />
      <PresetChoice chosen={own.preset} choose={(preset) => setOwn({ ...own, preset })} />
      <TimeZoneField
        label={WORDS.timeZone}
        help={WORDS.timeZoneHelp}
        name="timeZone"
        value={own.timeZone}
        change={(timeZone) => setOwn({ ...own, timeZone })}
      />
      <Problem words={problem} />
      <Button type="submit" look="main" disabled={under}>
        {WORDS.submit}
      </Button>
    </form>
  )
}
