// One ticket in the list.

import type { Tag } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { TagMark } from '../tags/tags.tsx'
import { When } from '../time/when.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Due } from './due.tsx'
import type { Line } from './groups.ts'
import { WORDS } from './words.ts'

type Props = {
  line: Line
  desk: string
  /** Who has it, where that is somebody else. */
  owner?: string
  tags: readonly Tag[]
  /** Absent where it is not mine to read. */
  readable: boolean
  take?: (() => Promise<void>) | null
}

export const TicketRow = ({ line, readable, take = null, ...about }: Props) => (
  <li className="flex flex-wrap items-stretch gap-x-2">
    {readable ? (
      <Link
        to="/tickets/$c"
        params={{ c: line.item.c }}
        className="min-w-0 flex-1 rounded-field border border-transparent px-3 py-1.5 hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-wash"
      >
        <Lines line={line} {...about} />
      </Link>
    ) : (
      <div className="min-w-0 flex-1 px-3 py-1.5">
        <Lines line={line} {...about} />
      </div>
    )}
    {take !== null && <Take handle={line.item.handle} take={take} />}
  </li>
)

function Take({ handle, take }: { handle: string; take: () => Promise<void> }) {
  const [under, setUnder] = useState(false)
  const ask = async () => {
    setUnder(true)
    await take()
    setUnder(false)
  }
  return (
    <Button look="main" className="self-center" aria-label={WORDS.take(handle)} disabled={under} onClick={ask}>
      {under ? WORDS.taking : WORDS.takeShort}
    </Button>
  )
}

const Lines = ({ line: { item, ticket, due, subject }, desk, owner = '', tags }: Pick<Props, 'line' | 'desk' | 'owner' | 'tags'>) => (
  <>
    <span dir="auto" className="line-clamp-2 font-semibold wrap-anywhere">
      {!ticket.made ? WORDS.left : subject === undefined ? WORDS.subjectLoading : (subject ?? WORDS.subjectGone)}
    </span>
    <Fact icon={item.kind === 'chat' ? 'chats' : 'messages'}>
      {WORDS.from[item.kind]} <span className="tabular-nums whitespace-nowrap">{item.handle}</span>, <bdi>{desk}</bdi>
      {owner !== '' && (
        <>
          , <bdi>{WORDS.with(owner)}</bdi>
        </>
      )}
      {item.kind === 'chat' && item.phase !== 'closed' && `, ${WORDS.goesOn}`}
    </Fact>
    <span className="block text-sm text-soft">
      {ticket.closedAt === null ? (
        <Due at={due} />
      ) : (
        <>
          {WORDS.closedBar} <When at={ticket.closedAt} />
          {ticket.outcome !== null && `: ${WORDS.outcomes[ticket.outcome]}`}
        </>
      )}
    </span>
    {tags.length > 0 && (
      <span className="mt-1 flex flex-wrap gap-1">
        {tags.map((tag) => (
          <TagMark key={tag.id} tag={tag} />
        ))}
      </span>
    )}
  </>
)

const Fact = ({ icon, children }: { icon: 'chats' | 'messages'; children: ReactNode }) => (
  <span className="flex items-start gap-1 text-sm text-soft [&>svg]:mt-0.5">
    <Icon name={icon} size={16} />
    <span className="min-w-0 wrap-anywhere">{children}</span>
  </span>
)
