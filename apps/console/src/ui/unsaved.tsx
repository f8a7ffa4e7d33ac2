// Asks before somebody leaves a form in which something is not saved yet.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useBlocker } from '@tanstack/react-router'
import { buttonClass } from './button.tsx'
import { popupClass } from './popup.ts'

const WORDS = {
  ask: 'Leave without saving?',
  what: 'What you changed here is not saved yet and would be lost.',
  stay: 'Stay here',
  leave: 'Leave without saving',
} as const

export function Unsaved({ changed }: { changed: boolean }) {
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: () => changed, enableBeforeUnload: changed, withResolver: true })
  return (
    <AlertDialog.Root open={status === 'blocked'} onOpenChange={(open) => !open && reset?.()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-30 bg-ink/30 dark:bg-paper/70" />
        <AlertDialog.Popup
          className={`${popupClass} fixed top-1/3 left-1/2 z-40 grid w-96 max-w-[calc(100vw-2rem)] -translate-x-1/2 gap-3 p-5`}
        >
          <AlertDialog.Title className="text-lg font-semibold">{WORDS.ask}</AlertDialog.Title>
          <AlertDialog.Description>{WORDS.what}</AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonClass('main')}>{WORDS.stay}</AlertDialog.Close>
            <button type="button" className={buttonClass('plain')} onClick={() => proceed?.()}>
              {WORDS.leave}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
