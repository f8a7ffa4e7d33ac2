// How a desk goes by its roster: who comes in, for how long, and when what is said of a shift.

import { ACCESSES, ROSTER_BOUNDS, type RosterNumber, type RosterPolicy } from '@earshot/domain'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { ROSTER_WORDS as WORDS } from './roster-words.ts'

const COMING_IN = ['opensBefore', 'unscheduledHours', 'weeklyHours', 'firstShifts'] as const
const ON_THE_DAY = ['remindHours', 'uncoveredAfter', 'ownLast', 'lastCall', 'closingGrace'] as const

type Props = { roster: RosterPolicy; change: (roster: RosterPolicy) => void }

export const RosterFields = ({ roster, change }: Props) => (
  <>
    <Select
      label={WORDS.access}
      help={WORDS.accessHelp}
      value={roster.access}
      options={ACCESSES.map((value) => ({ value, words: WORDS.accesses[value] }))}
      choose={(access) => change({ ...roster, access })}
    />
    <Numbers of={COMING_IN} roster={roster} change={change} />
    <Numbers of={ON_THE_DAY} roster={roster} change={change} />
  </>
)

const Numbers = ({ of, roster, change }: Props & { of: readonly RosterNumber[] }) => (
  <div className="grid gap-4 sm:grid-cols-2">
    {of.map((one) => (
      <Field
        key={one}
        label={WORDS.numbers[one]}
        help={WORDS.numberHelp[one]}
        type="number"
        min={ROSTER_BOUNDS[one].least}
        max={ROSTER_BOUNDS[one].most}
        placeholder={one === 'weeklyHours' ? WORDS.noLimit : undefined}
        value={roster[one] ?? ''}
        onChange={({ target }) =>
          change({ ...roster, [one]: target.value === '' && one === 'weeklyHours' ? null : target.valueAsNumber || 0 })
        }
      />
    ))}
  </div>
)
