// The sections that exist, with what waits in each: a rail on the left, a bar at the foot of a phone.

import { Link } from '@tanstack/react-router'
import { Icon, type IconName } from '../ui/icon.tsx'
import { WORDS } from './words.ts'

type Counts = {
  chats: number
  tickets: number
  /** Conversations of mine in which something is unread. */
  unread: number
  /** Rooms in which something is new to me. */
  rooms: number
  manages: boolean
  supervises: boolean
  admin: boolean
}

export const Rail = ({ chats, tickets, unread, rooms, manages, supervises, admin }: Counts) => (
  <nav
    aria-label={WORDS.sections}
    className="flex shrink-0 gap-1 border-line max-md:gap-0.5 bg-sunken p-1.5 max-md:order-last max-md:overflow-x-auto max-md:border-t max-md:[scrollbar-width:thin] md:w-22 md:flex-col md:border-r"
  >
    <Section to="/" icon="dashboard" word={WORDS.dashboard} waiting={0} />
    <Section to="/chats" icon="chats" word={WORDS.chats} waiting={chats} unread={unread} />
    <Section to="/tickets" icon="ticket" word={WORDS.tickets} waiting={tickets} />
    <Section to="/team" icon="team" word={WORDS.team} waiting={0} unread={rooms} />
    <Section to="/schedule" icon="schedule" word={WORDS.schedule} waiting={0} />
    {supervises && <Section to="/bans" icon="shield" word={WORDS.bans} waiting={0} />}
    {manages && <Section to="/people" icon="people" word={WORDS.people} waiting={0} />}
    {manages && <Section to="/desks" icon="desks" word={WORDS.desksSection} waiting={0} />}
    {admin && <Section to="/outbox" icon="outbox" word={WORDS.outbox} waiting={0} />}
  </nav>
)

type SectionProps = {
  to: '/' | '/chats' | '/tickets' | '/team' | '/schedule' | '/people' | '/desks' | '/outbox' | '/bans'
  icon: IconName
  word: string
  waiting: number
  unread?: number
}

const Section = ({ to, icon, word, waiting, unread = 0 }: SectionProps) => (
  <Link
    to={to}
    activeOptions={{ exact: to === '/' }}
    className="relative flex min-h-12 flex-col items-center justify-center rounded-field px-2 py-1.5 text-sm font-medium text-soft hover:text-ink aria-[current=page]:bg-surface aria-[current=page]:text-accent max-md:flex-[1_0_auto] max-md:px-1 max-md:text-xs"
  >
    <Icon name={icon} size={22} />
    {word}
    {waiting > 0 && (
      <span className="absolute top-1 right-2 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-semibold tabular-nums text-on-accent max-md:right-[calc(50%-2rem)]">
        {waiting}
        <span className="sr-only"> {WORDS.waiting}</span>
      </span>
    )}
    {unread > 0 && (
      <span
        className={`absolute top-1 min-w-5 rounded-full border border-accent bg-surface px-1 text-center text-xs leading-4.5 font-semibold tabular-nums text-accent ${waiting > 0 ? 'left-1 max-md:left-[calc(50%-2.25rem)]' : 'right-2 max-md:right-[calc(50%-2rem)]'}`}
      >
        {unread}
        <span className="sr-only"> {WORDS.unread}</span>
      </span>
    )}
  </Link>
)
