// What staff ask over HTTP.

import {
  type BoardItem,
  type Brief,
  type Found,
  type Mail,
  type Outbox,
  PATHS,
  type SearchBody,
  type SetUpBody,
  type SetUpDone,
  type Target,
  type Team,
  type TicketLine,
} from '@earshot/contract'
import type { Effects } from '../effects.ts'
import { askOf, at } from './ask.ts'
import { dayEndpoints } from './day.ts'
import { deskEndpoints } from './desks.ts'
import { ownEndpoints, peopleEndpoints } from './people.ts'
import { roomEndpoints } from './rooms.ts'
import { rosterEndpoints } from './roster.ts'
import { supervisorEndpoints } from './supervisors.ts'

/** The staff's endpoints of the server at `base` (an origin, or empty for the page's own). */
export function openApi(base: string, effects: Pick<Effects, 'fetch'>) {
  const ask = askOf(base, effects)
  return {
    setUpState: () => ask<{ needed: boolean }>('GET', PATHS.setUp),
    setUp: (body: SetUpBody) => ask<SetUpDone>('POST', PATHS.setUp, body),
    ...ownEndpoints(ask),
    ...deskEndpoints(ask),
    ...peopleEndpoints(ask),
    ...supervisorEndpoints(ask),
    ...roomEndpoints(ask),
    ...rosterEndpoints(ask),
    ...dayEndpoints(ask),
    targets: () => ask<readonly Target[]>('GET', PATHS.targets),
    team: () => ask<Team>('GET', PATHS.team),
    wrapUps: () => ask<readonly BoardItem[]>('GET', PATHS.wrapUps),
    tickets: () => ask<readonly TicketLine[]>('GET', PATHS.tickets),
    search: (body: SearchBody) => ask<Found>('POST', PATHS.search, body),
    item: (c: string) => ask<BoardItem>('GET', at(PATHS.item, { c })),
    brief: (c: string) => ask<Brief>('GET', at(PATHS.brief, { c })),
    emailConversation: (c: string) => ask<object>('POST', at(PATHS.emailed, { c }), {}),
    outbox: () => ask<Outbox>('GET', PATHS.outbox),
    mail: (mail: string) => ask<Mail>('GET', at(PATHS.mail, { mail })),
    picture: (person: string) => base + at(PATHS.picture, { person }),
  }
}

export type Api = ReturnType<typeof openApi>
