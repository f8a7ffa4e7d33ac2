// Who my coordinators and supervisors are now, and writing to them.

import type { Fellow, Me } from '@earshot/contract'
import { SEATS, type Seat, seatFor } from '@earshot/domain'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { useFellows } from './fellows.tsx'
import { shownName } from './shown-name.ts'
import { useDirect } from './use-direct.ts'
import { WORDS } from './words.ts'

export function Guides({ me, done }: { me: Me; done: () => void }) {
  const { value, problem: unread } = useFellows()
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
        <Button aria-label={WORDS.messageThem(one.name)} onClick={() => void write(one.person)}>
          {WORDS.writeShort}
        </Button>
      </div>
    ))}
  </section>
)
