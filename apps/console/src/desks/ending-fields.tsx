// How chats of a desk end, and what is asked then.

import type { Policy } from '@earshot/domain'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { WORDS } from './words.ts'

type Props = { policy: Policy; change: (policy: Policy) => void }

export const EndingFields = ({ policy, change }: Props) => (
  <>
    <Checkbox
      label={WORDS.wrapUpRequired}
      help={WORDS.wrapUpRequiredHelp}
      checked={policy.wrapUp.required}
      change={(required) => change({ ...policy, wrapUp: { ...policy.wrapUp, required } })}
    />
    <Field
      label={WORDS.wrapUpHours}
      help={WORDS.wrapUpHoursHelp}
      type="number"
      min={1}
      max={168}
      value={policy.wrapUp.hours}
      onChange={({ target }) => change({ ...policy, wrapUp: { ...policy.wrapUp, hours: target.valueAsNumber || 0 } })}
    />
  </>
)
