// The list of tickets: Waiting, Mine, Taken by others, and those that were closed of late.

import type { BoardItem, Me } from '@earshot/contract'
import type { ReactNode } from 'react'
import { Group } from '../chats/group.tsx'
import { isLook, may, placeOn, tagsOf } from '../conversation/rules.ts'
import { OnlyTag, useOnly } from '../tags/only.tsx'
import { tagsOn } from '../tags/tags.tsx'
import { Problem } from '../ui/problem.tsx'
import { groupsOf, type Line } from './groups.ts'
import { TicketRow } from './row.tsx'
import type { Tickets } from './use-tickets.ts'
import { WORDS } from './words.ts'

type Props = { items: readonly BoardItem[]; tickets: Tickets; me: Me; take: (item: BoardItem) => Promise<void> }

export function TicketList({ items: all, tickets, me, take }: Props) {
  const { only, items, choose } = useOnly(all, me)
  const { waiting, mine, others, closed } = groupsOf(items, tickets.lines, me)
  const row = (line: Line, more: { owner?: string; take?: (() => Promise<void>) | null } = {}): ReactNode => (
    <TicketRow
      key={line.item.c}
      line={line}
      desk={placeOn(line.item, me)?.name ?? ''}
      tags={tagsOn(line.item.tags, tagsOf(line.item, me))}
      readable={may(line.item, me, 'read')}
      {...more}
    />
  )
  const looksAt = (lines: readonly Line[]) => lines.some(({ item }) => isLook(item, me))
  return (
    <nav aria-label={WORDS.list} className="grid content-start gap-4 p-2">
      <Problem words={tickets.problem} />
      <OnlyTag me={me} items={all} only={only} choose={choose} />
      <Group
        title={WORDS.waiting}
        count={waiting.length}
        empty={WORDS.noWaiting}
        note={looksAt(waiting) ? WORDS.lookNote : WORDS.waitingNote}
      >
        {waiting.map((line) => row(line, { take: may(line.item, me, 'claim') ? () => take(line.item) : null }))}
      </Group>
      <Group title={WORDS.mine} count={mine.length} empty={WORDS.noMine}>
        {mine.map((line) => row(line))}
      </Group>
      <Group title={WORDS.others} count={others.length} empty={WORDS.noOthers} note={looksAt(others) ? WORDS.lookNote : WORDS.privateNote}>
        {others.map((line) => row(line, { owner: line.ticket.owner?.name ?? '' }))}
      </Group>
      <Group title={WORDS.closed} count={closed.length} empty={WORDS.noClosed} note={WORDS.closedNote}>
        {closed.map((line) => row(line, { owner: ownerOf(line, me) }))}
      </Group>
    </nav>
  )
}

const ownerOf = ({ ticket: { owner } }: Line, me: Me): string => (owner?.person === me.person ? '' : (owner?.name ?? ''))
