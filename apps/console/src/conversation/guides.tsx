// The two guide seats of a chat and the holder's raised hand: who sits there, and what one may do about it.

import type { BoardItem, Me, SentCommand } from '@earshot/contract'
import { markedName, SEATS, type Seat, seatFor } from '@earshot/domain'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { HandOver } from './handing.tsx'
import { may, placeOn } from './rules.ts'
import { WORDS } from './words.ts'

type Props = { item: BoardItem; me: Me; ask: (command: SentCommand) => Promise<string | null> }

export function Guides({ item, me, ask }: Props) {
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
        <Seating item={item} me={me} ask={ask} />
        <HandOver item={item} me={me} ask={ask} />
        {may(item, me, 'hand') && <Hand up={item.handUp} turn={(up) => ask({ do: 'hand', up })} />}
      </span>
    </div>
  )
}

const sitting = (item: BoardItem, seat: Seat): string => {
  const guide = item.seats[seat]
  return guide === null ? WORDS.seatFree : markedName(guide.name, seat)
}

function Hand({ up, turn }: { up: boolean; turn: (up: boolean) => void }) {
  useActions({ hand: () => turn(!up) })
  return (
    <Button aria-pressed={up} onClick={() => turn(!up)} {...useKeyProps('hand')}>
      <Icon name="hand" />
      {up ? WORDS.handDown : WORDS.handUp}
      <ActionKey of="hand" />
    </Button>
  )
}

function Seating({ item, me, ask }: Props) {
  const move = moveOf(item, me)
  const keys = useKeyProps('guide')
  useActions({ guide: move === null ? null : () => void ask({ do: move }) })
  if (move === null) return null
  return (
    <Button onClick={() => ask({ do: move })} {...keys}>
      {WORDS[move]}
      <ActionKey of="guide" />
    </Button>
  )
}

/** What I can do about the seat that is mine to take. */
function moveOf(item: BoardItem, me: Me): 'guide' | 'rise' | null {
  if (may(item, me, 'rise')) return 'rise'
  const seat = seatFor(placeOn(item, me)?.role)
  return seat !== null && item.seats[seat] === null && may(item, me, 'guide') ? 'guide' : null
}
