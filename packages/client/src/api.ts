// The server's endpoints, as functions that answer a value or a refusal and never throw.

import type {
  Ban,
  BanBody,
  Brief,
  Canned,
  InviteBody,
  Invited,
  Link,
  Me,
  NewDeskBody,
  OwnSignIn,
  PlaceBody,
  PublicDesk,
  RefusalBody,
  Roll,
  SetUpBody,
  SetUpDone,
  Target,
  Transcript,
  Visit,
} from '@earshot/contract'
import { PATHS } from '@earshot/contract'
import type { CannedOwner, CannedWords, DeskSettings } from '@earshot/domain'
import type { Effects } from './effects.ts'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: RefusalBody }

const UNREACHED: RefusalBody = {
  rule: 'unavailable',
  words: 'Earshot cannot be reached right now. What you wrote is kept; please try again in a moment.',
}

const at = (path: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((filled, [name, value]) => filled.replace(`:${name}`, encodeURIComponent(value)), path)

const listAt = (owner: CannedOwner): string => ('desk' in owner ? at(PATHS.canned, { desk: owner.desk }) : PATHS.myCanned)
const responseAt = (owner: CannedOwner, id: string): string =>
  'desk' in owner ? at(PATHS.cannedOne, { desk: owner.desk, id }) : at(PATHS.myCannedOne, { id })

type Ask = <T>(method: string, path: string, body?: unknown) => Promise<Answer<T>>

/** What is asked about a conversation beside its line. */
const conversationsOf = (ask: Ask) => ({
  targets: () => ask<readonly Target[]>('GET', PATHS.targets),
  brief: (c: string) => ask<Brief>('GET', at(PATHS.brief, { c })),
  ban: (c: string, body: BanBody) => ask<object>('POST', at(PATHS.ban, { c }), body),
  address: (c: string) => ask<{ address: string | null }>('GET', at(PATHS.address, { c })),
  bans: () => ask<readonly Ban[]>('GET', PATHS.bans),
  liftBan: (id: string) => ask<object>('DELETE', at(PATHS.banOne, { id })),
  transcript: (c: string) => ask<Transcript>('GET', at(PATHS.transcript, { c })),
})

/** The endpoints of the server at `base` (an origin, or empty for the page's own). */
export function openApi(base: string, { fetch }: Pick<Effects, 'fetch'>) {
  async function ask<T>(method: string, path: string, body?: unknown, more: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...more } }
    try {
      const response = await fetch(base + path, { method, credentials: 'same-origin', ...json })
      const value = await response.json()
      return response.ok ? { ok: true, value } : { ok: false, refusal: typeof value?.rule === 'string' ? value : UNREACHED }
    } catch {
      return { ok: false, refusal: UNREACHED }
    }
  }
  return {
    ...conversationsOf(ask),
    desk: (slug: string) => ask<PublicDesk>('GET', at(PATHS.desk, { desk: slug })),
    visit: (slug: string, before: readonly string[] = []) => ask<Visit>('POST', at(PATHS.visits, { desk: slug }), { before }),
    makePass: (token: string) => ask<{ code: string }>('POST', PATHS.passes, {}, { authorization: `Bearer ${token}` }),
    usePass: (slug: string, code: string) => ask<Visit>('POST', at(PATHS.pass, { desk: slug }), { code }),
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
    roll: () => ask<Roll>('GET', PATHS.roll),
    invite: (body: InviteBody) => ask<Link>('POST', PATHS.invitations, body),
    revoke: (id: string) => ask<object>('DELETE', at(PATHS.invitation, { id })),
    place: (person: string, body: PlaceBody) => ask<object>('PUT', at(PATHS.person, { person }), body),
    makeReset: (person: string) => ask<Link>('POST', at(PATHS.personReset, { person }), {}),
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
  }
}

export type Api = ReturnType<typeof openApi>
