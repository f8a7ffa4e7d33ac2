// How chats of a desk end, and what is asked then.

import { type Policy, type Silence, TICKET_HOURS } from '@earshot/domain'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WORDS } from './words.ts'

type Props = { policy: Policy; change: (policy: Policy) => void }

export const EndingFields = ({ policy, change }: Props) => (
  <>
    <Checkbox
      label={WORDS.silence}
      help={WORDS.silenceHelp}
      checked={policy.silence.on}
      change={(on) => change({ ...policy, silence: { ...policy.silence, on } })}
    />
    {policy.silence.on && <SilenceFields silence={policy.silence} change={(silence) => change({ ...policy, silence })} />}
    <Checkbox
      label={WORDS.rating}
      help={WORDS.ratingHelp}
      checked={policy.rating.on}
      change={(on) => change({ ...policy, rating: { ...policy.rating, on } })}
    />
    {policy.rating.on && (
      <Checkbox
        label={WORDS.ratingHolder}
        help={WORDS.ratingHolderHelp}
        checked={policy.rating.holder}
        change={(holder) => change({ ...policy, rating: { ...policy.rating, holder } })}
      />
    )}
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
    <Field
      label={WORDS.ticketHours}
      help={WORDS.ticketHoursHelp}
      type="number"
      min={TICKET_HOURS.least}
      max={TICKET_HOURS.most}
      value={policy.ticketHours}
      onChange={({ target }) => change({ ...policy, ticketHours: target.valueAsNumber || 0 })}
    />
  </>
)

const MINUTES = ['warn', 'end'] as const

const SilenceFields = ({ silence, change }: { silence: Silence; change: (silence: Silence) => void }) => (
  <>
    <div className="grid gap-4 sm:grid-cols-2">
      {MINUTES.map((step) => (
        <Field
          key={step}
          label={WORDS.silenceMinutes[step]}
          help={WORDS.silenceMinutesHelp[step]}
          type="number"
          min={1}
          max={240}
          value={silence[step]}
          onChange={({ target }) => change({ ...silence, [step]: target.valueAsNumber || 0 })}
        />
      ))}
    </div>
    <TextArea
      label={WORDS.silenceWords}
      help={WORDS.silenceWordsHelp}
      rows={2}
      value={silence.words}
      change={(words) => change({ ...silence, words })}
    />
  </>
)
