// The dashboard, filled from the house: what waits, what is in one's hands, and who is here.

import type { Me } from '@earshot/contract'
import { Suspense } from 'react'
import { Mine, Waiting } from '../chats/standing.tsx'
import { hasTicket } from '../conversation/section.ts'
import { isReady, Ready } from '../dashboard/ready.tsx'
import { DashboardScreen } from '../dashboard/screen.tsx'
import { TeamOf } from '../dashboard/team.tsx'
import { WORDS } from '../dashboard/words.ts'
import { useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'
import { RunningAnnouncements } from '../rooms/lazy.tsx'
import type { RoomNews } from '../rooms/rooms.ts'
import { besideCards, onShiftCards } from '../shift/cards.tsx'
import { useDay } from '../shift/day.ts'
import { groupsOf } from '../tickets/groups.ts'
import { MyTickets, WaitingTickets } from '../tickets/standing.tsx'
import { useTickets } from '../tickets/use-tickets.ts'
import { useClaim } from './use-claim.ts'
import { useReady } from './use-ready.tsx'
import { useTeam } from './use-team.ts'

export function DashboardOfHouse() {
  const house = useHouse()
  const { me } = house
  const { items, promised, ready, connected } = house.useBoard()
  const [problem, setProblem] = useProblem()
  const claim = useClaim(setProblem)
  const team = useTeam()
  const steps = useReady(setProblem)
  const unread = house.useUnread()
  const { day, known } = useDay()
  const running = house.useRooms().filter(({ announced }) => announced)
  const chats = items.filter(({ kind }) => kind === 'chat')
  const all = [...items, ...promised]
  const tickets = groupsOf(all.filter(hasTicket), useTickets(all, connected).lines, me)
  return (
    <DashboardScreen
      ready={ready}
      problem={problem}
      cards={[
        ...onShiftCards(day),
        ...(running.length === 0 ? [] : [<Running key="announcements" rooms={running} me={me} />]),
        ...(isReady(steps) ? [] : [<Ready key="ready" steps={steps} />]),
        <Waiting key="waiting" title={WORDS.chats} items={chats} me={me} claim={claim} />,
        <Mine key="mine" title={WORDS.mine} items={chats} me={me} unread={unread} />,
        <WaitingTickets key="tickets" title={WORDS.tickets} lines={tickets.waiting} me={me} take={claim} />,
        <MyTickets key="my-tickets" title={WORDS.myTickets} lines={tickets.mine} me={me} />,
      ]}
      beside={known ? besideCards(day, me) : []}
      team={team.value === null ? null : <TeamOf me={me} team={team.value} />}
      teamProblem={team.problem}
    />
  )
}

const Running = (props: { rooms: readonly RoomNews[]; me: Me }) => (
  <Suspense>
    <RunningAnnouncements {...props} />
  </Suspense>
)
