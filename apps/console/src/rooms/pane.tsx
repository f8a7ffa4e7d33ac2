// A room that is open: its name, what stands on top, what was said, and where one writes.

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { LogEntry } from '@earshot/client'
import type { Me, RoomLine } from '@earshot/contract'
import { isSaid, markedName, mayDelete, type RoomState, runningAt } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { Announcing } from '../conversation/announcing.tsx'
import { Log } from '../conversation/log.tsx'
import { staffOf } from '../conversation/rules.ts'
import type { ConversationView } from '../conversation/view.ts'
import type { RoomActions } from '../live/house.ts'
import { useMinute } from '../time/now.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { Sure } from '../ui/sure.tsx'
import { Announce } from './announce.tsx'
import { RoomComposer } from './composer.tsx'
import { RoomEntry } from './entry.tsx'
import { useFellows } from './fellows.tsx'
import { engagedLine } from './lines.ts'
import { readersOf } from './mention.ts'
import { RoomPeople } from './people.tsx'
import { isMine } from './rooms.ts'
import { mayIn } from './rules.ts'
import { Standing } from './standing.tsx'
import { WORDS } from './words.ts'

type Props = {
  line: RoomLine
  title: string
  room: RoomState
  me: Me
  view: ConversationView
  actions: RoomActions
  /** Without the way back to a list: beside a chat there is none. */
  beside?: boolean
  /** Where what is being written is kept: by itself beside a chat, so that what was said of it is not sent later by mistake. */
  draft?: string
}

export function RoomPane({ line, title, room, me, view, actions, beside = false, draft = line.c }: Props) {
  const { c } = line
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (...command: Parameters<RoomActions['ask']>) => {
    const refused = await actions.ask(...command)
    setProblem(refused)
    return refused
  }
  const fellows = useFellows()
  const readers = useMemo(() => readersOf(room, fellows.value ?? [], me), [room, fellows.value, me])
  const other = line.kind === 'direct' ? fellows.value?.find(({ person }) => person === line.who?.person) : undefined
  const alone = line.kind === 'direct' && fellows.value !== null && other === undefined
  const { draw, dialog } = useDrawn({ line, room, me, view, act })
  return (
    <section aria-label={title} className="flex min-w-0 flex-1 flex-col overflow-y-auto">
      <Head line={line} title={title} room={room} me={me} act={act} beside={beside} />
      <Standing c={c} room={room} me={me} entries={view.entries} ask={act} />
      <Log {...view} c={c} author={authorIn(me, room)} draw={draw} {...actions} />
      <Announcing entries={view.entries} me={me.person} visitor="" besides={engagedLine} />
      <div className="px-4">
        <Problem words={problem} />
      </div>
      {other?.direct === false && <p className="px-4 text-sm text-soft">{WORDS.takesNone(other.name)}</p>}
      {alone ? (
        <p className="px-4 py-3 text-soft">{WORDS.otherGone(title)}</p>
      ) : (
        <RoomComposer
          key={draft}
          c={c}
          draft={draft}
          label={line.kind === 'direct' ? WORDS.writeTo(title) : WORDS.write}
          readers={readers}
          write={actions.write}
        />
      )}
      {dialog}
    </section>
  )
}

const authorIn = ({ name, desks }: Me, { desk }: RoomState): string =>
  markedName(name, desks.find((one) => one.desk === desk)?.role ?? null)

type Act = RoomActions['ask']
type DrawnProps = Pick<Props, 'line' | 'room' | 'me' | 'view'> & { act: Act }

/** The first thing that others have said since I was there; undefined where I have not been there yet. */
const firstUnread = ({ seen }: RoomLine, entries: readonly LogEntry[], me: Me): number | undefined =>
  entries.find((entry) => seen !== null && seen > 0 && entry.n > seen && isSaid(entry.what) && !isMine(entry, me))?.n

/** How each entry is drawn, with what one may do with it; and the moment to think before one is deleted. */
function useDrawn({ line, room, me, view, act }: DrawnProps) {
  const [asked, setAsked] = useState<LogEntry | null>(null)
  // Where one was when the room was opened: what is new since then is set off as long as it is open.
  const [firstNew] = useState(() => firstUnread(line, view.entries, me))
  const asks = useRef(act)
  asks.current = act
  const pins = mayIn(room, me, 'pin')
  const pinned = room.pins.join()
  const running = runningAt(room, useMinute())
    .map(({ announcement }) => announcement)
    .join()
  const draw = useCallback(
    (entry: LogEntry) => (
      <>
        {entry.n === firstNew && <NewFrom />}
        <RoomEntry
          entry={entry}
          me={me}
          acts={{
            pinned: pinned.split(',').includes(entry.id),
            runs: running.split(',').includes(entry.id),
            pin: pins ? (id, on) => void asks.current({ do: 'pin', entry: id, on }) : null,
            remove: mayDelete(room, staffOf(me), entry.by) ? setAsked : null,
          }}
        />
      </>
    ),
    [firstNew, me, room, pins, pinned, running],
  )
  const dialog = (
    <AlertDialog.Root open={asked !== null} onOpenChange={() => setAsked(null)}>
      <Sure {...WORDS.removing} look="alarm" act={() => asked !== null && void act({ do: 'delete', entry: asked.id })} />
    </AlertDialog.Root>
  )
  return { draw, dialog }
}

const NewFrom = () => (
  <p className="mb-2 flex items-center gap-3 text-sm text-accent">
    <span className="h-px flex-1 bg-accent" />
    {WORDS.newFrom}
    <span className="h-px flex-1 bg-accent" />
  </p>
)

type HeadProps = Pick<Props, 'line' | 'title' | 'room' | 'me' | 'beside'> & { act: Act }

const Head = ({ line, title, room, me, act, beside }: HeadProps) => (
  <header className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2 max-md:px-2">
    {beside !== true && (
      <Link to="/team" className={`${buttonClass('bare')} px-1.5 md:hidden`} aria-label={WORDS.back}>
        <Icon name="back" />
      </Link>
    )}
    <div className="min-w-0 flex-1 basis-28">
      <h2 className="truncate font-semibold">
        <bdi>{title}</bdi>
      </h2>
      <p className="text-sm text-soft">{line.kind === 'direct' ? WORDS.direct : room.desk !== null ? WORDS.deskRoom : ''}</p>
    </div>
    {line.kind === 'room' && mayIn(room, me, 'announce') && <Announce ask={act} />}
    {line.kind === 'room' && room.desk === null && <RoomPeople room={room} title={title} me={me} ask={act} />}
  </header>
)
