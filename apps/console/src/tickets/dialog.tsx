// A dialog of tickets, opened by a button of the header and by its key.

import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { buttonClass } from '../ui/button.tsx'
import { popupClass } from '../ui/popup.ts'

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
  <Dialog.Root open={open} onOpenChange={turn}>
    {action === null ? <Dialog.Trigger className={buttonClass('plain')}>{words}</Dialog.Trigger> : <Keyed action={action} words={words} />}
    <Dialog.Portal>
      <Dialog.Backdrop className="fixed inset-0 z-30 bg-ink/30 dark:bg-paper/70" />
      <Dialog.Popup
        className={`${popupClass} fixed top-1/2 left-1/2 z-40 grid max-h-dvh w-md max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 gap-3 overflow-y-auto p-5`}
      >
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
