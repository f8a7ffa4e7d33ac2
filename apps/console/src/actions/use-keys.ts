// Hears the keys of the whole window and does what is on offer for them.

import { useEffect } from 'react'
import { letterKeys } from '../preferences/preferences.ts'
import { isLetterKey, Keys } from './keys.ts'
import { isMac } from './mac.ts'
import { type Offer, registry } from './registry.ts'

/** Where letters are written, or choose something. */
const WRITTEN_IN =
  'input:not([type=checkbox],[type=radio],[type=button],[type=file]), textarea, [contenteditable], select, [role=menu], [role=listbox]'
/** Open above the page, with keys of their own. */
const ABOVE = ':is([role=dialog], [role=alertdialog], [role=menu])[data-open]'

export function useKeys(): void {
  useEffect(() => {
    const keys = new Keys(isMac)
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const meant = keys.hear(event, openTo(event.target, registry.all()), performance.now())
      if (meant === null || (event.repeat && meant !== 'begun' && !REPEATED.includes(meant.id))) return
      event.preventDefault()
      if (meant !== 'begun') meant.run()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

const REPEATED = ['next', 'previous']

/** What keys may mean where the focus is: letters not where one writes, and below something open only what opens and closes it. */
function openTo(target: EventTarget | null, all: readonly Offer[]): readonly Offer[] {
  const within = (selector: string) => target instanceof Element && target.closest(selector) !== null
  if (document.querySelector(ABOVE) !== null) return all.filter(({ id }) => id === 'palette')
  const letters = letterKeys.get() && !within(WRITTEN_IN)
  // A choice of the browser's own has uses for its arrows and for Escape.
  const rest = !within('select')
  return all.map((offer) => ({ ...offer, keys: offer.keys.filter((key) => (isLetterKey(key) ? letters : rest || key.startsWith('Mod'))) }))
}
