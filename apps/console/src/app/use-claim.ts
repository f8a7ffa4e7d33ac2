// Claiming from wherever one is: the chat opens, and the cursor stands in its composer.

import type { BoardItem } from '@earshot/contract'
import { useNavigate } from '@tanstack/react-router'
import { wantFocus } from '../composer/focus.ts'
import { sectionOf } from '../conversation/section.ts'
import { useHouse } from '../live/house.ts'

/** `told` hears why it was refused, or null. */
export function useClaim(told: (problem: string | null) => void): (item: BoardItem) => Promise<void> {
  const house = useHouse()
  const navigate = useNavigate()
  return async (item) => {
    const { c } = item
    wantFocus(c)
    const refused = await house.claim(c)
    told(refused)
    if (refused === null) await navigate({ to: sectionOf(item).here, params: { c } })
  }
}
