// The canned responses of a desk or of oneself, as they are now: asked again whenever they have changed.

import type { Canned } from '@earshot/contract'
import type { CannedOwner } from '@earshot/domain'
import { useCallback, useEffect } from 'react'
import { client, useClient } from '../live/client.ts'
import { type Asked, useAsked } from '../live/use-asked.ts'

export function useCannedOf(owner: CannedOwner): Asked<readonly Canned[]> {
  const desk = 'desk' in owner ? owner.desk : null
  const asked = useAsked(useCallback(() => (desk === null ? client.api.myCanned() : client.api.canned(desk)), [desk]))
  const { cannedRound } = useClient()
  const { again } = asked
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks again
  useEffect(again, [again, cannedRound])
  return { ...asked, value: asked.value?.filter(({ own }) => own === (desk === null)) ?? null }
}
