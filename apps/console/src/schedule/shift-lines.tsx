// What a shift says of itself wherever it stands: when, how many of those it needs, whom it lacks, and who is on it.

import type { RosterShift } from '@earshot/contract'
import { markedName } from '@earshot/domain'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../ui/icon.tsx'
import { filled, inOrder, plannedWhileOff } from './people.ts'
import { type Schedule, useSchedule } from './schedule.ts'
import { shortSpan, WORDS } from './words.ts'

export type Tone = 'cancelled' | 'over' | 'lacking' | 'full'

export function toneOf({ now }: Schedule, { cancelled, end, gaps }: RosterShift): Tone {
  if (cancelled) return 'cancelled'
  if (end <= now) return 'over'
  return gaps.length > 0 ? 'lacking' : 'full'
}

export const TONES: Record<Tone, string> = {
  cancelled: 'border-dashed border-edge bg-paper text-soft',
  over: 'border-line bg-sunken text-soft',
  lacking: 'border-dashed border-alarm bg-surface text-ink',
  full: 'border-accent bg-accent-wash text-ink',
}

/** `cut` says that it goes on before or after what is shown here. */
export function ShiftLines({ shift, cut = null }: { shift: RosterShift; cut?: string | null }) {
  const schedule = useSchedule()
  const { from, to } = shift.words
  const tone = toneOf(schedule, shift)
  const { on, needed } = filled(shift)
  const off = tone === 'over' ? [] : plannedWhileOff(schedule.roster, shift).map(({ name }) => name)
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-1.5">
        <span className={`font-semibold tabular-nums ${tone === 'cancelled' ? 'line-through' : ''}`}>{shortSpan(from, to)}</span>{' '}
        {tone === 'cancelled' ? WORDS.cancelled : <span className="tabular-nums">{WORDS.filled(on, needed)}</span>}
        {cut !== null && <span className="text-soft"> {cut}</span>}
      </span>{' '}
      {tone === 'lacking' && (
        <Line icon="warning" alarm>
          {WORDS.lacks(shift.gaps)}
        </Line>
      )}
      {off.length > 0 && (
        <Line icon="warning" alarm>
          {WORDS.off(off)}
        </Line>
      )}
      {tone !== 'over' && !schedule.edits && shift.mayTake.length > 0 && <Line icon="hand">{WORDS.open}</Line>}
      <Names shift={shift} />
    </>
  )
}

const Line = ({ icon, alarm = false, children }: { icon: IconName; alarm?: boolean; children: ReactNode }) => (
  <span className={`flex items-start gap-1 font-medium ${alarm ? 'text-alarm' : 'text-accent'}`}>
    <span className="mt-px">
      <Icon name={icon} size={14} />
    </span>
    <span className="min-w-0">{children}</span>{' '}
  </span>
)

function Names({ shift }: { shift: RosterShift }) {
  const { me } = useSchedule()
  return (
    <span className="block wrap-anywhere">
      {inOrder(shift.people).map(({ person, name, slot }, nth) => (
        <span key={person}>
          {nth > 0 && ', '}
          <bdi className={person === me.person ? 'font-semibold underline underline-offset-2' : ''}>{markedName(name, slot)}</bdi>
        </span>
      ))}
    </span>
  )
}
