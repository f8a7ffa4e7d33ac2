// The quick exit of a desk: whether visitors have it, and where it leads.

import type { Exit } from '@earshot/domain'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { WORDS } from './words.ts'

export const ExitFields = ({ exit, change }: { exit: Exit; change: (exit: Exit) => void }) => (
  <>
    <Checkbox label={WORDS.exitShown} help={WORDS.exitShownHelp} checked={exit.shown} change={(shown) => change({ ...exit, shown })} />
    <Field
      label={WORDS.exitTo}
      help={WORDS.exitToHelp(location.origin)}
      spellCheck={false}
      value={exit.to}
      onChange={({ target }) => change({ ...exit, to: target.value })}
    />
  </>
)
