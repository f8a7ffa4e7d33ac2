// The server's endpoints, as functions that answer a value or a refusal and never throw.

import type {
  Brief,
  Canned,
  InviteBody,
  Invited,
  MadeLink,
  Mail,
  Me,
  NewDeskBody,
  Outbox,
  OwnSignIn,
  PlaceBody,
  Roll,
  SetUpBody,
  SetUpDone,
  Target,
} from '@earshot/contract'
import { PATHS } from '@earshot/contract'
import type { CannedOwner, CannedWords, DeskSettings } from '@earshot/domain'
import { type Ask, at, openAsk } from './asking.ts'
import type { Effects } from './effects.ts'
import { visitorApi } from './visitor-api.ts'

const listAt = (owner: CannedOwner): string => ('desk' in owner ? at(PATHS.canned, { desk: owner.desk }) : PATHS.myCanned)
const responseAt = (owner: CannedOwner, id: string): string =>
  'desk' in owner ? at(PATHS.cannedOne, { desk: owner.desk, id }) : at(PATHS.myCannedOne, { id })

/** The endpoints of the server at `base` (an origin, or empty for the page's own). */
export function openApi(base: string, effects: Pick<Effects, 'fetch'>) {
  const ask = openAsk(base, effects)
  return { ...visitorApi(ask), ...staffApi(base, ask) }
}

const staffApi = (base: string, ask: Ask) => ({
  me: () => ask<Me>('GET', PATHS.me),
  setStatus: (status: Me['status']) => ask<Me>('PUT', PATHS.status, { status }),
  setAccepting: (desk: string, on: boolean) => ask<Me>('PUT', at(PATHS.accepting, { desk }), { on }),
  canned: (desk: string) => ask<readonly Canned[]>('GET', at(PATHS.canned, { desk })),
  myCanned: () => ask<readonly Canned[]>('GET', PATHS.myCanned),
  addCanned: (owner: CannedOwner, words: CannedWords) => ask<{ id: string }>('POST', listAt(owner), words),
  changeCanned: (owner: CannedOwner, id: string, words: CannedWords) => ask<object>('PUT', responseAt(owner, id), words),
  removeCanned: (owner: CannedOwner, id: string) => ask<object>('DELETE', responseAt(owner, id)),
  signIn: (email: string, password: string) => ask<object>('POST', PATHS.signIn, { email, password }),
  signOut: () => ask<object>('POST', PATHS.signOut, {}),
  setUpState: () => ask<{ needed: boolean }>('GET', PATHS.setUp),
  setUp: (body: SetUpBody) => ask<SetUpDone>('POST', PATHS.setUp, body),
  deskSettings: (desk: string) => ask<DeskSettings>('GET', at(PATHS.deskSettings, { desk })),
  setDesk: (desk: string, settings: DeskSettings) => ask<object>('PUT', at(PATHS.deskSettings, { desk }), settings),
  makeDesk: (body: NewDeskBody) => ask<{ desk: string }>('POST', PATHS.desks, body),
  targets: () => ask<readonly Target[]>('GET', PATHS.targets),
  brief: (c: string) => ask<Brief>('GET', at(PATHS.brief, { c })),
  outbox: () => ask<Outbox>('GET', PATHS.outbox),
  mail: (mail: string) => ask<Mail>('GET', at(PATHS.mail, { mail })),
  emailConversation: (c: string) => ask<object>('POST', at(PATHS.emailed, { c }), {}),
  roll: () => ask<Roll>('GET', PATHS.roll),
  invite: (body: InviteBody) => ask<MadeLink>('POST', PATHS.invitations, body),
  revoke: (id: string) => ask<object>('DELETE', at(PATHS.invitation, { id })),
  place: (person: string, body: PlaceBody) => ask<object>('PUT', at(PATHS.person, { person }), body),
  makeReset: (person: string) => ask<MadeLink>('POST', at(PATHS.personReset, { person }), {}),
  invited: (token: string) => ask<Invited>('POST', PATHS.invited, { token }),
  join: (token: string, name: string, password: string) => ask<object>('POST', PATHS.invitedAccept, { token, name, password }),
  reset: (token: string, password: string) => ask<object>('POST', PATHS.reset, { token, password }),
  losePassword: (email: string) => ask<object>('POST', PATHS.lostPassword, { email }),
  setName: (name: string) => ask<object>('PUT', PATHS.myName, { name }),
  setPicture: (data: string) => ask<object>('PUT', PATHS.myPicture, { data }),
  removePicture: () => ask<object>('DELETE', PATHS.myPicture),
  signIns: () => ask<readonly OwnSignIn[]>('GET', PATHS.mySignIns),
  endSignIn: (id: string) => ask<object>('DELETE', at(PATHS.mySignIn, { id })),
  picture: (person: string) => base + at(PATHS.picture, { person }),
})

export type Api = ReturnType<typeof openApi>
