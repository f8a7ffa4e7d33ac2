// Banning a visitor: by what they are known again, why, and for how long.

import { Dialog } from '@base-ui/react/dialog'
import type { BoardItem } from '@earshot/contract'
import { lazy, Suspense } from 'react'
import { backdropClass, popupClass } from '../ui/popup.ts'
import { WORDS } from './words.ts'

// Few may, and seldom: it comes when it is asked for.
const BanForm = lazy(async () => ({ default: (await import('../app/later.ts')).BanForm }))

type Props = { item: BoardItem; visitor: string; seesAddress: boolean; open: boolean; close: () => void }

export const BanDialog = ({ open, close, ...about }: Props) => (
  <Dialog.Root open={open} onOpenChange={close}>
    <Dialog.Portal>
      <Dialog.Backdrop className={backdropClass} />
      <Dialog.Popup
        className={`${popupClass} fixed top-8 left-1/2 z-40 grid max-h-[calc(100dvh-4rem)] w-lg max-w-[calc(100vw-2rem)] -translate-x-1/2 gap-3 overflow-y-auto p-5`}
      >
        <Dialog.Title className="text-lg font-semibold wrap-anywhere">{WORDS.title(about.visitor)}</Dialog.Title>
        <Dialog.Description>{WORDS.what}</Dialog.Description>
        <Suspense>
          <BanForm {...about} close={close} />
        </Suspense>
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
)
