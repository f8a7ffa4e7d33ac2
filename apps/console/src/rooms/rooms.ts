// The rooms I am in, as a list shows them: what they are called, what is new in each, and what in it calls me.

import type { ChatView } from '@earshot/client'
import type { Me, RoomLine, RoomName } from '@earshot/contract'
import { type Announcement, isSaid, runningAt, type ToldEntry } from '@earshot/domain'
import { SOMEBODY } from './words-everywhere.ts'

/** `unread`: what others have said and I have not seen; `mentioned`: I am called by name in it; `toRead`: announcements I have not said to have read. */
export type RoomNews = {
  readonly line: RoomLine
  readonly title: string
  readonly unread: number
  readonly mentioned: boolean
  readonly toRead: readonly Announcement[]
  /** Something that was announced in it has not ended. */
  readonly announced: boolean
}

type Seen = Pick<ChatView, 'entries' | 'room'>

/** What there is of a room. `now` is milliseconds since 1970. */
export function newsOf(line: RoomLine, seen: Seen | undefined, me: Me, now: number): RoomNews {
  const fresh = (seen?.entries ?? []).filter(
    (entry) => entry.n > (line.seen ?? Number.POSITIVE_INFINITY) && isSaid(entry.what) && !isMine(entry, me),
  )
  const running = seen?.room == null ? [] : runningAt(seen.room, now)
  return {
    line,
    title: titleOf(line, me),
    unread: fresh.length,
    mentioned: fresh.some(({ what }) => what.kind === 'message' && what.mentions?.includes(me.person) === true),
    toRead: running.filter(({ read }) => !read.includes(me.person)),
    announced: running.length > 0,
  }
}

export const isMine = ({ by }: ToldEntry, { person }: Me): boolean => by.kind === 'staff' && by.person === person

/** What a room is called: by its desk, by its name, or by the other one of two. */
export function titleOf({ kind, desk, title, who }: RoomName, { desks }: Me): string {
  if (kind === 'direct') return who?.name ?? SOMEBODY
  return desk === null ? title : (desks.find((one) => one.desk === desk)?.name ?? '')
}

export type Grouped = Record<'invitations' | 'desks' | 'rooms' | 'directs', readonly RoomNews[]>

/** Desks by name, the rest as they came: the latest first. */
export function groupsOf(rooms: readonly RoomNews[]): Grouped {
  const open = rooms.filter(({ line }) => line.stands !== 'asked')
  return {
    invitations: rooms.filter(({ line }) => line.stands === 'asked'),
    desks: open.filter(({ line }) => line.desk !== null).toSorted((one, other) => one.title.localeCompare(other.title)),
    rooms: open.filter(({ line }) => line.desk === null && line.kind === 'room'),
    directs: open.filter(({ line }) => line.kind === 'direct'),
  }
}
