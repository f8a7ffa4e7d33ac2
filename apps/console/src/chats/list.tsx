// The list of chats: Waiting, Mine, Taken by others.

import type { BoardItem, Me } from '@earshot/contract'
import { type Practice, wordsOf } from '@earshot/domain'
import { useState } from 'react'
import type { Offer } from '../actions/registry.ts'
import { useOffers } from '../actions/use-actions.ts'
import { useOwed } from '../conversation/loop.tsx'
import { mayNudge, Nudge, NudgeDialog } from '../conversation/nudges.tsx'
import { isLook, may, placeOn, refusalOf, tagsOf } from '../conversation/rules.ts'
import { WORDS as CONVERSATION } from '../conversation/words.ts'
import { useHouse } from '../live/house.ts'
import { OnlyTag, useOnly } from '../tags/only.tsx'
import { tagsOn } from '../tags/tags.tsx'
import { Span } from '../time/span.tsx'
import { Icon } from '../ui/icon.tsx'
import { Group } from './group.tsx'
import { groupsOf } from './groups.ts'
import { Row } from './row.tsx'
import { WORDS } from './words.ts'

type Props = {
  items: readonly BoardItem[]
  unread: ReadonlyMap<string, number>
  me: Me
  claim: (item: BoardItem) => Promise<void>
  wrapUps: readonly BoardItem[]
}

export function ChatList({ items: all, unread, me, claim, wrapUps }: Props) {
  const { only, items, choose } = useOnly(all, me)
  const { waiting, mine, guiding, offered, calling, others } = groupsOf(items, me.person, (item) => callOf(item, me))
  const waits = useHouse().useWaits()
  const deskOf = (item: BoardItem) => deskName(item, me)
  return (
    <nav aria-label={WORDS.list} className="grid content-start gap-4 p-2">
      <OnlyTag me={me} items={all} only={only} choose={choose} />
      <Group title={WORDS.waiting} count={waiting.length} empty={WORDS.noWaiting} note={refusedNote(waiting, me)}>
        {waiting.map((item) => (
          <Row
            key={item.c}
            item={item}
            about={<Waits item={item} desk={deskOf(item)} />}
            readable={may(item, me, 'read')}
            tags={tagsOn(item.tags, tagsOf(item, me))}
            claim={may(item, me, 'claim') ? () => claim(item) : null}
          />
        ))}
      </Group>
      <Group title={WORDS.mine} count={mine.length} most={mostOf(me)} empty={waiting.length > 0 ? WORDS.noMineYet : WORDS.noMine}>
        {mine.map((item) => (
          <Row
            key={item.c}
            item={item}
            about={<About desk={deskOf(item)} lead={WORDS.runs} since={item.openedAt} by={nudgers(item)} owed={owedIn(item, me, waits)} />}
            unread={unread.get(item.c) ?? 0}
            readable={may(item, me, 'read')}
            tags={tagsOn(item.tags, tagsOf(item, me))}
            claim={null}
          />
        ))}
      </Group>
      {offered.length > 0 && <Readables title={WORDS.offered} note={WORDS.offeredNote} items={offered} me={me} />}
      {calling.length > 0 && <Readables title={WORDS.calling} note={WORDS.callingNote} items={calling} me={me} />}
      {guiding.length > 0 && <Readables title={WORDS.guiding} items={guiding} me={me} />}
      {wrapUps.length > 0 && <ToWrapUp items={wrapUps} deskOf={deskOf} />}
      <Others items={others} me={me} />
    </nav>
  )
}

const ToWrapUp = ({ items, deskOf }: { items: readonly BoardItem[]; deskOf: (item: BoardItem) => string }) => (
  <Group title={WORDS.wrapUps} count={items.length} empty="" note={WORDS.wrapUpsNote}>
    {items.map((item) => (
      <Row
        key={item.c}
        item={item}
        about={<About desk={deskOf(item)} lead={WORDS.began} since={item.openedAt} ago />}
        readable
        claim={null}
      />
    ))}
  </Group>
)

/** How many chats I hold at once, where I take calls; the least where that differs. */
function mostOf({ desks }: Me): number | null {
  const limits = desks.flatMap(({ accepting, limit }) => (accepting && limit !== null ? [limit] : []))
  return limits.length === 0 ? null : Math.min(...limits)
}

const Waits = ({ item, desk }: { item: BoardItem; desk: string }) => (
  <About desk={desk} lead={WORDS.waits} since={item.openedAt} rung={item.rung} />
)

/** What a taken chat wants of me: it is handed to me; or its holder asks for my role, or is gone. */
function callOf(item: BoardItem, me: Me): 'offered' | 'calling' | null {
  if (may(item, me, 'take')) return 'offered'
  return (item.handUp || item.unattended) && may(item, me, 'read') && !isLook(item, me) ? 'calling' : null
}

const Readables = ({ title, note = null, items, me }: { title: string; note?: string | null; items: readonly BoardItem[]; me: Me }) => (
  <Group title={title} count={items.length} empty="" note={note}>
    {items.map((item) => (
      <Row key={item.c} item={item} about={<bdi>{stateOf(item)}</bdi>} readable claim={null} tags={tagsOn(item.tags, tagsOf(item, me))} />
    ))}
  </Group>
)

function stateOf({ holder, handUp, unattended, handOff }: BoardItem): string {
  const name = holder?.name ?? ''
  if (handOff !== null) return WORDS.from(name)
  if (unattended) return WORDS.lost(name)
  return handUp ? WORDS.hand(name) : WORDS.heldBy(name)
}

/** The desk of a conversation, or that of mine that it asks for help. */
function deskName(item: BoardItem, me: Me): string {
  const place = placeOn(item, me)
  if (place === undefined) return ''
  return place.desk === item.desk ? place.name : WORDS.helps(place.name)
}

const nudgeOffer = ({ c, handle, holder }: BoardItem, run: () => void): Offer => ({
  id: `nudge ${c}`,
  name: CONVERSATION.nudge(holder?.name ?? ''),
  words: 'private line',
  about: handle,
  keys: [],
  group: 'lists',
  run,
})

function Others({ items, me }: Omit<Props, 'claim' | 'unread' | 'wrapUps'>) {
  const note = items.some((item) => isLook(item, me)) ? WORDS.lookNote : WORDS.privateNote
  const [nudged, setNudged] = useState<string | null>(null)
  useOffers(items.filter((item) => mayNudge(item, me)).map((item) => nudgeOffer(item, () => setNudged(item.c))))
  return (
    <Group title={WORDS.others} count={items.length} empty={WORDS.noOthers} note={note}>
      {items.map((item) => (
        <Row
          key={item.c}
          item={item}
          about={<bdi>{WORDS.heldBy(item.holder?.name ?? '')}</bdi>}
          readable={may(item, me, 'read')}
          tags={tagsOn(item.tags, tagsOf(item, me))}
          claim={null}
          below={<Nudge item={item} me={me} begin={() => setNudged(item.c)} />}
        />
      ))}
      <NudgeDialog item={items.find(({ c }) => c === nudged) ?? null} end={() => setNudged(null)} />
    </Group>
  )
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

const About = ({ desk, lead, since, rung = null, by = [], owed = null, ago = false }: AboutProps) => (
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
