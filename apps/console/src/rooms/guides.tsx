// My coordinators and supervisors, one click away from everywhere: who they are now, and writing to them.

import { Popover } from '@base-ui/react/popover'
import type { Fellow, Me } from '@earshot/contract'
import { SEATS, type Seat, seatFor } from '@earshot/domain'
import { useCallback, useState } from 'react'
import { useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { popupClass } from '../ui/popup.ts'
import { Problem } from '../ui/problem.tsx'
import { shownName } from './shown-name.ts'
import { useDirect } from './use-direct.ts'
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
            <Guides me={me} done={() => setOpen(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Guides({ me, done }: { me: Me; done: () => void }) {
  const { value, problem: unread } = useAsked(useCallback(() => client.api.fellows(), []))
  const { problem, write } = useDirect(done)
  return (
    <>
      {value !== null && SEATS.map((seat) => <Those key={seat} seat={seat} all={guidesOf(seat, value, me)} write={write} />)}
      <Problem words={problem ?? unread} />
    </>
  )
}

/** Those who have the role on a desk of mine, who is online first. */
const guidesOf = (seat: Seat, fellows: readonly Fellow[], me: Me): readonly Fellow[] =>
  fellows
    .filter(({ person, desks }) => person !== me.person && desks.some(({ role }) => seatFor(role) === seat))
    .toSorted((one, other) => Number(other.status === 'online') - Number(one.status === 'online'))

const Those = ({ seat, all, write }: { seat: Seat; all: readonly Fellow[]; write: (person: string) => Promise<void> }) => (
  <section aria-label={WORDS.of[seat]} className="grid gap-1">
    <h3 className="text-sm font-semibold text-soft">{WORDS.of[seat]}</h3>
    {all.length === 0 && <p className="text-sm text-soft">{WORDS.none[seat]}</p>}
    {all.map((one) => (
      <div key={one.person} className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate">
          <bdi className="font-medium">{shownName(one, seat)}</bdi> <span className="text-sm text-soft">{WORDS.status[one.status]}</span>
        </span>
        <Button aria-label={WORDS.writeTo(one.name)} onClick={() => void write(one.person)}>
          {WORDS.write}
        </Button>
      </div>
    ))}
  </section>
)
