// The announcements that run in one's rooms, for the dashboard.

import type { LogEntry } from '@earshot/client'
import type { Me } from '@earshot/contract'
import { type RoomState, runningAt } from '@earshot/domain'
import { client, settled, useClient } from '../live/client.ts'
import { useMinute } from '../time/now.ts'
import type { RoomNews } from './rooms.ts'
import { mayIn } from './rules.ts'
import { Announced, useStanding } from './standing.tsx'
import { WORDS } from './words.ts'

export const RunningAnnouncements = ({ rooms, me }: { rooms: readonly RoomNews[]; me: Me }) => (
  <section aria-label={WORDS.announcements} className="grid gap-2">
    <h2 className="px-3 pt-2 font-semibold">{WORDS.announcements}</h2>
    {rooms.map((news) => (
      <Of key={news.line.c} news={news} me={me} />
    ))}
  </section>
)

function Of({ news: { line, title }, me }: { news: RoomNews; me: Me }) {
  const { room = null, entries = [] } = useClient().chats.get(line.c) ?? {}
  return room === null ? null : <Running c={line.c} title={title} room={room} entries={entries} me={me} />
}

type RunningProps = { c: string; title: string; room: RoomState; entries: readonly LogEntry[]; me: Me }

function Running({ c, title, room, entries, me }: RunningProps) {
  const standing = useStanding(c, room, entries)
  const now = useMinute()
  return runningAt(room, now).map((one) => (
    <Announced
      key={one.announcement}
      one={one}
      text={standing.get(one.announcement)?.text ?? ''}
      me={me}
      where={title}
      ask={(command) => settled(client.ask(c, command))}
      looksAfter={mayIn(room, me, 'retract')}
    />
  ))
}
