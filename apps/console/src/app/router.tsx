// The addresses of the staff's side.

import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { WORDS } from '../frame/words.ts'
import { useHouse } from '../live/house.ts'
import { Button } from '../ui/button.tsx'
import { DashboardOfHouse } from './dashboard.tsx'
import { FrameOfHouse } from './frame-of-house.tsx'
import { Gate } from './gate.tsx'
import { ChatsPlace, TicketsPlace } from './place.tsx'

// What is not for the hours on shift comes when it is opened.
const later = () => import('./later.ts')
const InvitationPage = lazyRouteComponent(later, 'InvitationPage')
const NewPasswordPage = lazyRouteComponent(later, 'NewPasswordPage')
const LostPasswordPage = lazyRouteComponent(later, 'LostPasswordPage')
const SetUp = lazyRouteComponent(later, 'SetUp')
const WallboardOfHouse = lazyRouteComponent(later, 'WallboardOfHouse')
const TeamScreen = lazyRouteComponent(later, 'TeamScreen')
const SearchScreen = lazyRouteComponent(later, 'SearchScreen')
const PeopleScreen = lazyRouteComponent(later, 'PeopleScreen')
const DesksScreen = lazyRouteComponent(later, 'DesksScreen')
const DeskScreen = lazyRouteComponent(later, 'DeskScreen')
const BansScreen = lazyRouteComponent(later, 'BansScreen')
const OutboxScreen = lazyRouteComponent(later, 'OutboxScreen')
const AttendanceScreen = lazyRouteComponent(later, 'AttendanceScreen')
const AgreementScreen = lazyRouteComponent(later, 'AgreementScreen')
const ProfileScreen = lazyRouteComponent(later, 'ProfileScreen')
// By itself: it is as large as much of the rest together.
const ScheduleScreen = lazyRouteComponent(() => import('../schedule/screen.tsx'), 'ScheduleScreen')

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const details = (search: Record<string, unknown>): { details?: boolean } => (search.details === true ? { details: true } : {})

const setUp = createRoute({ getParentRoute: () => root, path: '/set-up', component: SetUp })
const arriving = [
  createRoute({ getParentRoute: () => root, path: '/invitation', component: InvitationPage }),
  createRoute({ getParentRoute: () => root, path: '/new-password', component: NewPasswordPage }),
  createRoute({ getParentRoute: () => root, path: '/lost-password', component: LostPasswordPage }),
] as const
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  component: () => (
    <Gate>
      <FrameOfHouse>
        <Outlet />
      </FrameOfHouse>
    </Gate>
  ),
})
const dashboard = createRoute({ getParentRoute: () => staff, path: '/', component: DashboardOfHouse })
const wallboard = createRoute({
  getParentRoute: () => root,
  path: '/wallboard/$desk',
  component: () => (
    <Gate>
      <WallboardOfHouse {...wallboard.useParams()} />
    </Gate>
  ),
})
// The sections are drawn by their own address, so that the list stays where it is while one goes through what it holds.
const chats = createRoute({ getParentRoute: () => staff, path: '/chats', component: ChatsPlace })
const chat = createRoute({ getParentRoute: () => chats, path: '/$c', validateSearch: details })
const tickets = createRoute({ getParentRoute: () => staff, path: '/tickets', component: TicketsPlace })
const ticket = createRoute({ getParentRoute: () => tickets, path: '/$c', validateSearch: details })

const team = createRoute({ getParentRoute: () => staff, path: '/team', component: TeamScreen })
const room = createRoute({ getParentRoute: () => team, path: '/$c' })

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const schedule = createRoute({
  getParentRoute: () => staff,
  path: '/schedule',
  validateSearch: ({ desk, view, date }: Record<string, unknown>) => ({ desk: text(desk), view: text(view), date: text(date) }),
  component: () => <ScheduleScreen {...schedule.useSearch()} />,
})

const attendance = createRoute({
  getParentRoute: () => staff,
  path: '/schedule/attendance',
  validateSearch: ({ desk, from, until }: Record<string, unknown>) => ({ desk: text(desk), from: text(from), until: text(until) }),
  component: () => <AttendanceScreen {...attendance.useSearch()} />,
})

const people = createRoute({ getParentRoute: () => staff, path: '/people', component: () => <PeopleScreen me={useHouse().me} /> })
const desks = createRoute({ getParentRoute: () => staff, path: '/desks', component: DesksScreen })
const desk = createRoute({ getParentRoute: () => staff, path: '/desks/$desk', component: () => <DeskScreen {...desk.useParams()} /> })
const search = createRoute({ getParentRoute: () => staff, path: '/search', component: () => <SearchScreen /> })
const bans = createRoute({ getParentRoute: () => staff, path: '/bans', component: () => <BansScreen me={useHouse().me} /> })
const outbox = createRoute({ getParentRoute: () => staff, path: '/outbox', component: OutboxScreen })
const agreement = createRoute({
  getParentRoute: () => staff,
  path: '/agreements/$desk',
  component: () => <AgreementScreen key={agreement.useParams().desk} {...agreement.useParams()} />,
})
const profile = createRoute({ getParentRoute: () => staff, path: '/profile', component: () => <ProfileScreen me={useHouse().me} /> })

function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center gap-2 p-8 text-center">
      <h1 className="text-xl font-semibold">{WORDS.notFound}</h1>
      <Link to="/chats" className="text-accent underline">
        {WORDS.toChats}
      </Link>
    </main>
  )
}

/** What went wrong in drawing a screen takes that screen, and nothing that was written. */
function Failed() {
  return (
    <div role="alert" className="grid flex-1 place-content-center justify-items-center gap-2 p-8 text-center">
      <h1 className="text-xl font-semibold">{WORDS.failed}</h1>
      <p className="max-w-md text-soft">{WORDS.failedWhat}</p>
      <Button look="main" onClick={() => location.reload()}>
        {WORDS.loadAgain}
      </Button>
    </div>
  )
}

export const router = createRouter({
  defaultErrorComponent: Failed,
  routeTree: root.addChildren([
    setUp,
    ...arriving,
    wallboard,
    staff.addChildren([
      dashboard,
      chats.addChildren([chat]),
      tickets.addChildren([ticket]),
      team.addChildren([room]),
      schedule,
      attendance,
      people,
      desks,
      desk,
      agreement,
      search,
      bans,
      outbox,
      profile,
    ]),
  ]),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
