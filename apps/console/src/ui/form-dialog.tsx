// Something to fill in, in the middle of the page: what it is, what it is for, and the way out at its foot.

import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './button.tsx'
import { backdropClass, dialogClass } from './popup.ts'

type Props = {
  /** The button that opens it, where it has one of its own. */
  trigger?: ReactNode
  title: string
  what: string
  wide?: boolean
  open: boolean
  turn: (open: boolean) => void
  children: ReactNode
}

export const FormDialog = ({ trigger, title, what, wide = false, open, turn, children }: Props) => (
  // What was typed is not lost by a click beside it, nor by the second one of a double click.
  <Dialog.Root open={open} onOpenChange={turn} disablePointerDismissal>
    {trigger}
    <Dialog.Portal>
      <Dialog.Backdrop className={backdropClass} />
      <Dialog.Popup className={`${dialogClass} ${wide ? 'w-lg' : 'w-md'}`}>
        <Dialog.Title className="text-lg font-semibold wrap-anywhere">{title}</Dialog.Title>
        <Dialog.Description className="text-soft">{what}</Dialog.Description>
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
)

export const DialogButton = ({ look = 'plain', children }: { look?: ButtonLook; children: ReactNode }) => (
  <Dialog.Trigger className={buttonClass(look)}>{children}</Dialog.Trigger>
)

export const Leave = ({ words, ...more }: { words: string; autoFocus?: boolean }) => (
  <Dialog.Close className={buttonClass('plain')} {...more}>
    {words}
  </Dialog.Close>
)
