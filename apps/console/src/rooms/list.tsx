// The list of rooms: invitations first, then those of one's desks, those of people, and direct messages.

import type { Me } from '@earshot/contract'
import { Group } from '../chats/group.tsx'
import { useOnce } from '../live/use-once.ts'
import { Button } from '../ui/button.tsx'
import { Listed, RowAct } from '../ui/listed.tsx'
import { MakeRoom } from './make-room.tsx'
import { groupsOf, type RoomNews } from './rooms.ts'
import { WORDS } from './words.ts'
import { WriteTo } from './write-to.tsx'

/** `join` and `part` answer an invitation. */
type Props = { rooms: readonly RoomNews[]; me: Me; join: (c: string) => Promise<void>; part: (c: string) => Promise<void> }

export function RoomList({ rooms, me, join, part }: Props) {
  const { invitations, desks, rooms: free, directs } = groupsOf(rooms)
  return (
    <nav aria-label={WORDS.list} className="grid grid-cols-1 content-start gap-4 p-2">
      <div className="flex flex-wrap gap-2 px-1 pt-1">
        <WriteTo me={me} />
        <MakeRoom me={me} />
      </div>
      {invitations.length > 0 && (
        <Group title={WORDS.invitations} count={invitations.length} empty="">
          {invitations.map((room) => (
            <Invited key={room.line.c} room={room} join={join} part={part} />
          ))}
        </Group>
      )}
      <Group title={WORDS.desks} count={desks.length} empty={WORDS.noDesks}>
        {desks.map(drawn)}
      </Group>
      <Group title={WORDS.rooms} count={free.length} empty={WORDS.noRooms}>
        {free.map(drawn)}
      </Group>
      <Group title={WORDS.directs} count={directs.length} empty={WORDS.noDirects}>
        {directs.map(drawn)}
      </Group>
    </nav>
  )
}

const drawn = (room: RoomNews) => <Row key={room.line.c} room={room} />

const Row = ({ room: { line, title, unread, mentioned } }: { room: RoomNews }) => (
  <Listed to="/team/$c" c={line.c} readable>
    <span className="flex items-baseline justify-between gap-2 font-semibold">
      <bdi className="truncate">{title}</bdi>
      {unread > 0 && (
        <span className="shrink-0 rounded-full bg-accent px-2 text-sm tabular-nums text-on-accent">{WORDS.unread(unread)}</span>
      )}
    </span>
    {mentioned && <span className="block text-sm text-soft">{WORDS.called}</span>}
  </Listed>
)

type InvitedProps = Pick<Props, 'join' | 'part'> & { room: RoomNews }

function Invited({ room: { line, title }, join, part }: InvitedProps) {
  const [under, decline] = useOnce(() => part(line.c))
  return (
    <Listed
      to="/team/$c"
      c={line.c}
      readable={false}
      beside={<RowAct words={WORDS.accept} underWay={WORDS.accepting} label={WORDS.acceptRoom(title)} act={() => join(line.c)} />}
    >
      <span className="block truncate font-semibold">
        <bdi>{title}</bdi>
      </span>
      <span className="block text-sm text-soft">{line.who === null ? WORDS.invited : WORDS.invitedBy(line.who.name)}</span>
      <Button look="quiet" className="text-sm" disabled={under} aria-label={WORDS.declineRoom(title)} onClick={decline}>
        {WORDS.decline}
      </Button>
    </Listed>
  )
}
