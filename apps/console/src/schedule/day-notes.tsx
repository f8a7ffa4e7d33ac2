// What is to be known of a whole day: that the desk is closed, and that one has it off.

import { closedOn, hasOff } from '@earshot/domain'
import { useSchedule } from './schedule.ts'
import { WORDS } from './words.ts'

export function DayNotes({ date }: { date: string }) {
  const { roster, me } = useSchedule()
  const closures = roster.closures.filter((closure) => closedOn({ closures: [closure] }, date))
  return (
    <>
      {closures.map(({ from, reason }) => (
        <p key={from} className="text-xs font-medium wrap-anywhere text-soft">
          {WORDS.closed(reason)}
        </p>
      ))}
      {hasOff(roster.timeOff, me.person, date) && <p className="text-xs font-medium text-soft">{WORDS.youOff}</p>}
    </>
  )
}
