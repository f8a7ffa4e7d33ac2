// Offering what a part of the screen can do, for as long as it is there and can.

import { useEffect, useLayoutEffect, useState } from 'react'
import { ACTION_IDS, type ActionId } from './catalogue.ts'
import { type Offer, offerOf, registry } from './registry.ts'

/** Offers actions of the catalogue. Those that cannot be done now are null. */
export function useActions(runs: Readonly<Partial<Record<ActionId, (() => void) | null>>>): void {
  useOffers(
    ACTION_IDS.flatMap((id) => {
      const run = runs[id] ?? null
      return run === null ? [] : [offerOf(id, run)]
    }),
  )
}

/** Offers whatever is not in the catalogue, such as the chats there are. */
export function useOffers(offers: readonly Offer[]): void {
  const [by] = useState(() => ({}))
  useLayoutEffect(() => registry.offer(by, offers))
  useEffect(() => () => registry.offer(by, []), [by])
}
