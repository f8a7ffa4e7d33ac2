// A moment to think before something is done: what would happen, and the way out beside it. Stands within an AlertDialog.Root.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type ButtonLook, buttonClass } from './button.tsx'
import { backdropClass, popupClass } from './popup.ts'

type Props = {
  ask: string
  what: string
  no: string
  yes: string
  act: () => void
  /** That of the button that does it; where it is plain, the way out is the main one. */
  look?: ButtonLook
}

export const Sure = ({ ask, what, no, yes, act, look = 'main' }: Props) => (
  <AlertDialog.Portal>
    <AlertDialog.Backdrop className={backdropClass} />
    <AlertDialog.Popup
      className={`${popupClass} fixed top-1/3 left-1/2 z-40 grid w-96 max-w-[calc(100vw-2rem)] -translate-x-1/2 gap-3 p-5`}
    >
      <AlertDialog.Title className="text-lg font-semibold wrap-anywhere">{ask}</AlertDialog.Title>
      <AlertDialog.Description>{what}</AlertDialog.Description>
      <div className="flex flex-wrap justify-end gap-2">
        <AlertDialog.Close className={buttonClass(look === 'plain' ? 'main' : 'plain')}>{no}</AlertDialog.Close>
        <AlertDialog.Close className={buttonClass(look)} onClick={act}>
          {yes}
        </AlertDialog.Close>
      </div>
    </AlertDialog.Popup>
  </AlertDialog.Portal>
)
