// The two guide seats of a chat and the holder's raised hand: who sits there, and what one may do about it.

import type { BoardItem, Me, SentCommand } from '@earshot/contract'
import { markedName, SEATS, type Seat, seatFor } from '@earshot/domain'
import { useActions } from '../actions/use-actions.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { HandOver } from './handing.tsx'
import { may, placeOn } from './rules.ts'
import { WORDS } from './words.ts'

type Props = { item: BoardItem; me: Me; ask: (command: SentCommand) => Promise<string | null> }

export function Guides({ item, me, ask }: Props) {
  const seating = seatingOf(item, me)
  useActions({
    hand: may(item, me, 'hand') ? () => ask({ do: 'hand', up: !item.handUp }) : null,
    guide: seating === null ? null : () => ask({ do: seating }),
  })
  if (item.kind !== 'chat' || item.phase !== 'taken') return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-1 text-sm max-md:px-2">
      <dl className="flex flex-wrap gap-x-4 gap-y-1">
        {SEATS.map((seat) => (
          <div key={seat} className="flex items-center gap-1.5">
            <dt className="text-soft">{WORDS.seats[seat]}</dt>
            <dd className="font-medium">
              <bdi>{sitting(item, seat)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <span className="ml-auto flex flex-wrap gap-2">
        {seating !== null && <Button onClick={() => ask({ do: seating })}>{WORDS[seating]}</Button>}
        <HandOver item={item} me={me} ask={ask} />
        {may(item, me, 'hand') && (
          <Button aria-pressed={item.handUp} onClick={() => ask({ do: 'hand', up: !item.handUp })}>
            <Icon name="hand" />
            {item.handUp ? WORDS.handDown : WORDS.handUp}
          </Button>
        )}
      </span>
    </div>
  )
}

const sitting = (item: BoardItem, seat: Seat): string => {
  const guide = item.seats[seat]
  return guide === null ? WORDS.seatFree : markedName(guide.name, seat)
}

/** What I may do about my seat: leave it, or take it while it is free. */
function seatingOf(item: BoardItem, me: Me): 'rise' | 'guide' | null {
  if (may(item, me, 'rise')) return 'rise'
  const seat = seatFor(placeOn(item, me)?.role)
  return item.phase !== 'taken' || seat === null || item.seats[seat] !== null || !may(item, me, 'guide') ? null : 'guide'
}
