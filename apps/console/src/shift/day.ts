// One's day, for whatever shows some of it.

import type { DayOfShift } from '@earshot/contract'
import { createContext, useContext } from 'react'
import type { ShiftCall } from './call.ts'
import { NO_DAY } from './stand.ts'

export type Day = {
  readonly day: DayOfShift
  /** The moment at which it is so: another one whenever something of it begins, ends or is late. */
  readonly at: number
  /** False until it was answered once. */
  readonly known: boolean
  readonly calls: readonly ShiftCall[]
  readonly again: () => void
}

export const NO_CALLS: readonly ShiftCall[] = []
const Context = createContext<Day>({ day: NO_DAY, at: 0, known: false, calls: NO_CALLS, again: () => {} })

export const DayProvider = Context.Provider
export const useDay = (): Day => useContext(Context)
