// What one can do about one's shift from everywhere, by key and palette, for as long as it can be done.

import { useState } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { useHouse } from '../live/house.ts'
import { useShiftActs } from './acts.ts'
import { useDay } from './day.ts'
import { ShiftDialog, type Wish } from './dialogs.tsx'
import { onNow, toJoin } from './stand.ts'

export function ShiftActions({ told }: { told: (problem: string | null) => void }) {
  const { me } = useHouse()
  const { day, at } = useDay()
  const { join } = useShiftActs()
  const [wish, setWish] = useState<Wish | null>(null)
  const [coming] = toJoin(day, me.person, at)
  const [on] = onNow(day, me.person, at)
  const late = coming ?? day.next
  useActions({
    joinShift: coming === undefined ? null : async () => told(await join(coming)),
    sayLate: late === null ? null : () => setWish('late'),
    coverMe: on === undefined ? null : () => setWish('cover'),
    relieve: on === undefined || on.relievable.length === 0 ? null : () => setWish('relieve'),
  })
  const shift = wish === 'late' ? late : on
  if (wish === null || shift === null || shift === undefined) return null
  return <ShiftDialog wish={wish} shift={shift} close={() => setWish(null)} />
}
