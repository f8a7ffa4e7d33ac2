// My coordinators and supervisors, one click away from everywhere.

import { Popover } from '@base-ui/react/popover'
import type { Me } from '@earshot/contract'
import { Suspense, useState } from 'react'
import { useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { popupClass } from '../ui/popup.ts'
import { Guides } from './lazy.tsx'
import { GUIDES as WORDS } from './words-everywhere.ts'

export function MyGuides({ me }: { me: Me }) {
  const [open, setOpen] = useState(false)
  useActions({ guides: () => setOpen(true) })
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={buttonClass('plain')} aria-label={WORDS.title} {...useKeyProps('guides')}>
        <Icon name="hand" />
        <span className="max-xl:sr-only">{WORDS.button}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-20">
          <Popover.Popup className={`${popupClass} grid w-80 max-w-[calc(100vw-1rem)] gap-3 p-4`}>
            <Popover.Title className="font-semibold">{WORDS.title}</Popover.Title>
            <Suspense>
              <Guides me={me} done={() => setOpen(false)} />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
