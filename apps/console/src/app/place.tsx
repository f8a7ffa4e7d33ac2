// A section: its list, and the conversation that its address names.

import type { BoardItem } from '@earshot/contract'
import { useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { ChatList } from '../chats/list.tsx'
import { ListScreen } from '../chats/screen.tsx'
import { WORDS as CHATS } from '../chats/words.ts'
import { Empty } from '../conversation/empty.tsx'
import { Offered } from '../conversation/handing.tsx'
import { Pane } from '../conversation/pane.tsx'
import { may, placeOn } from '../conversation/rules.ts'
import { hasTicket } from '../conversation/section.ts'
import { WORDS } from '../conversation/words.ts'
import { useHouse } from '../live/house.ts'
import { useOnce } from '../live/use-once.ts'
import { useProblem } from '../live/use-problem.ts'
import { TicketList } from '../tickets/list.tsx'
import { type Tickets, useTickets } from '../tickets/use-tickets.ts'
import { WORDS as TICKETS } from '../tickets/words.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { useClaim } from './use-claim.ts'
import { useFarItem } from './use-far-item.ts'
import { useWrapUps, type WrapUps } from './use-wrap-ups.ts'

type Section = 'chats' | 'tickets'

export function ChatsPlace() {
  const { house, all, claim, place } = useSection()
  const chats = all.filter(({ kind, phase }) => kind === 'chat' && phase !== 'closed')
  const list = <ChatList items={chats} unread={house.useUnread()} me={house.me} claim={claim} wrapUps={place.wrapUps.items} />
  return <Place section="chats" words={CHATS} list={list} {...place} />
}

export function TicketsPlace() {
  const { house, all, tickets, claim, place } = useSection()
  const list = <TicketList items={all.filter(hasTicket)} tickets={tickets} me={house.me} take={claim} />
  return <Place section="tickets" words={TICKETS} list={list} {...place} />
}

/** What both sections stand on: the board, what is told beside it, and claiming. */
function useSection() {
  const house = useHouse()
  const { items, promised, connected } = house.useBoard()
  const [problem, setProblem] = useProblem()
  const claim = useClaim(setProblem)
  const wrapUps = useWrapUps(items, house.me)
  const all = [...items, ...promised]
  const tickets = useTickets(all, connected)
  return { house, all, tickets, claim, place: { problem, wrapUps, told: toldOf(tickets) } }
}

type PlaceProps = {
  section: Section
  words: { readonly list: string; readonly loading: string }
  list: ReactNode
  problem: string | null
  wrapUps: WrapUps
  /** What is not on the board any more. */
  told: readonly BoardItem[]
}

function Place({ section, words, list, problem, wrapUps, told }: PlaceProps) {
  const { c = null } = useParams({ strict: false })
  const { details = false } = useSearch({ strict: false })
  const { ready } = useHouse().useBoard()
  return (
    <ListScreen title={words.list} loading={words.loading} ready={ready} problem={problem} open={c !== null} list={list}>
      {c === null ? (
        <Empty title={WORDS.nothingOpen[section]} what={WORDS.nothingOpenWhat[section]} />
      ) : (
        <Opened key={c} c={c} section={section} details={details} wrapUps={wrapUps} told={told} />
      )}
    </ListScreen>
  )
}

const toldOf = ({ lines }: Tickets): readonly BoardItem[] => lines?.map(({ item }) => item) ?? []

/** A chat is opened in both once there is a ticket; a message that was left, only as one. */
const isIn = (section: Section, item: BoardItem): boolean => (section === 'chats' ? item.kind === 'chat' : hasTicket(item))

type OpenedProps = { c: string; section: Section; details: boolean; wrapUps: WrapUps; told: readonly BoardItem[] }

function Opened({ c, section, details, wrapUps, told }: OpenedProps) {
  const house = useHouse()
  const { view, actions } = house.useConversation(c)
  const { ready } = house.useBoard()
  const near = useItem(c, [...wrapUps.items, ...told])
  const far = useFarItem(near === null && ready ? c : null)
  const item = near ?? far ?? null
  const canned = house.useCanned(item === null ? '' : (placeOn(item, house.me)?.desk ?? ''))
  if (item !== null && may(item, house.me, 'take')) return <Offered item={item} ask={actions.ask} />
  if (view.phase === 'shut')
    return (
      <Empty title={WORDS.gone} what={view.words ?? ''} back={`/${section}`}>
        {item !== null && may(item, house.me, 'claim') && <Take item={item} />}
      </Empty>
    )
  if (item === null || !isIn(section, item))
    return ready && far !== undefined ? (
      <Empty title={WORDS.notHere} what={WORDS.notHereWhat} back={`/${section}`} />
    ) : (
      <Empty title={WORDS.loading} what="" />
    )
  if (view.phase === 'opening') return <Empty title={WORDS.loading} what="" />
  return <Pane item={item} me={house.me} view={view} actions={actions} canned={canned} details={details} wrapped={wrapUps.again} />
}

function Take({ item }: { item: BoardItem }) {
  const [problem, setProblem] = useProblem()
  const claim = useClaim(setProblem)
  const [under, take] = useOnce(() => claim(item))
  return (
    <>
      <Button look="main" className="mt-2" disabled={under} onClick={take}>
        {WORDS.claimThis.ticket}
      </Button>
      <Problem words={problem} />
    </>
  )
}

/** The board's line about a conversation. Once it has ended the board drops it, but here it stays open for a last note. */
function useItem(c: string, elsewhere: readonly BoardItem[]): BoardItem | null {
  const { items, promised, ready } = useHouse().useBoard()
  const [last, setLast] = useState<BoardItem | null>(null)
  const here = [...items, ...promised].find((item) => item.c === c)
  // Off the board it may be known from several lists, each asked at another moment.
  const now = here ?? elsewhere.filter((item) => item.c === c).toSorted((one, other) => other.version - one.version)[0]
  useEffect(() => {
    if (now !== undefined) setLast(now)
  }, [now])
  if (now !== undefined) return now
  return last !== null && ready ? { ...last, phase: 'closed' } : last
}
