// The announcements that run in one's rooms, for the dashboard.

import type { Me } from '@earshot/contract'
import { runningAt } from '@earshot/domain'
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
  const room = useClient().chats.get(line.c)?.room ?? null
  return room === null ? null : <Running c={line.c} title={title} room={room} me={me} />
}

function Running({ c, title, room, me }: { c: string; title: string; room: Parameters<typeof useStanding>[1]; me: Me }) {
  const standing = useStanding(c, room)
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
