// What waits, and what is mine: the two groups that one works from.

import type { BoardItem, Me } from '@earshot/contract'
import { type Practice, wordsOf } from '@earshot/domain'
import { useOwed } from '../conversation/loop.tsx'
import { may, placeOn, refusalOf, tagsOf } from '../conversation/rules.ts'
import { useHouse } from '../live/house.ts'
import { tagsOn } from '../tags/tags.tsx'
import { Span } from '../time/span.tsx'
import { Icon } from '../ui/icon.tsx'
import { Group } from './group.tsx'
import { groupsOf } from './groups.ts'
import { Row } from './row.tsx'
import { WORDS } from './words.ts'

/** `title` where it does not stand in the list of chats. */
type Part = { items: readonly BoardItem[]; me: Me; title?: string }

export function Waiting({ items, me, claim, title = WORDS.waiting }: Part & { claim: (item: BoardItem) => Promise<void> }) {
  const { waiting } = groupsOf(items, me.person)
  return (
    <Group title={title} count={waiting.length} empty={WORDS.noWaiting} note={refusedNote(waiting, me)}>
      {waiting.map((item) => (
        <Row
          key={item.c}
          item={item}
          about={<Waits item={item} desk={deskName(item, me)} />}
          readable={may(item, me, 'read')}
          tags={tagsOn(item.tags, tagsOf(item, me))}
          claim={may(item, me, 'claim') ? () => claim(item) : null}
        />
      ))}
    </Group>
  )
}

export function Mine({ items, me, unread, title = WORDS.mine }: Part & { unread: ReadonlyMap<string, number> }) {
  const { waiting, mine } = groupsOf(items, me.person)
  const waits = useHouse().useWaits()
  return (
    <Group title={title} count={mine.length} most={mostOf(me)} empty={waiting.length > 0 ? WORDS.noMineYet : WORDS.noMine}>
      {mine.map((item) => (
        <Row
          key={item.c}
          item={item}
          about={
            <About desk={deskName(item, me)} lead={WORDS.runs} since={item.openedAt} by={nudgers(item)} owed={owedIn(item, me, waits)} />
          }
          unread={unread.get(item.c) ?? 0}
          readable={may(item, me, 'read')}
          tags={tagsOn(item.tags, tagsOf(item, me))}
          claim={null}
        />
      ))}
    </Group>
  )
}

/** How many chats I hold at once, where I take calls; the least where that differs. */
function mostOf({ desks }: Me): number | null {
  const limits = desks.flatMap(({ accepting, limit }) => (accepting && limit !== null ? [limit] : []))
  return limits.length === 0 ? null : Math.min(...limits)
}

const Waits = ({ item, desk }: { item: BoardItem; desk: string }) => (
  <About desk={desk} lead={WORDS.waits} since={item.openedAt} rung={item.rung} />
)

/** The desk of a conversation, or that of mine that it asks for help. */
export function deskName(item: BoardItem, me: Me): string {
  const place = placeOn(item, me)
  if (place === undefined) return ''
  return place.desk === item.desk ? place.name : WORDS.helps(place.name)
}

/** The visitor's waiting for my reply, and after how many seconds that is called to mind. */
function owedIn(item: BoardItem, me: Me, waits: ReadonlyMap<string, number>): Owed | null {
  const [since, practice] = [waits.get(item.c), placeOn(item, me)?.practice]
  return since === undefined || practice === undefined ? null : { since, practice }
}

type Owed = { since: number; practice: Practice }

function WaitsForReply({ since, practice }: Owed) {
  return useOwed(since, practice) ? (
    <span className="flex items-center gap-1 font-semibold text-ink">
      <Icon name="clock" size={16} />
      {WORDS.waitsForReply} <Span since={since} />
    </span>
  ) : null
}

/** Whose nudges I have not seen yet. */
const nudgers = ({ nudges }: BoardItem): readonly string[] => nudges.filter(({ seen }) => !seen).map(({ name }) => name)

type AboutProps = {
  desk: string
  lead: string
  since: number
  rung?: BoardItem['rung']
  by?: readonly string[]
  owed?: Owed | null
  ago?: boolean
}

export const About = ({ desk, lead, since, rung = null, by = [], owed = null, ago = false }: AboutProps) => (
  <>
    <bdi>{desk}</bdi>, {lead} <Span since={since} />
    {ago && WORDS.ago}
    {rung !== null && `, ${WORDS.rungs[rung]}`}
    {by.length > 0 && (
      <>
        , <bdi className="font-semibold text-ink">{WORDS.nudgedBy(by.join(', '))}</bdi>
      </>
    )}
    {owed !== null && <WaitsForReply {...owed} />}
  </>
)

/** Why none of what waits can be claimed, in the rule's own words; that one is not online is said above. */
function refusedNote(waiting: readonly BoardItem[], me: Me): string | null {
  const refusals = waiting.map((item) => refusalOf(item, me, 'claim'))
  const first = refusals.find((refusal) => refusal !== null)
  if (first === undefined || first === null || refusals.includes(null)) return null
  return first.rule === 'not-accepting' && me.status !== 'online' ? null : wordsOf(first)
}
