// The desks one is on, and whether each is open.

import type { DeskLife, Me } from '@earshot/contract'
import type { Availability } from '@earshot/domain'
import { WORDS } from './words.ts'

// Full, half and empty, so that the state can be told without its colour.
const DOT: Record<Availability, string> = {
  open: 'bg-calm border-calm',
  nobody: 'border-alarm bg-alarm-wash',
  closed: 'border-edge',
}

export function DeskLives({ me, lives }: { me: Me; lives: ReadonlyMap<string, DeskLife> }) {
  if (me.desks.length === 0) return <p className="text-sm">{WORDS.noDesk}</p>
  return (
    <ul aria-label={WORDS.desks} className="flex min-w-0 flex-1 flex-wrap gap-x-5 gap-y-0.5 text-sm">
      {me.desks.map(({ desk, name }) => (
        <Life key={desk} name={name} life={lives.get(desk)} />
      ))}
    </ul>
  )
}

const Life = ({ name, life }: { name: string; life: DeskLife | undefined }) => (
  <li className="flex items-center gap-1.5">
    <span aria-hidden="true" className={`size-2.5 rounded-full border-2 ${DOT[life?.availability ?? 'closed']}`} />
    <span>
      <bdi className="font-medium">{name}</bdi>
      {life !== undefined && <span className="text-soft">, {WORDS.life[life.availability](life.answering)}</span>}
    </span>
  </li>
)
