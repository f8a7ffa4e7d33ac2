// What stands on top of a room: announcements that run, and what is pinned.

import type { LogEntry } from '@earshot/client'
import type { Me } from '@earshot/contract'
import { type Announcement, markedName, type RoomState, runningAt, type ToldEntry } from '@earshot/domain'
import { useEffect, useState } from 'react'
import { authorName } from '../conversation/author.ts'
import { client } from '../live/client.ts'
import { useOnce } from '../live/use-once.ts'
import { PersonText } from '../text/person-text.tsx'
import { useMinute } from '../time/now.ts'
import { When } from '../time/when.tsx'
import { momentWords } from '../time/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { mayIn } from './rules.ts'
import { WORDS } from './words.ts'

type Ask = (
  command: { do: 'acknowledge' | 'retract'; announcement: string } | { do: 'pin'; entry: string; on: boolean },
) => Promise<unknown>

/** The entries that stand on top: of those told here, and what is further back is asked for. */
export function useStanding(c: string, room: RoomState, entries: readonly LogEntry[]): ReadonlyMap<string, ToldEntry> {
  const wanted = [...room.announcements.map(({ announcement }) => announcement), ...room.pins]
  const here = new Map(entries.filter(({ id }) => wanted.includes(id)).map((entry) => [entry.id, entry]))
  const missing = wanted.filter((id) => !here.has(id)).join()
  const [far, setFar] = useState<readonly ToldEntry[]>([])
  useEffect(() => {
    let current = missing !== ''
    if (current) client.api.standing(c).then((answer) => current && answer.ok && setFar(answer.value.entries))
    return () => {
      current = false
    }
  }, [c, missing])
  return new Map<string, ToldEntry>([...far.map((entry) => [entry.id, entry] as const), ...here])
}

type Props = { c: string; room: RoomState; me: Me; entries: readonly LogEntry[]; ask: Ask }

export function Standing({ c, room, me, entries, ask }: Props) {
  const standing = useStanding(c, room, entries)
  const now = useMinute()
  const textOf = (id: string) => standing.get(id)
  const pins = room.pins.flatMap((id) => textOf(id) ?? [])
  return (
    <>
      {runningAt(room, now).map((one) => (
        <Announced
          key={one.announcement}
          one={one}
          text={textOf(one.announcement)?.text ?? ''}
          me={me}
          ask={ask}
          looksAfter={mayIn(room, me, 'retract')}
        />
      ))}
      {pins.length > 0 && (
        <details className="border-b border-line bg-surface px-4 py-1.5">
          <summary className="cursor-pointer font-medium">{WORDS.pinned(pins.length)}</summary>
          <ul className="grid max-h-60 gap-2 overflow-y-auto py-2">
            {pins.map((entry) => (
              <Pin
                key={entry.id}
                entry={entry}
                unpin={mayIn(room, me, 'pin') ? () => ask({ do: 'pin', entry: entry.id, on: false }) : null}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type AnnouncedProps = { one: Announcement; text: string; me: Me; ask: Ask; looksAfter: boolean; where?: string }

export function Announced({ one, text, me, ask, looksAfter, where }: AnnouncedProps) {
  const { announcement, until, read } = one
  const by = markedName(one.by, one.role)
  const [reading, begin] = useOnce(() => ask({ do: 'acknowledge', announcement }))
  const mine = read.includes(me.person)
  return (
    <section aria-label={WORDS.announcedBy(by)} className="grid shrink-0 gap-1 border-b border-line bg-sunken px-4 py-2">
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
        <Icon name="bell" size={16} />
        <span className="font-semibold text-ink">{WORDS.announcedBy(by)}</span>
        {where !== undefined && <bdi>{where}</bdi>}
        <span>{WORDS.until(momentWords(until))}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <div className="max-h-28 overflow-y-auto" tabIndex={0}>
        <PersonText text={text} />
      </div>
      <div className="flex flex-wrap items-center gap-3 text-sm">
        {mine ? (
          <span className="inline-flex items-center gap-1 text-soft">
            <Icon name="check" size={16} />
            {WORDS.readIt}
          </span>
        ) : (
          <Button look="main" disabled={reading} onClick={begin}>
            {WORDS.read}
          </Button>
        )}
        {looksAfter && <span className="text-soft">{WORDS.readBy(read.length - 1)}</span>}
        {looksAfter && (
          <Button look="quiet" onClick={() => void ask({ do: 'retract', announcement })}>
            {WORDS.retract}
          </Button>
        )}
      </div>
    </section>
  )
}

const Pin = ({ entry, unpin }: { entry: ToldEntry; unpin: (() => void) | null }) => (
  <li className="rounded-card border border-line px-3 py-2">
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <bdi className="font-semibold">{authorName(entry.by, '')}</bdi>
      <span className="text-soft">
        <When at={entry.at} />
      </span>
      {unpin !== null && (
        <Button look="quiet" className="ml-auto min-h-6!" aria-label={WORDS.unpinThis(authorName(entry.by, ''))} onClick={unpin}>
          {WORDS.unpin}
        </Button>
      )}
    </p>
    <PersonText text={entry.text ?? ''} />
  </li>
)
