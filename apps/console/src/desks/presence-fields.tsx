// When somebody who takes calls and does nothing is away.

import { AWAY_MINUTES } from '@earshot/domain'
import { Field } from '../ui/field.tsx'
import { WORDS } from './words.ts'

type Props = { minutes: number | null; change: (minutes: number | null) => void }

export const PresenceFields = ({ minutes, change }: Props) => (
  <Field
    label={WORDS.awayMinutes}
    help={WORDS.awayMinutesHelp}
    type="number"
    min={AWAY_MINUTES.least}
    max={AWAY_MINUTES.most}
    placeholder={WORDS.never}
    value={minutes ?? ''}
    onChange={({ target }) => change(target.value === '' ? null : target.valueAsNumber)}
  />
)
