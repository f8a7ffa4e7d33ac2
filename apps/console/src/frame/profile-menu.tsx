// One's own name, and the way out.

import { Menu } from '@base-ui/react/menu'
import type { Me } from '@earshot/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { buttonClass } from '../ui/button.tsx'
import { popupClass } from '../ui/popup.ts'
import { Portrait } from '../ui/portrait.tsx'
import { WORDS } from './words.ts'

export function ProfileMenu({ me, signOut }: { me: Me; signOut: () => void }) {
  // Within the bar, so that what floats belongs to it for those who go by landmarks.
  const [place, setPlace] = useState<HTMLSpanElement | null>(null)
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonClass('plain')} aria-label={WORDS.profile(me.name)}>
        <Portrait person={me.person} name={me.name} size={24} />
        <bdi className="max-w-40 truncate max-lg:sr-only">{me.name}</bdi>
      </Menu.Trigger>
      <span ref={setPlace} />
      <Menu.Portal container={place}>
        <Menu.Positioner sideOffset={6} align="end" className="z-20">
          <Menu.Popup className={`${popupClass} min-w-44 p-1`}>
            <p className="px-3 py-1.5 font-semibold">
              <bdi>{me.name}</bdi>
            </p>
            <Menu.Item
              render={<Link to="/profile" />}
              className="block cursor-pointer rounded-field px-3 py-1.5 data-highlighted:bg-accent-wash"
            >
              {WORDS.ownProfile}
            </Menu.Item>
            <Menu.Item onClick={signOut} className="cursor-pointer rounded-field px-3 py-1.5 data-highlighted:bg-accent-wash">
              {WORDS.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
