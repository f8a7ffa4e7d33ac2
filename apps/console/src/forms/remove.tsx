// Removing a form, after a moment to think.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { buttonClass } from '../ui/button.tsx'
import { popupClass } from '../ui/popup.ts'
import { WORDS } from './words.ts'

type Props = { title: string; remove: () => void }

export const RemoveForm = ({ title, remove }: Props) => (
  <AlertDialog.Root>
    <AlertDialog.Trigger className={buttonClass('plain')} aria-label={WORDS.removeThis(title)}>
      {WORDS.remove}
    </AlertDialog.Trigger>
    <AlertDialog.Portal>
      <AlertDialog.Backdrop className="fixed inset-0 z-30 bg-ink/30 dark:bg-paper/70" />
      <AlertDialog.Popup
        className={`${popupClass} fixed top-1/3 left-1/2 z-40 grid w-96 max-w-[calc(100vw-2rem)] -translate-x-1/2 gap-3 p-5`}
      >
        <AlertDialog.Title className="text-lg font-semibold wrap-anywhere">{WORDS.removeAsk(title)}</AlertDialog.Title>
        <AlertDialog.Description>{WORDS.removeWhat}</AlertDialog.Description>
        <div className="flex flex-wrap justify-end gap-2">
          <AlertDialog.Close className={buttonClass('plain')}>{WORDS.removeNo}</AlertDialog.Close>
          <AlertDialog.Close className={buttonClass('main')} onClick={remove}>
            {WORDS.removeYes}
          </AlertDialog.Close>
        </div>
      </AlertDialog.Popup>
    </AlertDialog.Portal>
  </AlertDialog.Root>
)
