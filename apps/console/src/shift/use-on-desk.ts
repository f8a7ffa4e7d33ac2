// What the top bar says of the shift one is on: by the desk it is at.

import { useDay } from './day.ts'
import { hereOf, isOwnLast, onNow } from './stand.ts'
import { BAR } from './words-everywhere.ts'

export function useOnDesk(me: string): ReadonlyMap<string, string> {
  const { day, at } = useDay()
  return new Map(
    onNow(day, me, at).map((shift) => {
      const { here, all } = hereOf(shift)
      return [shift.desk, isOwnLast(shift, at) ? BAR.yours(shift.end) : BAR.until(shift.end, here, all)]
    }),
  )
}
