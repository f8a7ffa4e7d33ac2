// Keys, palette and help of the whole window, and the button that opens the palette for whoever does not know its key.

import type { OrganisationRole } from '@earshot/domain'
import { useState } from 'react'
import { letterKeys } from '../preferences/preferences.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Help } from './help.tsx'
import { ActionKey, useKeyProps } from './kbd.tsx'
import { Palette } from './palette.tsx'
import { useActions } from './use-actions.ts'
import { useKeys } from './use-keys.ts'
import { WORDS } from './words.ts'

export function Actions({ office }: { office: OrganisationRole }) {
  const [palette, setPalette] = useState(false)
  const [help, setHelp] = useState(false)
  useKeys()
  useActions({
    palette: () => setPalette(!palette),
    help: () => setHelp(true),
    letterKeys: () => letterKeys.set(!letterKeys.get()),
  })
  return (
    <>
      <button
        type="button"
        aria-label={WORDS.paletteLong}
        className={buttonClass('plain')}
        onClick={() => setPalette(true)}
        {...useKeyProps('palette')}
      >
        <Icon name="search" />
        <span className="max-xl:sr-only">{WORDS.palette}</span>
        <ActionKey of="palette" />
      </button>
      <Palette open={palette} setOpen={setPalette} />
      <Help open={help} setOpen={setHelp} office={office} />
    </>
  )
}
