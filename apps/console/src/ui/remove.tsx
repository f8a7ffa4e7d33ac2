// The button that removes one thing of a list, after a moment to think.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { buttonClass } from './button.tsx'
import { Sure } from './sure.tsx'

const WORDS = { remove: 'Remove', no: 'Keep it', yes: 'Yes, remove it' } as const

/** `named` as it stands behind “Remove”; `what` becomes of it. */
export const Remove = ({ named, what, remove }: { named: string; what: string; remove: () => void }) => (
  <AlertDialog.Root>
    <AlertDialog.Trigger className={buttonClass('plain')} aria-label={`${WORDS.remove} ${named}`}>
      {WORDS.remove}
    </AlertDialog.Trigger>
    <Sure ask={`${WORDS.remove} ${named}?`} what={what} no={WORDS.no} yes={WORDS.yes} act={remove} />
  </AlertDialog.Root>
)
