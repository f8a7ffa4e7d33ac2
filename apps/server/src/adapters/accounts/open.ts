// The accounts adapter: better-auth decides about passwords, sessions and cookies; the refusals and what is counted are ours.

import type { IncomingHttpHeaders } from 'node:http'
import { accept, emailAddress, personName, refuse, type Verdict } from '@earshot/domain'
import { isAPIError } from 'better-auth/api'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Accounts, Session, SignInAttempt, SignInVerdict } from '../../ports.ts'
import { confirmSession, insertAccount, keptHash, orphanOf, replacePassword } from './credentials.ts'
import { hashPassword, passwordText } from './password.ts'
import { type AccountsConfig, type Auth, cookieName, openAuth } from './settings.ts'
import { openThrottle, type Throttle } from './throttle.ts'

type House = { readonly pool: Pool; readonly auth: Auth; readonly throttle: Throttle; readonly cookie: string }

/** Accounts in the database of `config.pool`. Nothing to close: the pool is the caller's. */
export function openAccounts(config: AccountsConfig): Accounts {
  const house: House = {
    pool: config.pool,
    auth: openAuth(config),
    throttle: openThrottle(config.pool, config.secret),
    cookie: cookieName(config.publicUrl),
  }
  return {
    create: (input) => create(house, input),
    adopt: (input) => adopt(house, input),
    setPassword: (person, password) => setPassword(house, person, password),
    personOf: (email) => personOf(house, email),
    signIn: (attempt) => signIn(house, attempt),
    signOut: (headers) => signOut(house, headers),
    sessionOf: (headers) => sessionOf(house, headers),
    renew: (headers) => renew(house, headers),
    endSessions: (person) => endSessions(house, person),
    sessionsOf: (person) => sessionsOf(house, person),
    endSession: (person, id) => endSession(house, person, id),
    liveSessions: (ids) => liveSessions(house, ids),
  }
}

// better-auth knows fewer addresses than the domain, and an account that cannot sign in must not be made.
const signInEmail = z.email()

function accountEmail(input: string): Verdict<string> {
  const email = emailAddress(input)
  if (!email.ok) return email
  return signInEmail.safeParse(email.value).success ? accept(email.value.toLowerCase()) : refuse('not-an-email')
}

type NewAccount = { email: string; password: string; name: string }

async function create({ pool }: House, input: NewAccount): Promise<Verdict<{ person: string }>> {
  const [email, name, password] = [accountEmail(input.email), personName(input.name), passwordText(input.password)]
  if (!email.ok) return email
  if (!name.ok) return name
  if (!password.ok) return password
  const person = await insertAccount(pool, { name: name.value, email: email.value, hash: await hashPassword(password.value) })
  return person === null ? refuse('email-taken') : accept({ person })
}

async function adopt(house: House, input: NewAccount): Promise<Verdict<{ person: string }>> {
  const made = await create(house, input)
  if (made.ok || made.refusal.rule !== 'email-taken') return made
  const orphan = await orphanOf(house.pool, input.email.trim().toLowerCase())
  return orphan === null ? made : setPassword(house, orphan, input.password)
}

async function setPassword({ pool, throttle }: House, person: string, input: string): Promise<Verdict<{ person: string }>> {
  const password = passwordText(input)
  if (!password.ok) return password
  const email = await replacePassword(pool, person, await hashPassword(password.value))
  if (email === null) return refuse('no-such-person')
  await throttle.lift(email)
  return accept({ person })
}

async function personOf({ pool }: House, input: string): Promise<string | null> {
  const email = accountEmail(input)
  if (!email.ok) return null
  const { rows } = await pool.query<{ id: string }>('select id from auth_user where email = $1', [email.value])
  return rows[0]?.id ?? null
}

async function signIn(house: House, attempt: SignInAttempt): Promise<SignInVerdict> {
  if (!(await isOwnPage(house, attempt.headers))) return refuse('wrong-origin')
  const email = accountEmail(attempt.email)
  if (!email.ok) return refuse('wrong-credentials')
  const retryAfter = await house.throttle.take(email.value, attempt.address)
  if (retryAfter > 0) return { ...refuse('too-many'), retryAfter }
  const hash = await keptHash(house.pool, email.value)
  const signed = await askAuth(house, email.value, attempt.password)
  const session = signed === null ? null : await confirmSession(house.pool, signed.response.token, hash)
  if (signed === null || session === null) return refuse('wrong-credentials')
  await house.throttle.giveBack(email.value, attempt.address)
  return accept({ session, cookies: cookiesOf(house, signed.headers) })
}

const WRONG: readonly unknown[] = ['INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL', 'PASSWORD_TOO_LONG']

// It gets no headers, so that the session keeps neither address nor browser.
async function askAuth({ auth }: House, email: string, password: string) {
  try {
    return await auth.api.signInEmail({ body: { email, password }, headers: new Headers(), returnHeaders: true })
  } catch (error) {
    if (isAPIError(error) && WRONG.includes(error.body?.code)) return null
    throw error
  }
}

async function signOut(house: House, headers: IncomingHttpHeaders): Promise<Verdict<{ cookies: readonly string[] }>> {
  if (!(await isOwnPage(house, headers))) return refuse('wrong-origin')
  const session = await sessionOf(house, headers)
  // Ours, because better-auth would say "signed out" even when the database did not answer.
  if (session !== null) await house.pool.query('delete from auth_session where id = $1', [session.id])
  const ended = await house.auth.api.signOut({ headers: cookieOf(headers), returnHeaders: true })
  return accept({ cookies: cookiesOf(house, ended.headers) })
}

async function sessionOf({ auth }: House, headers: IncomingHttpHeaders): Promise<Session | null> {
  return sessionFrom(await auth.api.getSession({ headers: cookieOf(headers), query: { disableRefresh: true } }))
}

async function renew(house: House, headers: IncomingHttpHeaders): Promise<{ session: Session | null; cookies: readonly string[] }> {
  try {
    const found = await house.auth.api.getSession({ headers: cookieOf(headers), returnHeaders: true })
    return { session: sessionFrom(found.response), cookies: cookiesOf(house, found.headers) }
  } catch (error) {
    // The session was ended between its reading and its renewal.
    if (isAPIError(error) && error.statusCode === 401) return { session: null, cookies: [] }
    throw error
  }
}

async function endSessions({ pool }: House, person: string): Promise<void> {
  await pool.query('delete from auth_session where user_id = $1', [person])
}

async function sessionsOf({ pool }: House, person: string) {
  const living = 'select id, created_at, updated_at from auth_session where user_id = $1 and expires_at > now() order by updated_at desc'
  const { rows } = await pool.query<{ id: string; created_at: Date; updated_at: Date }>(living, [person])
  return rows.map((row) => ({ id: row.id, since: row.created_at.getTime(), seenAt: row.updated_at.getTime() }))
}

async function endSession({ pool }: House, person: string, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from auth_session where user_id = $1 and id = $2', [person, id])
  return rowCount === 1
}

async function liveSessions({ pool }: House, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const live = 'select id, expires_at from auth_session where id = any($1::uuid[]) and expires_at > now()'
  const { rows } = await pool.query<{ id: string; expires_at: Date }>(live, [ids])
  return new Map(rows.map((row) => [row.id, row.expires_at.getTime()]))
}

type Found = { session: { id: string; userId: string; expiresAt: Date } } | null

const sessionFrom = (found: Found): Session | null =>
  found && { id: found.session.id, person: found.session.userId, expiresAt: found.session.expiresAt.getTime() }

// Browsers name the origin of every POST; a program that names none carries no one else's cookie.
async function isOwnPage({ auth }: House, headers: IncomingHttpHeaders): Promise<boolean> {
  return headers.origin === undefined || (await auth.$context).isTrustedOrigin(headers.origin)
}

const cookieOf = (headers: IncomingHttpHeaders): Headers => new Headers(headers.cookie === undefined ? {} : { cookie: headers.cookie })

// It also clears cookies of features that are off.
const cookiesOf = ({ cookie }: House, headers: Headers): readonly string[] =>
  headers.getSetCookie().filter((line) => line.startsWith(`${cookie}=`))
