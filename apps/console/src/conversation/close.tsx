// Closing a conversation, after a moment to think.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { BoardItem } from '@earshot/contract'
import { useState } from 'react'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import { buttonClass } from '../ui/button.tsx'
import { popupClass } from '../ui/popup.ts'
import { WORDS } from './words.ts'

export function CloseConversation({ kind, close }: { kind: BoardItem['kind']; close: () => void }) {
  const [open, setOpen] = useState(false)
  useActions({ close: () => setOpen(true) })
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className={buttonClass('plain')} {...useKeyProps('close')}>
        {WORDS.close[kind]}
        <ActionKey of="close" />
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-30 bg-ink/30 dark:bg-paper/70" />
        <AlertDialog.Popup
          className={`${popupClass} fixed top-1/3 left-1/2 z-40 grid w-96 max-w-[calc(100vw-2rem)] -translate-x-1/2 gap-3 p-5`}
        >
          <AlertDialog.Title className="text-lg font-semibold">{WORDS.closeAsk[kind]}</AlertDialog.Title>
          <AlertDialog.Description>{WORDS.closeWhat[kind]}</AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonClass('plain')}>{WORDS.closeNo}</AlertDialog.Close>
            <AlertDialog.Close className={buttonClass('main')} onClick={close}>
              {WORDS.closeYes}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
