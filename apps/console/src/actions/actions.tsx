// Keys, palette and help of the whole window, and the button that opens the palette for whoever does not know its key.

import type { OrganisationRole } from '@earshot/domain'
import { lazy, Suspense, useState } from 'react'
import { letterKeys } from '../preferences/preferences.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ActionKey, useKeyProps } from './kbd.tsx'
import { Palette } from './palette.tsx'
import { useActions } from './use-actions.ts'
import { useKeys } from './use-keys.ts'
import { WORDS } from './words.ts'

// All the keys there are: fetched when they are asked for.
const Help = lazy(async () => ({ default: (await import('../app/later.ts')).Help }))

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
      {help && (
        <Suspense>
          <Help open setOpen={setHelp} office={office} />
        </Suspense>
      )}
    </>
  )
}
