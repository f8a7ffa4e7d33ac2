// A desk for a screen on the wall: numbers that are read from across a room, and nothing of any visitor.

import type { BoardItem, Colleague, DeskLife } from '@earshot/contract'
import { markedName } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Span } from '../time/span.tsx'
import { WORDS } from './words.ts'

type Props = {
  desk: { readonly desk: string; readonly name: string }
  items: readonly BoardItem[]
  life: DeskLife | undefined
  /** Whoever takes calls of the desk. */
  answering: readonly Colleague[]
  /** Tickets of the desk that nobody has. */
  tickets: number
  connected: boolean
}

export function Wallboard({ desk, items, life, answering, tickets, connected }: Props) {
  const own = items.filter((item) => item.desk === desk.desk)
  const waiting = own.filter(({ kind, phase }) => kind === 'chat' && phase === 'waiting')
  const since = waiting.length === 0 ? null : Math.min(...waiting.map(({ openedAt }) => openedAt))
  const taken = own.filter(({ kind, phase }) => kind === 'chat' && phase === 'taken').length
  return (
    <main className="grid min-h-dvh grid-rows-[auto_1fr_auto] gap-6 bg-paper p-6 text-ink md:p-10">
      <header className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-3xl font-semibold md:text-5xl">
          <span className="sr-only">{WORDS.title(desk.name)}</span>
          <bdi aria-hidden="true">{desk.name}</bdi>
        </h1>
        <p className={`text-2xl font-semibold md:text-4xl ${life?.availability === 'nobody' ? 'text-alarm' : 'text-soft'}`}>
          {WORDS.life[life?.availability ?? 'closed']}
        </p>
      </header>
      <dl className="grid grid-cols-1 content-center gap-6 sm:grid-cols-2 xl:grid-cols-4">
        <Figure label={WORDS.waiting} loud={waiting.length > 0}>
          {waiting.length}
        </Figure>
        <Figure label={WORDS.longest} loud={since !== null}>
          {since === null ? <span className="text-3xl font-normal md:text-4xl">{WORDS.nobodyWaits}</span> : <Span since={since} />}
        </Figure>
        <Figure label={WORDS.taken}>{taken}</Figure>
        <Figure label={WORDS.tickets}>{tickets}</Figure>
      </dl>
      <footer className="grid gap-2">
        <p className="text-xl md:text-3xl">
          <span className="text-soft">{WORDS.answering}: </span>
          {answering.length === 0 ? WORDS.nobody : answering.map(({ name, role }) => markedName(name, role)).join(', ')}
        </p>
        <p role="status" className="text-lg text-alarm empty:hidden">
          {!connected && WORDS.reconnecting}
        </p>
        <Link to="/" className="w-fit text-accent underline">
          {WORDS.back}
        </Link>
      </footer>
    </main>
  )
}

const Figure = ({ label, loud = false, children }: { label: string; loud?: boolean; children: ReactNode }) => (
  <div
    className={`flex flex-col-reverse items-center justify-center gap-2 rounded-card border p-6 text-center ${loud ? 'border-alarm bg-alarm-wash' : 'border-line bg-surface'}`}
  >
    <dt className="text-xl text-soft md:text-2xl">{label}</dt>
    <dd className="text-6xl font-semibold tabular-nums md:text-7xl 2xl:text-8xl">{children}</dd>
  </div>
)
