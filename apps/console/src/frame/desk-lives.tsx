// The desks one is on, and whether each is open.

import type { DeskLife, Me } from '@earshot/contract'
import type { Availability } from '@earshot/domain'
import { useOnDesk } from '../shift/use-on-desk.ts'
import { WORDS } from './words.ts'

// Full, half and empty, so that the state can be told without its colour.
const DOT: Record<Availability, string> = {
  open: 'bg-calm border-calm',
  nobody: 'border-alarm bg-alarm-wash',
  closed: 'border-edge',
}

export function DeskLives({ me, lives }: { me: Me; lives: ReadonlyMap<string, DeskLife> }) {
  const onDesk = useOnDesk(me.person)
  if (me.desks.length === 0) return <p className="text-sm">{WORDS.noDesk}</p>
  return (
    <ul aria-label={WORDS.desks} className="flex min-w-0 flex-1 flex-wrap gap-x-5 gap-y-0.5 text-sm">
      {me.desks
        .toSorted((one, other) => Number(onDesk.has(other.desk)) - Number(onDesk.has(one.desk)))
        .map(({ desk, name }) => (
          <Life key={desk} name={name} life={lives.get(desk)} shift={onDesk.get(desk) ?? null} />
        ))}
    </ul>
  )
}

type LifeProps = { name: string; life: DeskLife | undefined; shift: string | null }

const Life = ({ name, life, shift }: LifeProps) => (
  <li className="flex items-center gap-1.5">
    <span aria-hidden="true" className={`size-2.5 rounded-full border-2 ${DOT[life?.availability ?? 'closed']}`} />
    <span>
      <bdi className="font-medium">{name}</bdi>
      {shift !== null && <span className="tabular-nums">, {shift}</span>}
      {life !== undefined && (
        <span className={`text-soft ${shift === null ? '' : 'max-2xl:sr-only'}`}>, {WORDS.life[life.availability](life.answering)}</span>
      )}
    </span>
  </li>
)
