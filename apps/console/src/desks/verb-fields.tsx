// What is for supervisors, and whoever holds a conversation may do too.

import { VERBS, type Verb } from '@earshot/domain'
import { Checkbox } from '../ui/checkbox.tsx'
import { WORDS } from './words.ts'

type Props = { holderMay: readonly Verb[]; change: (holderMay: Verb[]) => void }

export const VerbFields = ({ holderMay, change }: Props) => (
  <div className="grid gap-3">
    <p className="text-sm text-soft">{WORDS.holderMayHelp}</p>
    {VERBS.map((verb) => (
      <Checkbox
        key={verb}
        label={WORDS.verbs[verb]}
        help={WORDS.verbHelp[verb]}
        checked={holderMay.includes(verb)}
        change={(may) => change(VERBS.filter((one) => (one === verb ? may : holderMay.includes(one))))}
      />
    ))}
  </div>
)
