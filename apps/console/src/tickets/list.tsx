// The list of tickets: Waiting, Mine, Taken by others, and those that were closed of late.

import type { BoardItem, Me } from '@earshot/contract'
import { Group } from '../chats/group.tsx'
import { OnlyTag, useOnly } from '../tags/only.tsx'
import { Problem } from '../ui/problem.tsx'
import { groupsOf, type Line } from './groups.ts'
import { looksAt, MyTickets, TicketOf, WaitingTickets } from './standing.tsx'
import type { Tickets } from './use-tickets.ts'
import { WORDS } from './words.ts'

type Props = { items: readonly BoardItem[]; tickets: Tickets; me: Me; take: (item: BoardItem) => Promise<void> }

export function TicketList({ items: all, tickets, me, take }: Props) {
  const { only, items, choose } = useOnly(all, me)
  const { waiting, mine, others, closed } = groupsOf(items, tickets.lines, me)
  return (
    <nav aria-label={WORDS.list} className="grid content-start gap-4 p-2">
      <Problem words={tickets.problem} />
      <OnlyTag me={me} items={all} only={only} choose={choose} />
      <WaitingTickets lines={waiting} me={me} take={take} />
      <MyTickets lines={mine} me={me} />
      <Group
        title={WORDS.others}
        count={others.length}
        empty={WORDS.noOthers}
        note={looksAt(others, me) ? WORDS.lookNote : WORDS.privateNote}
      >
        {others.map((line) => (
          <TicketOf key={line.item.c} line={line} me={me} owner={line.ticket.owner?.name ?? ''} />
        ))}
      </Group>
      <Group title={WORDS.closed} count={closed.length} empty={WORDS.noClosed} note={WORDS.closedNote}>
        {closed.map((line) => (
          <TicketOf key={line.item.c} line={line} me={me} owner={ownerOf(line, me)} />
        ))}
      </Group>
    </nav>
  )
}

const ownerOf = ({ ticket: { owner } }: Line, me: Me): string => (owner?.person === me.person ? '' : (owner?.name ?? ''))
