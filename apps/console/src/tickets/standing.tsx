// The tickets that one works from: those that wait, and one's own.

import type { BoardItem, Me } from '@earshot/contract'
import { Group } from '../chats/group.tsx'
import { isLook, may, placeOn, tagsOf } from '../conversation/rules.ts'
import { tagsOn } from '../tags/tags.tsx'
import type { Line } from './groups.ts'
import { TicketRow } from './row.tsx'
import { WORDS } from './words.ts'

/** `title` where it does not stand in the list of tickets. */
type Part = { lines: readonly Line[]; me: Me; title?: string }

export const WaitingTickets = ({ lines, me, take, title = WORDS.waiting }: Part & { take: (item: BoardItem) => Promise<void> }) => (
  <Group title={title} count={lines.length} empty={WORDS.noWaiting} note={looksAt(lines, me) ? WORDS.lookNote : WORDS.waitingNote}>
    {lines.map((line) => (
      <TicketOf key={line.item.c} line={line} me={me} take={may(line.item, me, 'claim') ? () => take(line.item) : null} />
    ))}
  </Group>
)

export const MyTickets = ({ lines, me, title = WORDS.mine }: Part) => (
  <Group title={title} count={lines.length} empty={WORDS.noMine}>
    {lines.map((line) => (
      <TicketOf key={line.item.c} line={line} me={me} />
    ))}
  </Group>
)

type Of = { line: Line; me: Me; owner?: string; take?: (() => Promise<void>) | null }

export const TicketOf = ({ line, me, ...more }: Of) => (
  <TicketRow
    line={line}
    desk={placeOn(line.item, me)?.name ?? ''}
    tags={tagsOn(line.item.tags, tagsOf(line.item, me))}
    readable={may(line.item, me, 'read')}
    {...more}
  />
)

export const looksAt = (lines: readonly Line[], me: Me): boolean => lines.some(({ item }) => isLook(item, me))
