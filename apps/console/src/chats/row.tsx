// One conversation in the list.

import type { BoardItem } from '@earshot/contract'
import type { Tag } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { TagMark } from '../tags/tags.tsx'
import { Button } from '../ui/button.tsx'
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
  <li className="flex flex-wrap items-stretch gap-x-2">
    {readable ? (
      <Link
        to="/chats/$c"
        params={{ c: item.c }}
        className="min-w-0 flex-1 rounded-field border border-transparent px-3 py-1.5 hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash"
      >
        <Lines handle={item.handle} about={about} unread={unread} tags={tags} />
      </Link>
    ) : (
      <div className="min-w-0 flex-1 px-3 py-1.5">
        <Lines handle={item.handle} about={about} unread={0} tags={tags} />
      </div>
    )}
    {claim !== null && <ClaimButton handle={item.handle} claim={claim} />}
    {below !== undefined && <div className="w-full">{below}</div>}
  </li>
)

function ClaimButton({ handle, claim }: { handle: string; claim: () => Promise<void> }) {
  const [under, setUnder] = useState(false)
  const ask = async () => {
    setUnder(true)
    await claim()
    setUnder(false)
  }
  return (
    <Button look="main" className="self-center" aria-label={WORDS.claim(handle)} disabled={under} onClick={ask}>
      {under ? WORDS.claiming : WORDS.claimShort}
    </Button>
  )
}

const Lines = ({ handle, about, unread, tags }: { handle: string; about: ReactNode; unread: number; tags: readonly Tag[] }) => (
  <>
    <span className="flex items-baseline justify-between gap-2 font-semibold tabular-nums">
      {handle}
      {unread > 0 && <span className="rounded-full bg-accent px-2 text-sm text-on-accent">{WORDS.unread(unread)}</span>}
    </span>
    <span className="block text-sm text-soft">{about}</span>
    {tags.length > 0 && (
      <span className="mt-1 flex flex-wrap gap-1">
        {tags.map((tag) => (
          <TagMark key={tag.id} tag={tag} />
        ))}
      </span>
    )}
  </>
)
