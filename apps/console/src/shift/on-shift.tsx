// The shift one is on: who is there, what one can ask of them, and its last minutes.

import type { OwnShift, ShiftAsk } from '@earshot/contract'
import { COVER_MINUTES } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useHouse } from '../live/house.ts'
import { useOnce } from '../live/use-once.ts'
import { useDirect } from '../rooms/use-direct.ts'
import { useNow } from '../time/now.ts'
import { spanWords } from '../time/words.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { useShiftActs } from './acts.ts'
import { hoursWords } from './coming.ts'
import { useDay } from './day.ts'
import { LateDialog } from './late-dialog.tsx'
import { PeopleOf } from './people.tsx'
import { isHere, isOwnLast, isSameShift, ownOn } from './stand.ts'
import { WORDS } from './words.ts'

type Props = { shift: OwnShift }

export function OnShift({ shift }: Props) {
  const { me } = useHouse()
  const { day, at } = useDay()
  const [problem, setProblem] = useState<string | null>(null)
  const { problem: unwritten, write } = useDirect()
  const own = ownOn(shift, me.person)
  const come = own !== undefined && isHere(own)
  return (
    <section aria-label={`${WORDS.on}: ${shift.deskName}`} className="grid grid-cols-1 gap-3 px-3 py-2">
      <div>
        <h2 className="font-semibold">{WORDS.on}</h2>
        <p className="text-soft">
          <bdi className="font-medium text-ink">{shift.deskName}</bdi>, <span className="tabular-nums">{hoursWords(shift, at)}</span>
        </p>
      </div>
      {come && isOwnLast(shift, at) && <OwnLast end={shift.end} />}
      <PeopleOf shift={shift} me={me.person} at={at} write={write} />
      {come && <Relievable shift={shift} asks={day.asks} me={me.person} told={setProblem} />}
      <Asks shift={shift} asks={day.asks} me={me.person} at={at} />
      <Problem words={problem ?? unwritten} />
      <div className="flex flex-wrap items-center gap-2">
        {come ? <WhileOn shift={shift} told={setProblem} /> : <BeforeCome shift={shift} at={at} told={setProblem} />}
        {shift.room !== null && come && (
          <Link to="/team/$c" params={{ c: shift.room }} className={buttonClass('plain')}>
            <Icon name="team" />
            {WORDS.room}
          </Link>
        )}
      </div>
    </section>
  )
}

function OwnLast({ end }: { end: number }) {
  const now = useNow()
  return (
    <p className="rounded-field bg-sunken px-3 py-2">
      <span className="flex items-center gap-2 font-medium">
        <Icon name="clock" />
        <span>
          {WORDS.ownLast} <span className="tabular-nums whitespace-nowrap">{spanWords(end - now)}</span> {WORDS.left}
        </span>
      </span>
      <span className="text-sm text-soft">{WORDS.ownLastWhat}</span>
    </p>
  )
}

type Told = { told: (problem: string | null) => void }

function BeforeCome({ shift, at, told }: Props & Told & { at: number }) {
  const { join } = useShiftActs()
  const [late, setLate] = useState(false)
  const [under, begin] = useOnce(async () => told(await join(shift)))
  const open = shift.opensAt <= at
  return (
    <>
      {open ? (
        <Button look="main" disabled={under} aria-label={WORDS.joinShift(shift.deskName)} onClick={begin}>
          {under ? WORDS.joining : WORDS.join}
        </Button>
      ) : (
        <p className="text-sm text-soft">{WORDS.opens(shift.opensAt)}</p>
      )}
      <Button onClick={() => setLate(true)}>{WORDS.late}</Button>
      {late && <LateDialog shift={shift} close={() => setLate(false)} />}
    </>
  )
}

const MINUTES = [COVER_MINUTES.least, 10, 15, 20, 30, 45, COVER_MINUTES.most] as const
export const COVER_FOR = 15

function WhileOn({ shift, told }: Props & Told) {
  const { ask } = useShiftActs()
  const [minutes, setMinutes] = useState<number>(COVER_FOR)
  const [under, cover] = useOnce(async () => told(await ask(shift, { kind: 'cover', minutes })))
  const [asking, relieveMe] = useOnce(async () => told(await ask(shift, { kind: 'relief' })))
  return (
    <>
      <span className="flex">
        <Button
          className="rounded-r-none! border-r-0!"
          disabled={under}
          onClick={cover}
          aria-label={`${WORDS.cover} ${WORDS.minutes(minutes)}`}
        >
          {WORDS.cover}
        </Button>
        <select
          aria-label={WORDS.coverFor}
          className="min-h-9 rounded-r-field border border-edge bg-surface px-1.5 font-medium"
          value={minutes}
          onChange={({ target }) => setMinutes(Number(target.value))}
        >
          {MINUTES.map((one) => (
            <option key={one} value={one}>
              {WORDS.minutes(one)}
            </option>
          ))}
        </select>
      </span>
      <Button disabled={asking} onClick={relieveMe}>
        {WORDS.relieveMe}
      </Button>
    </>
  )
}

type AsksProps = Props & { asks: readonly ShiftAsk[]; me: string }

/** Those whose shift ends while mine goes on. */
function Relievable({ shift, asks, me, told }: AsksProps & Told) {
  const asked = (person: string) =>
    asks.some((one) => one.kind === 'relief' && one.asker.person === me && one.asked?.person === person && one.answer === null)
  const waiting = shift.relievable.filter(({ person }) => !asked(person))
  if (waiting.length === 0) return null
  return (
    <section aria-label={WORDS.ending} className="grid grid-cols-1 gap-1.5">
      <h3 className="text-sm font-semibold text-soft">{WORDS.ending}</h3>
      <ul className="grid grid-cols-1 gap-1.5">
        {waiting.map((one) => (
          <Relieving key={one.person} shift={shift} one={one} told={told} />
        ))}
      </ul>
    </section>
  )
}

export function Relieving({ shift, one, told }: Props & Told & { one: OwnShift['relievable'][number] }) {
  const { ask } = useShiftActs()
  const [under, relieve] = useOnce(async () => told(await ask(shift, { kind: 'relief', asked: one.person })))
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span className="min-w-0 flex-1">
        <bdi className="font-medium">{one.name}</bdi> <span className="text-sm tabular-nums text-soft">{WORDS.endsAt(one.end)}</span>
      </span>
      <Button look="main" disabled={under} aria-label={WORDS.relieveThem(one.name)} onClick={relieve}>
        {WORDS.relieve}
      </Button>
    </li>
  )
}

/** What I have asked on this shift, and what became of it. */
function Asks({ shift, asks, me, at }: AsksProps & { at: number }) {
  const mine = asks.filter((ask) => ask.asker.person === me && isSameShift(ask, shift) && (ask.answer !== null || at < ask.until))
  if (mine.length === 0) return null
  return (
    <ul className="grid grid-cols-1 gap-1 text-sm">
      {mine.map((ask) => (
        <li key={ask.id} className="flex items-start gap-1.5">
          <span className="mt-0.5">
            <Icon name={ask.answer === null ? 'clock' : 'check'} size={16} />
          </span>
          <bdi>{ask.answer === null ? WORDS.waitsFor(ask) : WORDS.became(ask)}</bdi>
        </li>
      ))}
    </ul>
  )
}
