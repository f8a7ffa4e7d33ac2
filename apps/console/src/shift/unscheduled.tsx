// Of a desk that is shut because no shift is open: when the next one opens, and taking its calls outside of one where it allows that.

import { useState } from 'react'
import { useOnce } from '../live/use-once.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { useShiftActs } from './acts.ts'
import { useDay } from './day.ts'
import { WORDS } from './words.ts'

export function BetweenShifts({ desk, name }: { desk: string; name: string }) {
  const { day, at } = useDay()
  const { unscheduled } = useShiftActs()
  const [problem, setProblem] = useState<string | null>(null)
  const [under, begin] = useOnce(async () => setProblem(await unscheduled(desk, true)))
  const next = day.next?.desk === desk ? day.next : null
  return (
    <>
      {next !== null && <p className="text-sm text-soft">{WORDS.nextThere(next, at)}</p>}
      {day.mayBegin.includes(desk) && (
        <Button disabled={under} aria-label={WORDS.takeNowAt(name)} onClick={begin}>
          {WORDS.takeNow}
        </Button>
      )}
      <Problem words={problem} />
    </>
  )
}
