// The list of chats: Waiting, Mine, Taken by others.

import type { BoardItem, Me } from '@earshot/contract'
import { useState } from 'react'
import type { Offer } from '../actions/registry.ts'
import { useOffers } from '../actions/use-actions.ts'
import { mayNudge, Nudge, NudgeDialog } from '../conversation/nudges.tsx'
import { isLook, may, tagsOf } from '../conversation/rules.ts'
import { WORDS as CONVERSATION } from '../conversation/words.ts'
import { OnlyTag, useOnly } from '../tags/only.tsx'
import { tagsOn } from '../tags/tags.tsx'
import { Group } from './group.tsx'
import { groupsOf } from './groups.ts'
import { Row } from './row.tsx'
import { About, deskName, Mine, Waiting } from './standing.tsx'
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
  const { guiding, offered, calling, others } = groupsOf(items, me.person, (item) => callOf(item, me))
  const deskOf = (item: BoardItem) => deskName(item, me)
  return (
    <nav aria-label={WORDS.list} className="grid content-start gap-4 p-2">
      <OnlyTag me={me} items={all} only={only} choose={choose} />
      <Waiting items={items} me={me} claim={claim} />
      <Mine items={items} me={me} unread={unread} />
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
