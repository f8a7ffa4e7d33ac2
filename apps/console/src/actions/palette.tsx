// The palette: everything that can be done now, and every chat one may read, found by a few letters.

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useRef, useState, useSyncExternalStore } from 'react'
import { Icon } from '../ui/icon.tsx'
import { backdropClass, popupClass } from '../ui/popup.ts'
import { GROUPS } from './catalogue.ts'
import { Kbd } from './kbd.tsx'
import { type Offer, registry } from './registry.ts'
import { found } from './search.ts'
import { WORDS } from './words.ts'

type Props = { open: boolean; setOpen: (open: boolean) => void }

export function Palette({ open, setOpen }: Props) {
  const chosen = useRef<Offer | null>(null)
  const choose = (offer: Offer) => {
    chosen.current = offer
    setOpen(false)
  }
  // Done once the focus is back where it was: from there it goes wherever the action takes it.
  const completed = (isOpen: boolean) => {
    const offer = chosen.current
    chosen.current = null
    if (!isOpen) offer?.run()
  }
  return (
    <Dialog.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={completed}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup
          aria-label={WORDS.paletteLong}
          className={`${popupClass} fixed top-[12dvh] left-1/2 z-40 flex max-h-[70dvh] w-140 max-w-[calc(100vw-1rem)] -translate-x-1/2 flex-col overflow-hidden max-md:top-2`}
        >
          <Search choose={choose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Search({ choose }: { choose: (offer: Offer) => void }) {
  const all = useSyncExternalStore(registry.subscribe, registry.all)
  const [query, setQuery] = useState('')
  const offers = found(all.filter(isElse), query)
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      autoHighlight="always"
      items={offers}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={nameOf}
    >
      <div className="flex items-center gap-2 border-b border-line px-4">
        <Icon name="search" />
        <Autocomplete.Input
          aria-label={WORDS.paletteLong}
          placeholder={WORDS.placeholder}
          className="min-h-12 min-w-0 flex-1 bg-surface placeholder:text-soft outline-none"
        />
      </div>
      <Autocomplete.Status className="sr-only">{WORDS.count(offers.length)}</Autocomplete.Status>
      <Autocomplete.Empty className="px-4 py-6 text-soft empty:hidden">{WORDS.nothing}</Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 flex-1 scroll-py-1 overflow-y-auto p-1 empty:hidden">
        {(offer: Offer) => (
          <Autocomplete.Item
            key={offer.id}
            value={offer}
            onClick={() => choose(offer)}
            className="flex min-h-10 cursor-pointer items-center gap-3 rounded-field px-3 py-1 data-highlighted:bg-accent-wash"
          >
            <span className="mr-auto min-w-0">
              <bdi>{offer.name}</bdi>
              {offer.about !== '' && <span className="text-soft"> {offer.about}</span>}
            </span>
            <span className="shrink-0 text-sm text-soft max-md:hidden">{GROUPS[offer.group]}</span>
            <span className="flex w-16 shrink-0 justify-end max-lg:hidden">
              {offer.keys[0] !== undefined && <Kbd keys={offer.keys[0]} />}
            </span>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
      <p className="border-t border-line px-4 py-1.5 text-sm text-soft pointer-coarse:hidden">{WORDS.how}</p>
    </Autocomplete.Root>
  )
}

const isElse = ({ id }: Offer): boolean => id !== 'palette'
const nameOf = ({ name }: Offer): string => name
