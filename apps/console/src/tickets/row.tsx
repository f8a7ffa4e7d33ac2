// One ticket in the list.

import type { Tag } from '@earshot/domain'
import type { ReactNode } from 'react'
import { TagMarks } from '../tags/tags.tsx'
import { When } from '../time/when.tsx'
import { Icon } from '../ui/icon.tsx'
import { Listed, RowAct } from '../ui/listed.tsx'
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
  <Listed
    to="/tickets/$c"
    c={line.item.c}
    readable={readable}
    beside={take !== null && <RowAct words={WORDS.takeShort} underWay={WORDS.taking} label={WORDS.take(line.item.handle)} act={take} />}
  >
    <Lines line={line} {...about} />
  </Listed>
)

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
    <TagMarks tags={tags} />
  </>
)

const Fact = ({ icon, children }: { icon: 'chats' | 'messages'; children: ReactNode }) => (
  <span className="flex items-start gap-1 text-sm text-soft [&>svg]:mt-0.5">
    <Icon name={icon} size={16} />
    <span className="min-w-0 wrap-anywhere">{children}</span>
  </span>
)
