// A dialog of rooms: opened by its button, wide enough for a list of people, and not lost by a click beside it.

import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from '../ui/button.tsx'
import { backdropClass, dialogClass } from '../ui/popup.ts'

type Props = {
  button: ReactNode
  look?: ButtonLook
  title: string
  what: string
  open: boolean
  turn: (open: boolean) => void
  children: ReactNode
}

export const RoomDialog = ({ button, look = 'plain', title, what, open, turn, children }: Props) => (
  <Dialog.Root open={open} onOpenChange={turn} disablePointerDismissal>
    <Dialog.Trigger className={buttonClass(look)}>{button}</Dialog.Trigger>
    <Dialog.Portal>
      <Dialog.Backdrop className={backdropClass} />
      <Dialog.Popup className={`${dialogClass} w-md`}>
        <Dialog.Title className="text-lg font-semibold wrap-anywhere">{title}</Dialog.Title>
        <Dialog.Description className="text-soft">{what}</Dialog.Description>
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
)

/** The way out at the foot of a dialog. */
export const Leave = ({ words }: { words: string }) => <Dialog.Close className={buttonClass('plain')}>{words}</Dialog.Close>
