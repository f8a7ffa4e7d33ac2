// Accounts on a real PostgreSQL: making them, signing in and out, sessions and their end.

import assert from 'node:assert/strict'
import type { IncomingHttpHeaders } from 'node:http'
import { test } from 'node:test'
import { getMigrations } from 'better-auth/db/migration'
import type { Pool } from 'pg'
import type { Accounts, SignedIn } from '../../ports.ts'
import { testDatabase } from '../postgres/testing.ts'
import { openAccounts } from './open.ts'
import { authOptions } from './settings.ts'

const ADA = { email: 'ada@example.org', password: 'a long enough password', name: 'Ada' }
const secret = 'k3vQ0x8mT1r9ZpWfYb6LhJc2NsUa7GdE4iOoRqXt'
const HTTP = 'http://127.0.0.1:3000'

const settings = (pool: Pool, publicUrl = HTTP) => ({ pool, secret, publicUrl })

async function made(accounts: Accounts, input = ADA): Promise<string> {
  const verdict = await accounts.create(input)
  assert.ok(verdict.ok, JSON.stringify(verdict))
  return verdict.value.person
}

const attempt = (input: { email: string; password: string }, headers: IncomingHttpHeaders = {}) => ({
  email: input.email,
  password: input.password,
  address: '192.0.2.7',
  headers,
})

async function signedIn(accounts: Accounts, input = ADA): Promise<SignedIn & { headers: IncomingHttpHeaders }> {
  const verdict = await accounts.signIn(attempt(input))
  assert.ok(verdict.ok, JSON.stringify(verdict))
  return { ...verdict.value, headers: { cookie: cookieIn(verdict.value.cookies) } }
}

const cookieIn = (cookies: readonly string[]): string => cookies[0]?.split(';', 1).join() ?? ''

const attributesOf = (cookie: string | undefined): string[] => (cookie ?? '').split('; ').slice(1).sort()

async function ruleOf(verdict: Promise<{ ok: true } | { ok: false; refusal: { rule: string } }>): Promise<string> {
  const answer = await verdict
  return answer.ok ? 'accepted' : answer.refusal.rule
}

test('our tables are the ones better-auth asks for', async () => {
  await using db = await testDatabase()
  const { toBeCreated, toBeAdded } = await getMigrations(authOptions(settings(db.pool)))
  assert.deepEqual([toBeCreated, toBeAdded], [[], []])
})

/** Those of the sessions that still live. */
const living = async (accounts: Accounts, ids: readonly string[]) => new Set((await accounts.liveSessions(ids)).keys())

test('an account signs in and its session is found from the cookie alone', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  const person = await made(accounts)
  const { session, headers } = await signedIn(accounts)
  assert.equal(session.person, person)
  assert.ok(Math.abs(session.expiresAt - Date.now() - 12 * 3_600_000) < 60_000)
  assert.deepEqual(await accounts.sessionOf(headers), session)
  assert.deepEqual(await living(accounts, [session.id, person]), new Set([session.id]))
  assert.equal(await accounts.sessionOf({}), null)
})

test('email is read without regard to case, and taken once even when asked for twice at once', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  const rules = await Promise.all([ruleOf(accounts.create(ADA)), ruleOf(accounts.create({ ...ADA, email: 'ADA@Example.org' }))])
  assert.deepEqual(rules.sort(), ['accepted', 'email-taken'])
  const { session } = await signedIn(accounts, { ...ADA, email: ' Ada@EXAMPLE.org ' })
  assert.equal(await accounts.personOf('aDa@example.org'), session.person)
  assert.equal(await accounts.personOf('nobody@example.org'), null)
})

test('what may not be an account is refused by name', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  const create = (change: Partial<typeof ADA>) => ruleOf(accounts.create({ ...ADA, ...change }))
  assert.equal(await create({ password: 'elevenchars' }), 'password-length')
  assert.equal(await create({ password: 'x'.repeat(257) }), 'password-length')
  assert.equal(await create({ password: 'with a \0 in the middle' }), 'unreadable')
  assert.equal(await create({ password: 'a lone surrogate \ud800' }), 'unreadable')
  assert.equal(await create({ email: 'ada' }), 'not-an-email')
  assert.equal(await create({ email: 'a\0da@example.org' }), 'not-an-email')
  assert.equal(await create({ email: 'a!da@example.org' }), 'not-an-email')
  assert.equal(await create({ name: 'A\0da' }), 'unreadable')
  const { rows } = await db.pool.query('select from auth_user')
  assert.equal(rows.length, 0)
})

test('a password may be 256 characters of any script, typed in either normal form', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  const passwords = ['x'.repeat(256), '🔑'.repeat(256), 'пароль из многих слов', `caf\u00e9 au lait, s'il vous pla\u00eet`]
  for (const [at, password] of passwords.entries()) {
    const input = { ...ADA, email: `p${at}@example.org`, password }
    await made(accounts, input)
    await signedIn(accounts, { ...input, password: password.normalize('NFD') })
    assert.equal(await ruleOf(accounts.signIn(attempt({ ...input, password: `${password.slice(0, -2)}no` }))), 'wrong-credentials')
  }
})

test('passwords are kept as argon2id with the stated cost, and sessions without address or browser', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  await made(accounts)
  const verdict = await accounts.signIn(attempt(ADA, { 'user-agent': 'Some Browser', 'x-forwarded-for': '192.0.2.7' }))
  assert.ok(verdict.ok)
  const { rows } = await db.pool.query('select password, ip_address, user_agent from auth_account join auth_session using (user_id)')
  assert.match(rows[0].password, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.deepEqual([rows[0].ip_address, rows[0].user_agent], ['', ''])
})

test('the cookie is strict, for scripts out of reach, and Secure with https', async () => {
  await using db = await testDatabase()
  const plain = openAccounts(settings(db.pool))
  await made(plain)
  const overHttp = (await signedIn(plain)).cookies
  assert.equal(overHttp.length, 1)
  assert.match(overHttp[0] ?? '', /^earshot_session=/)
  assert.deepEqual(attributesOf(overHttp[0]), ['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict'])
  const overHttps = (await signedIn(openAccounts(settings(db.pool, 'https://help.example.org')))).cookies
  assert.match(overHttps[0] ?? '', /^__Host-earshot_session=/)
  assert.deepEqual(attributesOf(overHttps[0]), ['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict', 'Secure'])
})

test('a cookie that was changed, or signed with another secret, is no session', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  await made(accounts)
  const { headers } = await signedIn(accounts)
  const cookie = headers.cookie ?? ''
  const at = 'earshot_session='.length + 3
  const changed = cookie.slice(0, at) + (cookie[at] === 'A' ? 'B' : 'A') + cookie.slice(at + 1)
  const { rows } = await db.pool.query('select token from auth_session')
  for (const forged of [changed, cookie.slice(0, -8), `earshot_session=${rows[0].token}`, 'earshot_session=%00.%00', 'earshot_session=']) {
    assert.equal(await accounts.sessionOf({ cookie: forged }), null, forged)
  }
  const other = openAccounts({ ...settings(db.pool), secret: [...secret].reverse().join('') })
  assert.equal(await other.sessionOf(headers), null)
  assert.ok(await accounts.sessionOf(headers))
})

test('an expired session is none', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  await made(accounts)
  const { session, headers } = await signedIn(accounts)
  await db.pool.query(`update auth_session set expires_at = now() - interval '1 second'`)
  assert.deepEqual(await living(accounts, [session.id]), new Set())
  assert.equal(await accounts.sessionOf(headers), null)
  assert.equal((await accounts.renew(headers)).session, null)
})

test('reading never moves the expiry; renewing does once an hour has passed', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  await made(accounts)
  const { session, headers } = await signedIn(accounts)
  assert.deepEqual(await accounts.renew(headers), { session, cookies: [] })
  await db.pool.query(`update auth_session set expires_at = expires_at - interval '61 minutes'`)
  const hourLater = session.expiresAt - 61 * 60_000
  assert.equal((await accounts.sessionOf(headers))?.expiresAt, hourLater)
  const renewed = await accounts.renew(headers)
  assert.ok((renewed.session?.expiresAt ?? 0) >= session.expiresAt)
  assert.equal(cookieIn(renewed.cookies), headers.cookie)
  assert.ok(attributesOf(renewed.cookies[0]).includes('Max-Age=43200'))
  assert.deepEqual(await accounts.sessionOf(headers), renewed.session)
})

test('signing out ends this session, not the others of the person', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  await made(accounts)
  const [here, there] = [await signedIn(accounts), await signedIn(accounts)]
  const out = await accounts.signOut(here.headers)
  assert.ok(out.ok)
  assert.deepEqual(attributesOf(out.value.cookies[0]), ['HttpOnly', 'Max-Age=0', 'Path=/', 'SameSite=Strict'])
  assert.equal(cookieIn(out.value.cookies), 'earshot_session=')
  assert.equal(await accounts.sessionOf(here.headers), null)
  assert.deepEqual(await living(accounts, [here.session.id, there.session.id]), new Set([there.session.id]))
  assert.equal(await ruleOf(accounts.signOut({})), 'accepted')
})

test('ending sessions, or setting a password, ends every session of that person alone', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts(settings(db.pool))
  const ada = await made(accounts)
  const bob = { ...ADA, email: 'bob@example.org', name: 'Bob' }
  await made(accounts, bob)
  const [first, second, his] = [await signedIn(accounts), await signedIn(accounts), await signedIn(accounts, bob)]
  await accounts.endSessions(ada)
  const ids = [first.session.id, second.session.id, his.session.id]
  assert.deepEqual(await living(accounts, ids), new Set([his.session.id]))
  const third = await signedIn(accounts)
  assert.ok((await accounts.setPassword(ada, 'another long password')).ok)
  assert.deepEqual(await living(accounts, [...ids, third.session.id]), new Set([his.session.id]))
  assert.equal(await ruleOf(accounts.signIn(attempt(ADA))), 'wrong-credentials')
  await signedIn(accounts, { ...ADA, password: 'another long password' })
  assert.equal(await ruleOf(accounts.setPassword(ada, 'short')), 'password-length')
  assert.equal(await ruleOf(accounts.setPassword('00000000-0000-4000-8000-000000000000', ADA.password)), 'no-such-person')
})

test('a page of somebody else can neither sign in nor sign out', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts({ ...settings(db.pool), otherOrigins: ['http://localhost:3000'] })
  await made(accounts)
  const { headers, session } = await signedIn(accounts)
  for (const origin of ['https://evil.example', 'null', '', '/', 'http://127.0.0.1:3001', 'http://127.0.0.1:3000.evil.example']) {
    assert.equal(await ruleOf(accounts.signIn(attempt(ADA, { origin }))), 'wrong-origin', origin)
    assert.equal(await ruleOf(accounts.signOut({ ...headers, origin })), 'wrong-origin', origin)
  }
  assert.deepEqual(await accounts.sessionOf(headers), session)
  for (const origin of [HTTP, 'http://localhost:3000']) assert.equal(await ruleOf(accounts.signIn(attempt(ADA, { origin }))), 'accepted')
})
