// Keeps one's day: asked at the start, again when it is said to have changed, and when the next moment of it has come.

import type { DayOfShift } from '@earshot/contract'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { client, useClient } from '../live/client.ts'
import type { ShiftCall } from './call.ts'
import { type Day, NO_CALLS } from './day.ts'
import { nextMoment } from './moments.ts'
import { isPutAway, usePutAwayRound } from './put-away.ts'
import { NO_DAY } from './stand.ts'

/** Milliseconds after a moment: by then it has come for the server too, whose clock decides. */
const AFTER = 500
/** Longer than this a browser cannot wait. */
const LONGEST = 24 * 3600_000

export function useKeptDay(): Day {
  const { me, rosterRound } = useClient()
  const [round, setRound] = useState(0)
  const [{ day, at, known }, setKept] = useState(() => ({ day: NO_DAY, at: Date.now(), known: false }))
  const again = useCallback(() => setRound((now) => now + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has changed is why it is asked again
  useEffect(() => {
    // The line says hello first, and again whenever it was gone: nothing is missed between.
    if (rosterRound === 0) return
    let current = true
    client.api.myDay().then((answer) => {
      if (current && answer.ok) setKept({ day: answer.value, at: Date.now(), known: true })
    })
    return () => {
      current = false
    }
  }, [me, rosterRound, round])
  const next = nextMoment(day, at)
  useEffect(() => {
    if (next === null) return
    const passed = () => {
      setKept((before) => ({ ...before, at: Date.now() }))
      again()
    }
    const timer = setTimeout(passed, Math.min(LONGEST, next + AFTER - Date.now()))
    return () => clearTimeout(timer)
  }, [next, again])
  const calls = useCalls(day, at)
  return useMemo(() => ({ day, at, known, again, calls }), [day, at, known, again, calls])
}

/** What calls comes with its words, which are fetched once there is anything to say. */
function useCalls(day: DayOfShift, at: number): readonly ShiftCall[] {
  const { me } = useClient()
  const [calls, setCalls] = useState(NO_CALLS)
  const away = usePutAwayRound()
  const quiet = [day.now, day.toConfirm, day.asks, day.watched].every(({ length }) => length === 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was put away calls no more
  useEffect(() => {
    if (quiet || me === null) return setCalls(NO_CALLS)
    let current = true
    import('../app/later.ts').then(({ callsOf }) => current && setCalls(callsOf(day, { me, at, isAway: isPutAway })))
    return () => {
      current = false
    }
  }, [quiet, day, at, me, away])
  return calls
}
