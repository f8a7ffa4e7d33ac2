// A dialog of tickets, opened by a button of the header and by its key.

import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { buttonClass } from '../ui/button.tsx'
import { backdropClass, dialogClass } from '../ui/popup.ts'

type Props = {
  /** Whose key opens it, if any. */
  action: 'convert' | 'close' | null
  words: string
  title: string
  what: string
  open: boolean
  turn: (open: boolean) => void
  children: ReactNode
}

export const TicketDialog = ({ action, words, title, what, open, turn, children }: Props) => (
  // What was typed is not lost by a click beside it, nor by the second one of a double click.
  <Dialog.Root open={open} onOpenChange={turn} disablePointerDismissal>
    {action === null ? <Dialog.Trigger className={buttonClass('plain')}>{words}</Dialog.Trigger> : <Keyed action={action} words={words} />}
    <Dialog.Portal>
      <Dialog.Backdrop className={backdropClass} />
      <Dialog.Popup className={`${dialogClass} w-md`}>
        <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
        <Dialog.Description className="text-soft">{what}</Dialog.Description>
        {children}
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
)

const Keyed = ({ action, words }: { action: 'convert' | 'close'; words: string }) => (
  <Dialog.Trigger className={buttonClass('plain')} {...useKeyProps(action)}>
    {words}
    <ActionKey of={action} />
  </Dialog.Trigger>
)
