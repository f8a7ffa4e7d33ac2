// What of one's shifts stands on the dashboard: the shift one is on before the rest, what comes and what is missing beside it.

import type { DayOfShift, Me } from '@earshot/contract'
import { mayManage } from '@earshot/domain'
import { type ReactElement, Suspense } from 'react'
import { Coverage, NextShift, OnShift } from './lazy.tsx'
import { shiftId } from './stand.ts'

export const onShiftCards = ({ now }: DayOfShift): readonly ReactElement[] =>
  now.map((shift) => (
    <Suspense key={shiftId(shift)}>
      <OnShift shift={shift} />
    </Suspense>
  ))

export const besideCards = (day: DayOfShift, me: Me): readonly ReactElement[] => [
  ...(me.desks.length === 0
    ? []
    : [
        <Suspense key="next-shift">
          <NextShift />
        </Suspense>,
      ]),
  ...(watches(day, me)
    ? [
        <Suspense key="coverage">
          <Coverage />
        </Suspense>,
      ]
    : []),
]

/** Coordinators of a desk always; who manages, once there is something. */
const watches = ({ watched }: DayOfShift, { desks, organisation }: Me): boolean =>
  desks.some(({ role }) => role === 'coordinator') || (mayManage(organisation) && watched.length > 0)
