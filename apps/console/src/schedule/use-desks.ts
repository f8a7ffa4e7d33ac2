// The desks whose schedule one may see: those one is on, and for managers every one.

import type { Me } from '@earshot/contract'
import { mayManage } from '@earshot/domain'
import { useEffect, useState } from 'react'
import { client } from '../live/client.ts'

export type DeskName = { readonly desk: string; readonly name: string; readonly training: boolean }

export function useDesks({ desks, organisation }: Me): readonly DeskName[] {
  const [others, setOthers] = useState<readonly DeskName[]>([])
  const manages = mayManage(organisation)
  useEffect(() => {
    let current = manages
    if (current) client.api.roll().then((answer) => current && answer.ok && setOthers(answer.value.desks))
    return () => {
      current = false
    }
  }, [manages])
  return [...desks, ...others.filter(({ desk }) => !desks.some((own) => own.desk === desk))]
}
