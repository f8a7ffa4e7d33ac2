// What stands above every screen: a shift that can be joined, calls that one takes outside of one, and a desk that closes.

import type { Closing, OwnShift } from '@earshot/contract'
import { type ReactNode, useState } from 'react'
import { useHouse } from '../live/house.ts'
import { useOnce } from '../live/use-once.ts'
import { useProblem } from '../live/use-problem.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { useShiftActs } from './acts.ts'
import { deskNameIn } from './calls.ts'
import { useDay } from './day.ts'
import { ShiftActions } from './shift-actions.tsx'
import { closingStage, onNow, shiftId, toJoin } from './stand.ts'
import { WORDS } from './words.ts'

export function ShiftStrips() {
  const { me } = useHouse()
  const { day, at } = useDay()
  const [problem, setProblem] = useProblem()
  // Somebody who goes on for a colleague who is late does so after their own shift.
  const onShift = new Set(onNow(day, me.person, at).map(({ desk }) => desk))
  const outside = day.unscheduled.filter(({ desk }) => !onShift.has(desk))
  return (
    <>
      <ShiftActions told={setProblem} />
      <Problem words={problem} />
      {toJoin(day, me.person, at).map((shift) => (
        <ToJoin key={shiftId(shift)} shift={shift} at={at} />
      ))}
      {outside.map(({ desk, until }) => (
        <Outside key={desk} desk={desk} name={deskNameIn(day, me, desk)} until={until} />
      ))}
      <div role="status">
        {day.closing.map((closing) => (
          <Closes key={closing.desk} closing={closing} name={deskNameIn(day, me, closing.desk)} at={at} />
        ))}
      </div>
    </>
  )
}

type StripProps = { label: string; icon: IconName; words: string; calls?: boolean; children?: ReactNode }

const Strip = ({ label, icon, words, calls = false, children }: StripProps) => (
  <section
    aria-label={label}
    className={`flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5 ${calls ? 'bg-accent-wash' : 'bg-sunken text-sm'}`}
  >
    <Icon name={icon} />
    <p className={`min-w-48 flex-1 ${calls ? 'font-medium' : ''}`}>
      <bdi>{words}</bdi>
    </p>
    {children}
  </section>
)

/** It calls until it is joined. */
function ToJoin({ shift, at }: { shift: OwnShift; at: number }) {
  const { join } = useShiftActs()
  const [problem, setProblem] = useState<string | null>(null)
  const [under, begin] = useOnce(async () => setProblem(await join(shift)))
  return (
    <>
      <Strip label={WORDS.joinShift(shift.deskName)} icon="phone" words={WORDS.shift(shift, at)} calls>
        <Button look="main" disabled={under} aria-label={WORDS.joinShift(shift.deskName)} onClick={begin}>
          {under ? WORDS.joining : WORDS.join}
        </Button>
      </Strip>
      <Problem words={problem} />
    </>
  )
}

function Outside({ desk, name, until }: { desk: string; name: string; until: number }) {
  const { unscheduled } = useShiftActs()
  const [problem, setProblem] = useState<string | null>(null)
  const [under, end] = useOnce(async () => setProblem(await unscheduled(desk, false)))
  return (
    <>
      <Strip label={WORDS.outsideAt(name)} icon="clock" words={WORDS.unscheduled(name, until)}>
        <Button disabled={under} aria-label={WORDS.endItAt(name)} onClick={end}>
          {WORDS.endIt}
        </Button>
      </Strip>
      <Problem words={problem} />
    </>
  )
}

/** After the end it is said to whoever holds a chat there. */
function Closes({ closing, name, at }: { closing: Closing; name: string; at: number }) {
  const { me, useBoard } = useHouse()
  const stage = closingStage(closing, at)
  const holds = useBoard().items.some(
    ({ kind, desk, holder, phase }) => kind === 'chat' && desk === closing.desk && phase === 'taken' && holder?.person === me.person,
  )
  if (stage === null || (stage !== 'last-call' && !holds)) return null
  const words = (stage === 'last-call' ? WORDS.lastCall : WORDS.closed)(name, closing.closesAt)
  return <Strip label={words} icon="clock" words={words} />
}
