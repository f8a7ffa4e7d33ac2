// What the tickets of my desks are about, and which were closed of late: asked for again whenever one of them has changed.

import type { BoardItem, TicketLine } from '@earshot/contract'
import { useCallback, useEffect, useRef } from 'react'
import { hasTicket } from '../conversation/section.ts'
import { client } from '../live/client.ts'
import { useAsked } from '../live/use-asked.ts'

/** `lines` is null until it was answered. */
export type Tickets = { readonly lines: readonly TicketLine[] | null; readonly problem: string | null; readonly again: () => void }

const changes = (items: readonly BoardItem[]): string =>
  items
    .filter(hasTicket)
    .map(({ c, version }) => `${c} ${version}`)
    .join()

/** While the line is broken nothing is asked; once it stands again, everything. */
export function useTickets(items: readonly BoardItem[], connected: boolean): Tickets {
  const { value, problem, again } = useAsked(useCallback(() => client.api.tickets(), []))
  const now = connected ? changes(items) : null
  const before = useRef(now)
  useEffect(() => {
    if (now !== null && before.current !== now) again()
    before.current = now
  }, [now, again])
  return { lines: value, problem, again }
}
