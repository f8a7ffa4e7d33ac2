// The addresses of the staff's side.

import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { AgreementScreen } from '../agreements/agreement-screen.tsx'
import { InvitationPage } from '../arriving/invitation-page.tsx'
import { LostPasswordPage } from '../arriving/lost-password-page.tsx'
import { NewPasswordPage } from '../arriving/new-password-page.tsx'
import { BansScreen } from '../bans/bans-screen.tsx'
import { DesksScreen } from '../desks/desks-screen.tsx'
import { WORDS } from '../frame/words.ts'
import { useHouse } from '../live/house.ts'
import { OutboxScreen } from '../outbox/outbox-screen.tsx'
import { PeopleScreen } from '../people/people-screen.tsx'
import { ProfileScreen } from '../profile/profile-screen.tsx'
import { Button } from '../ui/button.tsx'
import { DashboardOfHouse } from './dashboard.tsx'
import { FrameOfHouse } from './frame-of-house.tsx'
import { Gate } from './gate.tsx'
import { ChatsPlace, TicketsPlace } from './place.tsx'
import { SetUp } from './set-up.tsx'
import { WallboardOfHouse } from './wallboard.tsx'

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

const people = createRoute({ getParentRoute: () => staff, path: '/people', component: () => <PeopleScreen me={useHouse().me} /> })
const desks = createRoute({ getParentRoute: () => staff, path: '/desks', component: DesksScreen })
// All that a desk is set to is for managers, and comes when they open it.
const DeskScreen = lazyRouteComponent(() => import('./later.ts'), 'DeskScreen')
const desk = createRoute({ getParentRoute: () => staff, path: '/desks/$desk', component: () => <DeskScreen {...desk.useParams()} /> })
const SearchScreen = lazyRouteComponent(() => import('./later.ts'), 'SearchScreen')
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
