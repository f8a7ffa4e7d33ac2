// My next shift: when, where and with whom; and those that are to be confirmed.

import type { OwnShift } from '@earshot/contract'
import { markedName } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useHouse } from '../live/house.ts'
import { useOnce } from '../live/use-once.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { useShiftActs } from './acts.ts'
import { atFirst, hoursWords } from './coming.ts'
import { useDay } from './day.ts'
import { LateDialog } from './late-dialog.tsx'
import { isSameShift, ownOn, shiftId, toConfirmIn } from './stand.ts'
import { WORDS } from './words.ts'

/** Milliseconds before a shift from which somebody can know that they will be late. */
const NEAR = 12 * 3600_000

export function NextShift() {
  const { day, at } = useDay()
  const { next } = day
  const others = toConfirmIn(day).filter((one) => next === null || !isSameShift(one, next))
  return (
    <section aria-label={WORDS.next} className="grid grid-cols-1 gap-3 px-3 py-2">
      <h2 className="flex items-baseline justify-between gap-2 font-semibold">
        {WORDS.next}
        <Link
          to="/schedule"
          search={{ desk: next?.desk, view: undefined, date: undefined }}
          className="text-sm font-normal text-accent underline"
        >
          {WORDS.toSchedule}
        </Link>
      </h2>
      {next === null ? (
        <p className="text-soft">{day.now.length === 0 ? WORDS.noNext : WORDS.noFurther}</p>
      ) : (
        <Coming shift={next} at={at} />
      )}
      {others.length > 0 && (
        <>
          <h3 className="text-sm font-semibold text-soft">{WORDS.alsoConfirm}</h3>
          {others.map((shift) => (
            <Coming key={shiftId(shift)} shift={shift} at={at} />
          ))}
        </>
      )}
    </section>
  )
}

function Coming({ shift, at }: { shift: OwnShift; at: number }) {
  const { me } = useHouse()
  const { day } = useDay()
  const [problem, setProblem] = useState<string | null>(null)
  const [late, setLate] = useState(false)
  const asked = day.asks.find((one) => one.kind === 'late' && one.asker.person === me.person && isSameShift(one, shift))
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <p>
        <span className="font-medium tabular-nums">{atFirst(hoursWords(shift, at))}</span>
        <span className="block">
          <bdi>{shift.deskName}</bdi> <span className="text-soft">{WORDS.as(ownOn(shift, me.person)?.slot ?? 'listener')}</span>
        </span>
      </p>
      <p className="text-sm text-soft">
        <bdi>{withWords(shift, me.person)}</bdi>
      </p>
      {asked !== undefined && (
        <p className="text-sm">
          <bdi>{asked.answer === null ? WORDS.waitsFor(asked) : WORDS.became(asked)}</bdi>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Confirming shift={shift} at={at} told={setProblem} />
        {asked === undefined && shift.start - at < NEAR && <Button onClick={() => setLate(true)}>{WORDS.late}</Button>}
      </div>
      <Problem words={problem} />
      {late && <LateDialog shift={shift} close={() => setLate(false)} />}
    </div>
  )
}

function withWords({ people }: OwnShift, me: string): string {
  const others = people.filter(({ person }) => person !== me)
  return others.length === 0 ? WORDS.alone : WORDS.with(others.map(({ name, slot }) => markedName(name, slot)))
}

type ConfirmingProps = { shift: OwnShift; at: number; told: (problem: string | null) => void }

function Confirming({ shift, at, told }: ConfirmingProps) {
  const { day } = useDay()
  const { confirm } = useShiftActs()
  const [under, begin] = useOnce(async () => told(await confirm(shift)))
  if (toConfirmIn(day).some((one) => isSameShift(one, shift)))
    return (
      <Button look="main" disabled={under} aria-label={WORDS.confirmThis(shift.deskName, shift, at)} onClick={begin}>
        {WORDS.confirm}
      </Button>
    )
  return shift.confirmedAt === null ? null : (
    <p className="flex items-center gap-1.5 text-sm text-calm">
      <Icon name="check" size={16} />
      {WORDS.confirmed}
    </p>
  )
}
