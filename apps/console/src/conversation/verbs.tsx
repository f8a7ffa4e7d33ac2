// What supervisors do to a conversation, in one menu. What one may not do is not there, nor is a menu of nothing.

import { Menu } from '@base-ui/react/menu'
import { useState } from 'react'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { popupClass } from '../ui/popup.ts'
import { WORDS } from './words.ts'

/** What stands in the menu, and what it does; null where one may not. */
export type Verb = { readonly words: string; readonly run: (() => void) | null }

export function Verbs({ verbs }: { verbs: readonly Verb[] }) {
  const [place, setPlace] = useState<HTMLSpanElement | null>(null)
  const mine = verbs.flatMap(({ words, run }) => (run === null ? [] : [{ words, run }]))
  if (mine.length === 0) return null
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonClass('plain')}>
        <Icon name="more" />
        {WORDS.more}
      </Menu.Trigger>
      <span ref={setPlace} />
      <Menu.Portal container={place}>
        <Menu.Positioner sideOffset={6} align="end" className="z-20">
          <Menu.Popup className={`${popupClass} min-w-44 p-1`}>
            {mine.map(({ words, run }) => (
              <Menu.Item
                key={words}
                onClick={run}
                className="min-h-9 cursor-pointer rounded-field px-3 py-1.5 data-highlighted:bg-accent-wash"
              >
                {words}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
