// Set-up happens once, wholly or not at all, and only to whoever holds the token.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SetUpBody } from '@earshot/contract'
import { policyOf, type Verdict } from '@earshot/domain'
import { type TestDatabase, testDatabase } from '../adapters/postgres/testing.ts'
import { HouseSetUp } from './set-up.ts'
import { openHouse } from './testing.ts'

type Own = Extract<SetUpBody, { way: 'own' }>

const own = (token: string, different: Partial<Own> = {}): Own => ({
  way: 'own',
  token,
  organisation: 'Harbour Line',
  name: 'Ana',
  email: 'Ana@example.org',
  password: 'a long enough one',
  desk: 'Night Line',
  preset: 'listening-line',
  timeZone: 'Europe/Berlin',
  ...different,
})

const outcome = (verdict: Verdict<unknown>): string => (verdict.ok ? 'done' : verdict.refusal.rule)

const signIn = ({ accounts }: ReturnType<typeof openHouse>, email: string, password: string) =>
  accounts.signIn({ email, password, address: '127.0.0.1', headers: {} })

const TABLES = ['organisation', 'people', 'desks', 'policies', 'memberships', 'canned_responses', 'audit'] as const

async function rows({ pool }: TestDatabase): Promise<number> {
  const { rows } = await pool.query(`select ${TABLES.map((table) => `(select count(*) from ${table})`).join(' + ')} as all`)
  return rows[0].all
}

test('one’s own house: an admin who supervises a desk made from a preset, and can sign in', async () => {
  await using database = await testDatabase()
  const parts = openHouse(database)
  const setUp = new HouseSetUp(parts)
  assert.equal(await setUp.needed(), true)
  assert.deepEqual(await setUp.carryOut(own(setUp.token)), { ok: true, value: { signIns: [] } })
  assert.equal(await setUp.needed(), false)
  const [desk] = await parts.desks.all()
  assert.deepEqual([desk?.slug, desk?.name, desk?.policy], ['night-line', 'Night Line', policyOf('listening-line')])
  const signed = await signIn(parts, 'ana@example.org', 'a long enough one')
  assert.ok(signed.ok)
  const admin = (await parts.people.find([signed.value.session.person])).get(signed.value.session.person)
  assert.deepEqual(admin, {
    person: signed.value.session.person,
    name: 'Ana',
    organisation: 'admin',
    status: 'offline',
    absence: { why: null, backAt: null },
    direct: true,
    memberships: [{ desk: desk?.id, role: 'supervisor', holds: 'supervisor', accepting: false, training: false, closed: [] }],
    invitations: [],
  })
})

test('the wrong token opens nothing, and after set-up no token does', async () => {
  await using database = await testDatabase()
  const parts = openHouse(database)
  const [first, second] = [new HouseSetUp(parts), new HouseSetUp(parts)]
  assert.equal(outcome(await first.carryOut(own(second.token))), 'wrong-set-up-token')
  assert.equal(outcome(await first.carryOut(own(''))), 'wrong-set-up-token')
  assert.equal(await rows(database), 0)
  assert.equal(outcome(await first.carryOut(own(first.token))), 'done')
  assert.equal(outcome(await first.carryOut(own(first.token))), 'set-up-done')
  assert.equal(outcome(await second.carryOut(own(second.token))), 'set-up-done')
})

test('what cannot be kept is refused with its rule, and nothing is left behind', async () => {
  await using database = await testDatabase()
  const setUp = new HouseSetUp(openHouse(database))
  const refusals: [Partial<Own>, string][] = [
    [{ password: 'short' }, 'password-length'],
    [{ email: 'ana at example' }, 'not-an-email'],
    [{ name: '(S) Ana' }, 'name-imitates-role'],
    [{ name: ' ' }, 'empty'],
    [{ desk: '' }, 'empty'],
    [{ organisation: 'x'.repeat(81) }, 'too-long'],
    [{ timeZone: 'Europe/Atlantis' }, 'not-a-time-zone'],
  ]
  for (const [different, rule] of refusals) assert.equal(outcome(await setUp.carryOut(own(setUp.token, different))), rule)
  assert.equal(await rows(database), 0)
  assert.equal(outcome(await setUp.carryOut(own(setUp.token))), 'done')
})

test('of many set-ups at once, on two servers, exactly one wins', async () => {
  await using database = await testDatabase()
  const parts = openHouse(database)
  const servers = [new HouseSetUp(parts), new HouseSetUp(parts)]
  const asked = Array.from({ length: 30 }, (_, at) => own('', { email: `admin${at}@example.org` }))
  const outcomes = await Promise.all(
    asked.flatMap((one, at) => servers.slice(at % 2, (at % 2) + 1).map((server) => server.carryOut({ ...one, token: server.token }))),
  )
  const counted = Map.groupBy(outcomes.map(outcome), (rule) => rule)
  assert.deepEqual([counted.get('done')?.length, counted.get('set-up-done')?.length], [1, 29])
  const { rows: found } = await database.pool.query(
    'select (select count(*) from people) as people, (select count(*) from auth_user) as accounts',
  )
  assert.deepEqual(found, [{ people: 1, accounts: 1 }])
})

test('an account left over from a set-up that was cut off is taken over with the new password', async () => {
  await using database = await testDatabase()
  const parts = openHouse(database)
  await parts.accounts.create({ email: 'ana@example.org', name: 'Ana', password: 'the one that was lost' })
  const setUp = new HouseSetUp(parts)
  assert.equal(outcome(await setUp.carryOut(own(setUp.token))), 'done')
  assert.equal(outcome(await signIn(parts, 'ana@example.org', 'the one that was lost')), 'wrong-credentials')
  assert.equal(outcome(await signIn(parts, 'ana@example.org', 'a long enough one')), 'done')
})
