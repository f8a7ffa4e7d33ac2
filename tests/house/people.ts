// Who comes to the house: desks, staff who are signed in, visitors with a visit of their own; and their lines.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { PATHS } from '@earshot/contract'
import {
  ALWAYS,
  NO_ABSENCE,
  NO_FLOOD_LIMITS,
  NO_LIMITS,
  type OrganisationRole,
  type Policy,
  policyOf,
  type Role,
  type Staff,
  type Status,
  type Visitor,
} from '@earshot/domain'
import { PostgresDesks } from '../../apps/server/src/adapters/postgres/desks.ts'
import { PostgresPeople } from '../../apps/server/src/adapters/postgres/people.ts'
import { newDesk } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import { staffOf } from '../../apps/server/src/people/rights.ts'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { makeVisit, visitorOf } from '../../apps/server/src/visitors/visits.ts'
import type { House } from './house.ts'

export type Place = { readonly desk: string; readonly slug: string; readonly training: boolean }
export type Member = { readonly actor: Staff; readonly email: string; readonly cookie: string }
export type Guest = { readonly actor: Visitor; readonly token: string; readonly c: string }

export const PASSWORD = 'a long enough password'

/** A tag of every desk here. */
export const TAG = { id: '01890000-0000-7000-8000-0000000007a6', name: 'Loan', colour: '#1d5e59' }

/** Keeps a trail, has a tag and no limits, so that every command can be accepted. */
export const POLICY: Policy = { ...policyOf('library-desk'), limits: NO_LIMITS, flood: NO_FLOOD_LIMITS, tags: [TAG] }

/** A desk that the house knows of. */
export async function makeDesk(house: House, training = false, sites: readonly string[] = []): Promise<Place> {
  const slug = `desk-${randomUUID().slice(0, 18)}`
  const desk = await new PostgresDesks(house.database.db).make(newDesk({ slug, training, sites, hours: ALWAYS, policy: POLICY }), null)
  house.parts.bus.publish({ about: 'desks' })
  while ((await house.ask('GET', PATHS.desk.replace(':desk', slug))).status !== 200);
  return { desk, slug, training }
}

export type Hired = {
  readonly name: string
  readonly roles?: Readonly<Record<string, Role>>
  readonly accepting?: boolean
  readonly organisation?: OrganisationRole
  readonly status?: Status
}

/** Somebody with an account and a place in the house, signed in. */
export async function hire(house: House, { name, roles = {}, accepting = true, organisation = 'member', status = 'online' }: Hired) {
  const email = `${randomUUID()}@example.org`
  const made = await house.parts.accounts.create({ email, password: PASSWORD, name })
  assert.ok(made.ok)
  const { person } = made.value
  const people = new PostgresPeople(house.database.db)
  await people.add({ person, name, organisation }, null)
  for (const [desk, role] of Object.entries(roles)) await people.join(person, { desk, role, accepting }, null)
  await people.setStatus(person, status, NO_ABSENCE)
  const found = (await people.find([person])).get(person)
  assert.ok(found !== undefined)
  const member: Member = { actor: staffOf(found), email, cookie: await signIn(house, email) }
  return member
}

/** The cookie of a new sign-in, as the browser sends it. */
export async function signIn(house: House, email: string, password = PASSWORD): Promise<string> {
  const { status, headers } = await house.ask('POST', PATHS.signIn, { body: { email, password } })
  assert.equal(status, 200)
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** A visitor whose page has loaded, and who has written nothing yet. */
export async function visits({ parts }: House, { desk }: Place): Promise<Guest> {
  const { token, ...visit } = await makeVisit({ ...parts, state: async () => null }, desk)
  return { actor: visitorOf(visit), token, c: visit.conversation }
}

export const asGuest = ({ token }: Guest) => ({ authorization: `Bearer ${token}` })
export const asMember = ({ cookie }: Member) => ({ cookie })

/** The line of a member of staff, once it stands. */
export async function staffLine(house: House, member: Member): Promise<Line> {
  const line = await house.line(PATHS.liveStaff, asMember(member)).opened()
  await line.until(() => line.of('board').length > 0, 'the board is shown')
  return line
}

/** The line of a member of staff, once these desks are open because somebody answers. */
export async function answering(house: House, member: Member, ...places: readonly Place[]): Promise<Line> {
  const line = await staffLine(house, member)
  const open = ({ desk }: Place) =>
    line.of('board').some(({ desks }) => desks.some((life) => life.desk === desk && life.availability === 'open'))
  await line.until(() => places.every(open), 'the desks are open')
  return line
}

/** A line of somebody who looks at a desk and has no chat, once they know how it is. */
export async function lookingAt(house: House, { slug }: Place): Promise<Line> {
  const line = await house.line(PATHS.liveDesk.replace(':desk', slug)).opened()
  await line.until(() => line.of('desk').length > 0, 'the desk is shown')
  return line
}

/** The line of a visitor, once it stands. */
export async function guestLine(house: House, { token }: Guest): Promise<Line> {
  const line = await house.line(PATHS.liveVisitor).opened()
  line.send({ t: 'hello', token })
  await line.until(() => line.of('hello').length > 0, 'the visitor is greeted')
  return line
}
