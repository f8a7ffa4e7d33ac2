// The list of chats, or of messages left: Waiting, Mine, Taken by others.

import type { BoardItem, Me } from '@earshot/contract'
import { wordsOf } from '@earshot/domain'
import { isLook, may, refusalOf } from '../conversation/rules.ts'
import { Span } from '../time/span.tsx'
import { Group } from './group.tsx'
import { groupsOf } from './groups.ts'
import { Row } from './row.tsx'
import { WORDS } from './words.ts'

type Props = {
  kind: BoardItem['kind']
  items: readonly BoardItem[]
  unread: ReadonlyMap<string, number>
  me: Me
  claim: (item: BoardItem) => Promise<void>
}

export function ConversationList({ kind, items, unread, me, claim }: Props) {
  const { waiting, mine, others } = groupsOf(items, kind, me.person)
  const deskOf = (item: BoardItem) => me.desks.find(({ desk }) => desk === item.desk)?.name ?? ''
  return (
    <nav aria-label={WORDS.list[kind]} className="grid content-start gap-4 p-2">
      <Group title={WORDS.waiting} count={waiting.length} empty={WORDS.noWaiting[kind]} note={refusedNote(waiting, me)}>
        {waiting.map((item) => (
          <Row
            key={item.c}
            item={item}
            about={<About desk={deskOf(item)} lead={kind === 'chat' ? WORDS.waits : WORDS.left} since={item.openedAt} />}
            readable={may(item, me, 'read')}
            claim={may(item, me, 'claim') ? () => claim(item) : null}
          />
        ))}
      </Group>
      <Group title={WORDS.mine} count={mine.length} empty={waiting.length > 0 ? WORDS.noMineYet[kind] : WORDS.noMine[kind]}>
        {mine.map((item) => (
          <Row
            key={item.c}
            item={item}
            about={<About desk={deskOf(item)} lead={WORDS.runs} since={item.openedAt} />}
            unread={unread.get(item.c) ?? 0}
            readable={may(item, me, 'read')}
            claim={null}
          />
        ))}
      </Group>
      <Others kind={kind} items={others} me={me} />
    </nav>
  )
}

function Others({ kind, items, me }: Omit<Props, 'claim' | 'unread'>) {
  const note = items.some((item) => isLook(item, me)) ? WORDS.lookNote : WORDS.privateNote
  return (
    <Group title={WORDS.others} count={items.length} empty={WORDS.noOthers[kind]} note={note}>
      {items.map((item) => (
        <Row
          key={item.c}
          item={item}
          about={<bdi>{WORDS.heldBy(item.holder?.name ?? '')}</bdi>}
          readable={may(item, me, 'read')}
          claim={null}
        />
      ))}
    </Group>
  )
}

const About = ({ desk, lead, since }: { desk: string; lead: string; since: number }) => (
  <>
    <bdi>{desk}</bdi>, {lead} <Span since={since} />
    {lead === WORDS.left && ' ago'}
  </>
)

/** Why none of what waits can be claimed, in the rule's own words; that one is not online is said above. */
function refusedNote(waiting: readonly BoardItem[], me: Me): string | null {
  const refusals = waiting.map((item) => refusalOf(item, me, 'claim'))
  const first = refusals.find((refusal) => refusal !== null)
  if (first === undefined || first === null || refusals.includes(null)) return null
  return first.rule === 'not-accepting' && me.status !== 'online' ? null : wordsOf(first)
}
