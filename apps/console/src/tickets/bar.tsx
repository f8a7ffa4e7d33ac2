// The ticket of the conversation that is open: what it is about, when it is due, who has it, and what one may do about it.

import type { BoardItem, Me, SentCommand } from '@earshot/contract'
import { dueOf, type Ticket, type ToldEntry, ticketOf } from '@earshot/domain'
import { ActionKey, useKeyProps } from '../actions/kbd.tsx'
import { useActions } from '../actions/use-actions.ts'
import { conversationOf, may, placeOn } from '../conversation/rules.ts'
import { useOnce } from '../live/use-once.ts'
import { When } from '../time/when.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Due } from './due.tsx'
import { CloseTicket } from './settle.tsx'
import { WORDS } from './words.ts'

type Ask = (command: SentCommand) => Promise<string | null>
type Props = { item: BoardItem; me: Me; entries: readonly ToldEntry[]; ask: Ask }

export function TicketBar({ item, me, entries, ask }: Props) {
  const state = conversationOf(item)
  const ticket = ticketOf(state)
  if (ticket === null) return null
  const due = dueOf(state, placeOn(item, me)?.ticketHours ?? 0)
  const subject = entries.findLast(({ what }) => what.kind === 'converted')?.subject
  return (
    <section
      aria-label={WORDS.bar}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-1 text-sm max-md:px-2"
    >
      <p className="flex min-w-0 items-center gap-1.5">
        <Icon name="ticket" />
        <span className="font-medium wrap-anywhere">
          {WORDS.bar}
          {subject !== undefined && (
            <>
              : <bdi>{subject}</bdi>
            </>
          )}
        </span>
      </p>
      <p className="text-soft">
        <bdi>{whose(ticket, me)}</bdi>
      </p>
      <div className="text-soft">{ticket.closedAt === null ? <Due at={due} /> : <Closed {...ticket} />}</div>
      <span className="ml-auto flex flex-wrap gap-2">
        {may(item, me, 'release') && <GiveBack ask={ask} />}
        {may(item, me, 'settle') && <CloseTicket kind={item.kind} ask={ask} byKey={!may(item, me, 'close') || item.kind === 'thread'} />}
        {may(item, me, 'reopen') && <Reopen ask={ask} />}
      </span>
    </section>
  )
}

const whose = ({ owner }: Ticket, me: Me): string =>
  owner === null ? WORDS.leftToDesk : owner.person === me.person ? WORDS.yours : WORDS.with(owner.name)

const Closed = ({ closedAt, outcome }: Ticket) => (
  <>
    {WORDS.closedBar} {closedAt !== null && <When at={closedAt} />}
    {outcome !== null && `: ${WORDS.outcomes[outcome]}`}
  </>
)

function GiveBack({ ask }: { ask: Ask }) {
  const [under, release] = useOnce(() => ask({ do: 'release' }))
  useActions({ release })
  return (
    <Button onClick={release} disabled={under} {...useKeyProps('release')}>
      {WORDS.release}
      <ActionKey of="release" />
    </Button>
  )
}

function Reopen({ ask }: { ask: Ask }) {
  const [under, reopen] = useOnce(() => ask({ do: 'reopen' }))
  useActions({ reopen })
  return (
    <Button onClick={reopen} disabled={under} {...useKeyProps('reopen')}>
      {WORDS.reopen}
      <ActionKey of="reopen" />
    </Button>
  )
}
