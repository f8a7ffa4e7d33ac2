// The dashboard, filled from the house: what waits, what is in one's hands, and who is here.

import type { BoardItem } from '@earshot/contract'
import { useCallback, useEffect } from 'react'
import { Mine, Waiting } from '../chats/standing.tsx'
import { DashboardScreen } from '../dashboard/screen.tsx'
import { TeamOf } from '../dashboard/team.tsx'
import { WORDS } from '../dashboard/words.ts'
import { client } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { useAsked } from '../live/use-asked.ts'
import { useProblem } from '../live/use-problem.ts'
import { useClaim } from './use-claim.ts'

/** Milliseconds after which who is here is asked again, though nothing was heard. */
const AGAIN = 30_000

export function DashboardOfHouse() {
  const house = useHouse()
  const { items, ready } = house.useBoard()
  const [problem, setProblem] = useProblem()
  const claim = useClaim(setProblem)
  const team = useTeam(items)
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

/** Who is here, asked again when somebody comes or goes, or takes a chat. */
function useTeam(items: readonly BoardItem[]) {
  const { lives } = useHouse().useBoard()
  const asked = useAsked(useCallback(() => client.api.team(), []))
  const { again } = asked
  const answering = [...lives.values()].map(({ desk, answering }) => `${desk} ${answering}`).join()
  const held = items.map(({ c, holder }) => `${c} ${holder?.person}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has changed is why it is asked again
  useEffect(() => {
    again()
    const timer = setInterval(again, AGAIN)
    return () => clearInterval(timer)
  }, [again, answering, held])
  return asked
}
