// The button that takes back the cancelling of a shift.

import type { RosterShift } from '@earshot/contract'
import { client } from '../live/client.ts'
import { useOnce } from '../live/use-once.ts'
import { Button } from '../ui/button.tsx'
import { useSchedule } from './schedule.ts'
import { WORDS } from './words.ts'

export function TakeBack({ shift, named = true, told }: { shift: RosterShift; named?: boolean; told?: (problem: string | null) => void }) {
  const { changes } = useSchedule()
  const { date, from, to } = shift.words
  const [under, begin] = useOnce(async () => {
    const body = { change: 'series', following: null, stamp: shift.stamp } as const
    const problem = await changes.carryOut(WORDS.said.back, () => client.api.changeShift(shift, body))
    if (told === undefined) changes.tell(problem)
    else told(problem)
  })
  return (
    <Button
      className={named ? 'min-h-6! px-1.5! py-0! text-xs' : ''}
      aria-label={named ? WORDS.takeBackOf(WORDS.shift(date, from, to)) : undefined}
      disabled={under}
      onClick={begin}
    >
      {WORDS.takeBack}
    </Button>
  )
}
