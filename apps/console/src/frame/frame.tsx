// The frame of every screen: the rail, the top bar, the state of the line, and the screen itself.

import type { BoardItem, DeskLife, Me, StatusBody } from '@earshot/contract'
import { mayManage, seatFor } from '@earshot/domain'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Actions } from '../actions/actions.tsx'
import { useKeyProps } from '../actions/kbd.tsx'
import { ShutDesks } from '../agreements/shut-desks.tsx'
import { Alerts } from '../attention/alerts.tsx'
import { Attention } from '../attention/attention.tsx'
import { supervises } from '../bans/supervises.ts'
import { may } from '../conversation/rules.ts'
import { isTicket } from '../conversation/section.ts'
import { MyGuides } from '../rooms/guides.tsx'
import { ShiftParts } from '../shift/shift-parts.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { AcceptCalls } from './accept-calls.tsx'
import { DeskLives } from './desk-lives.tsx'
import { NotOnline } from './not-online.tsx'
import { ProfileMenu } from './profile-menu.tsx'
import { Rail } from './rail.tsx'
import { StatusSelect } from './status-select.tsx'
import { WORDS } from './words.ts'

type Props = {
  me: Me
  items: readonly BoardItem[]
  promised: readonly BoardItem[]
  lives: ReadonlyMap<string, DeskLife>
  connected: boolean
  /** Conversations of mine in which something is unread. */
  unread: number
  /** Rooms in which something is new to me. */
  rooms: number
  problem: string | null
  setStatus: (body: StatusBody) => Promise<void>
  accept: (desk: string, on: boolean) => void
  direct: (on: boolean) => void
  signOut: () => void
  /** What leads through a first use, above the screen. */
  guide: ReactNode
  children: ReactNode
}

export function Frame({
  me,
  items,
  promised,
  lives,
  connected,
  unread,
  rooms,
  problem,
  setStatus,
  accept,
  direct,
  signOut,
  guide,
  children,
}: Props) {
  const claimable = [...items, ...promised].filter((item) => may(item, me, 'claim'))
  const tickets = claimable.filter(isTicket).length
  return (
    <div className="frame flex flex-col">
      <a href="#content" className="absolute -top-20 left-2 z-50 rounded-field bg-surface px-3 py-2 focus:top-2">
        {WORDS.skip}
      </a>
      <TopBar me={me} lives={lives} setStatus={setStatus} accept={accept} direct={direct} signOut={signOut} />
      <div role="status">{!connected && <Reconnecting />}</div>
      {guide}
      {me.desks.length > 0 && <Absent me={me} setStatus={setStatus} />}
      <ShiftParts />
      <ShutDesks desks={me.desks} />
      <Problem words={problem} />
      <Attention />
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <Rail
          chats={claimable.length - tickets}
          tickets={tickets}
          unread={unread}
          rooms={rooms}
          manages={mayManage(me.organisation)}
          supervises={supervises(me)}
          admin={me.organisation === 'admin'}
        />
        <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
    </div>
  )
}

const Reconnecting = () => (
  <p className="flex items-center gap-2 bg-amber px-4 py-1.5 text-sm text-amber-ink">
    <Icon name="warning" />
    {WORDS.reconnecting}
  </p>
)

const Absent = ({ me, setStatus }: Pick<Props, 'me' | 'setStatus'>) => (
  <NotOnline
    status={me.status}
    absence={me.absence}
    called={me.desks.some(({ role }) => seatFor(role) !== null)}
    goOnline={() => goOnline(setStatus)}
    setStatus={setStatus}
  />
)

type TopProps = Pick<Props, 'me' | 'lives' | 'setStatus' | 'accept' | 'direct' | 'signOut'>

const TopBar = ({ me, lives, setStatus, accept, direct, signOut }: TopProps) => (
  <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-surface px-3 py-2">
    <p className="font-semibold text-accent max-md:hidden md:w-18">{WORDS.product}</p>
    <DeskLives me={me} lives={lives} />
    <div className="flex items-center gap-2 max-md:w-full max-md:justify-between max-md:gap-1 max-md:[&>button]:px-2">
      <Actions office={me.organisation} />
      <ToSearch />
      <Alerts />
      {me.desks.length > 0 && <MyGuides me={me} />}
      <StatusSelect status={me.status} set={(status) => setStatus({ status })} />
      <AcceptCalls me={me} accept={accept} direct={direct} />
      <ProfileMenu me={me} signOut={signOut} />
    </div>
  </header>
)

/** On a small screen it is found in the palette. */
const ToSearch = () => (
  <Link
    to="/search"
    aria-label={WORDS.searchIn}
    title={WORDS.searchIn}
    className={`${buttonClass('plain')} max-lg:hidden`}
    {...useKeyProps('search')}
  >
    <Icon name="book" />
  </Link>
)

/** The offer goes away with the click, so the focus goes to what it was for. */
function goOnline(setStatus: Props['setStatus']): void {
  void setStatus({ status: 'online' })
  document.getElementById('content')?.focus()
}
