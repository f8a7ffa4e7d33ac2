// What of one's shifts stands on every screen, once there is any of it.

import { Suspense } from 'react'
import { useDay } from './day.ts'
import { ShiftStrips } from './lazy.tsx'

export function ShiftParts() {
  const { now, next, unscheduled, closing } = useDay().day
  if (next === null && [now, unscheduled, closing].every(({ length }) => length === 0)) return null
  return (
    <Suspense>
      <ShiftStrips />
    </Suspense>
  )
}
