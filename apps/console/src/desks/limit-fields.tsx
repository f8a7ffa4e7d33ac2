// How many chats somebody holds at once, for each role.

import { AT_ONCE, type Limits, positionOf, ROLES } from '@earshot/domain'
import { Field } from '../ui/field.tsx'
import { WORDS } from './words.ts'

type Props = { limits: Limits; change: (limits: Limits) => void }

export const LimitFields = ({ limits, change }: Props) => (
  <div className="grid gap-4 sm:grid-cols-2">
    {ROLES.map((role) => (
      <Field
        key={role}
        label={WORDS.limit(positionOf(role))}
        type="number"
        min={AT_ONCE.least}
        max={AT_ONCE.most}
        placeholder={WORDS.noLimit}
        value={limits[role] ?? ''}
        onChange={({ target }) => change({ ...limits, [role]: target.value === '' ? null : target.valueAsNumber })}
      />
    ))}
  </div>
)
