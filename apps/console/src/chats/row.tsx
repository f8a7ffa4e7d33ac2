// One conversation in the list.

import type { BoardItem } from '@earshot/contract'
import type { Tag } from '@earshot/domain'
import type { ReactNode } from 'react'
import { TagMarks } from '../tags/tags.tsx'
import { Listed, RowAct } from '../ui/listed.tsx'
import { WORDS } from './words.ts'

type Props = {
  item: BoardItem
  /** What stands below the handle. */
  about: ReactNode
  /** Messages of the visitor that I have not seen. */
  unread?: number
  /** Absent where it is not mine to read. */
  readable: boolean
  claim: (() => Promise<void>) | null
  tags?: readonly Tag[]
  /** What else one can do about it. */
  below?: ReactNode
}

export const Row = ({ item, about, unread = 0, readable, claim, tags = [], below }: Props) => (
  <Listed
    to="/chats/$c"
    c={item.c}
    readable={readable}
    beside={claim !== null && <RowAct words={WORDS.claimShort} underWay={WORDS.claiming} label={WORDS.claim(item.handle)} act={claim} />}
    below={below}
  >
    <Lines handle={item.handle} about={about} unread={readable ? unread : 0} tags={tags} />
  </Listed>
)

const Lines = ({ handle, about, unread, tags }: { handle: string; about: ReactNode; unread: number; tags: readonly Tag[] }) => (
  <>
    <span className="flex items-baseline justify-between gap-2 font-semibold tabular-nums">
      {handle}
      {unread > 0 && <span className="rounded-full bg-accent px-2 text-sm text-on-accent">{WORDS.unread(unread)}</span>}
    </span>
    <span className="block text-sm text-soft">{about}</span>
    <TagMarks tags={tags} />
  </>
)
