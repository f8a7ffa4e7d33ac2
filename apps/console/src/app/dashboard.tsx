// The dashboard, filled from the house: what waits, what is in one's hands, and who is here.

import { Mine, Waiting } from '../chats/standing.tsx'
import { DashboardScreen } from '../dashboard/screen.tsx'
import { TeamOf } from '../dashboard/team.tsx'
import { WORDS } from '../dashboard/words.ts'
import { useHouse } from '../live/house.ts'
import { useProblem } from '../live/use-problem.ts'
import { useClaim } from './use-claim.ts'
import { useTeam } from './use-team.ts'

export function DashboardOfHouse() {
  const house = useHouse()
  const { items, ready } = house.useBoard()
  const [problem, setProblem] = useProblem()
  const claim = useClaim(setProblem)
  const team = useTeam()
  const parts = { items, me: house.me, claim, unread: house.useUnread() }
  return (
    <DashboardScreen
      ready={ready}
      problem={problem}
      waiting={<Waiting kind="chat" title={WORDS.chats} {...parts} />}
      messages={<Waiting kind="thread" title={WORDS.messages} {...parts} />}
      mine={<Mine kind="chat" title={WORDS.mine} {...parts} />}
      team={team.value === null ? null : <TeamOf me={house.me} team={team.value} />}
      teamProblem={team.problem}
    />
  )
}
