// One entry of a room: what was said, on one's own side or the other, an announcement, or a line about what has happened.

import { Menu } from '@base-ui/react/menu'
import type { LogEntry } from '@earshot/client'
import type { Me } from '@earshot/contract'
import { type ReactNode, useState } from 'react'
import { authorName } from '../conversation/author.ts'
import { Bubble } from '../conversation/bubble.tsx'
import { EventLine } from '../conversation/event.tsx'
import { When } from '../time/when.tsx'
import { momentWords } from '../time/words.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { popupClass } from '../ui/popup.ts'
import { lineIn } from './lines.ts'
import { isMine } from './rooms.ts'
import { WORDS } from './words.ts'

/** `pin` and `remove` are null where one may not. */
export type EntryActs = {
  pinned: boolean
  /** What it announces has not ended. */
  runs: boolean
  pin: ((entry: string, on: boolean) => void) | null
  remove: ((entry: LogEntry) => void) | null
}
type Props = { entry: LogEntry; me: Me; acts: EntryActs }

export function RoomEntry({ entry, me, acts }: Props) {
  const { what, at } = entry
  const line = lineIn(entry)
  if (line !== null) return <EventLine words={line} at={at} />
  if (what.kind !== 'message' && what.kind !== 'announced') return null
  const who = authorName(entry.by, '')
  const mentioned = what.kind === 'message' && what.mentions?.includes(me.person) === true
  const aside = (
    <>
      {mentioned && <span className="mr-1 font-medium text-accent">{WORDS.called}</span>}
      {acts.pinned && <Pinned />}
      <When at={at} />
      <More entry={entry} who={who} {...acts} />
    </>
  )
  const material = what.kind === 'announced' ? 'note' : isMine(entry, me) ? 'ours' : 'theirs'
  const below = entry.deleted === undefined ? <Until what={what} runs={acts.runs} /> : <Gone entry={entry} />
  return <Bubble material={material} word={WORDS.announcement} author={who} aside={aside} text={entry.text} below={below} />
}

const Until = ({ what, runs }: Pick<LogEntry, 'what'> & { runs: boolean }) =>
  what.kind === 'announced' ? (
    <p className="text-sm text-soft">
      {runs ? WORDS.until(momentWords(what.until)) : WORDS.over}
      {runs && what.carried !== undefined && `, ${WORDS.carried}`}
    </p>
  ) : null

const Gone = ({ entry: { deleted } }: { entry: LogEntry }) =>
  deleted === undefined ? null : (
    <p className="text-sm text-soft">
      {WORDS.lines.deleted(authorName(deleted.by, ''))} <When at={deleted.at} />
    </p>
  )

const Pinned = () => (
  <span className="mr-1 inline-flex items-center gap-1 align-bottom">
    <Icon name="tag" size={16} />
    {WORDS.pinnedMark}
  </span>
)

/** What one may do with a message, in a menu of its own, so that nothing is in the way of reading. */
function More({ entry, who, pinned, pin, remove }: EntryActs & { entry: LogEntry; who: string }) {
  const [place, setPlace] = useState<HTMLSpanElement | null>(null)
  const pins = pin !== null && entry.what.kind === 'message'
  if (entry.deleted !== undefined || (!pins && remove === null)) return null
  return (
    <Menu.Root>
      <Menu.Trigger className={`${buttonClass('bare')} ml-1 min-h-6! px-1! py-0!`} aria-label={WORDS.moreOf(who)}>
        <Icon name="more" size={16} />
      </Menu.Trigger>
      <span ref={setPlace} />
      <Menu.Portal container={place}>
        <Menu.Positioner sideOffset={4} align="end" className="z-20">
          <Menu.Popup className={`${popupClass} min-w-36 p-1`}>
            {pins && <Item act={() => pin(entry.id, !pinned)}>{pinned ? WORDS.unpin : WORDS.pin}</Item>}
            {remove !== null && <Item act={() => remove(entry)}>{WORDS.remove}</Item>}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const Item = ({ act, children }: { act: () => void; children: ReactNode }) => (
  <Menu.Item onClick={act} className="cursor-pointer rounded-field px-3 py-1.5 data-highlighted:bg-accent-wash">
    {children}
  </Menu.Item>
)
