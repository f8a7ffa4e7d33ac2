// Who is here, asked again when somebody comes or goes, or takes a chat.

import type { Team } from '@earshot/contract'
import { useCallback, useEffect } from 'react'
import { client } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { type Asked, useAsked } from '../live/use-asked.ts'

/** Milliseconds after which it is asked again, though nothing was heard. */
const AGAIN = 30_000

export function useTeam(): Asked<Team> {
  const { items, lives } = useHouse().useBoard()
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
