// What happens while a chat waits and nobody claims it: the steps of the ladder in seconds, and the desk that helps.

import type { Ladder } from '@earshot/domain'
import { useCallback } from 'react'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { WORDS } from './words.ts'

const STEPS = ['nudge', 'call', 'fallback', 'leave'] as const

type Props = { desk: string; ladder: Ladder; change: (ladder: Ladder) => void }

export function LadderFields({ desk, ladder, change }: Props) {
  const { value: roll } = useAsked(useCallback(() => client.api.roll(), []))
  const others = (roll?.desks ?? []).filter((one) => one.desk !== desk)
  const helpers = [{ value: '', words: WORDS.noHelper }, ...others.map((one) => ({ value: one.desk, words: one.name }))]
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {STEPS.map((step) => (
          <Field
            key={step}
            label={WORDS.steps[step]}
            help={WORDS.stepHelp[step]}
            type="number"
            min={1}
            max={3600}
            value={ladder[step]}
            onChange={({ target }) => change({ ...ladder, [step]: target.valueAsNumber || 0 })}
          />
        ))}
      </div>
      <Select
        label={WORDS.helper}
        help={WORDS.helperHelp}
        value={ladder.fallbackDesk ?? ''}
        options={helpers}
        choose={(chosen) => change({ ...ladder, fallbackDesk: chosen === '' ? null : chosen })}
      />
    </>
  )
}
