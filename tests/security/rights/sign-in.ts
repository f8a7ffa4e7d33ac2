// Signing in: guessing is slow and learns nothing, whoever is behind which address.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { wordsOf } from '@earshot/domain'
import { type House, openHouse } from '../../house/house.ts'
import type { Answer } from '../../house/http.ts'
import { hire, makeDesk, PASSWORD } from '../../house/people.ts'

const tries = (house: House, email: string, password: string, from = '192.0.2.1'): Promise<Answer> =>
  house.ask('POST', PATHS.signIn, { headers: { 'x-forwarded-for': from }, body: { email, password } })

const unknownEmail = () => `${randomUUID()}@example.org`

const deactivate = (house: House, person: string) => house.database.pool.query('update people set active = false where id = $1', [person])

/** All of an answer but the time. */
const seen = ({ status, text, headers: { date: _, ...headers } }: Answer) => ({ status, text, headers })

async function alike(house: House): Promise<void> {
  const [ana, gone] = [await hire(house, { name: 'Ana' }), await hire(house, { name: 'Gone' })]
  await deactivate(house, gone.actor.person)
  const wrong = await tries(house, ana.email, 'a wrong password')
  assert.deepEqual([wrong.status, wrong.body], [401, { rule: 'wrong-credentials', words: wordsOf({ rule: 'wrong-credentials' }) }])
  assert.equal(wrong.headers['set-cookie'], undefined)
  const others = [
    await tries(house, unknownEmail(), PASSWORD),
    await tries(house, 'no email', PASSWORD),
    await tries(house, `${ana.email}\0`, PASSWORD),
    await tries(house, ana.email, ''),
    await tries(house, ana.email, 'x'.repeat(1024)),
    await tries(house, gone.email, PASSWORD),
    await tries(house, gone.email, 'a wrong password'),
  ]
  for (const other of others) assert.deepEqual(seen(other), seen(wrong))
  const { rows } = await house.database.pool.query(
    'select from auth_session where user_id = $1 and created_at > now() - interval $$1 hour$$',
    [gone.actor.person],
  )
  assert.equal(rows.length, 0)
}

async function work(house: House): Promise<void> {
  const { email } = await hire(house, { name: 'Ana' })
  const work = async (who: string) => {
    const before = process.cpuUsage()
    for (let nth = 0; nth < 5; nth++) await tries(house, who, 'a wrong password')
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  await work(unknownEmail())
  const [known, unknown] = [await work(email), await work(unknownEmail())]
  assert.ok(unknown > known / 2 && unknown < known * 2, `${known} µs of work for a wrong password, ${unknown} µs for an unknown account`)
}

async function eleventh(house: House): Promise<void> {
  const { email } = await hire(house, { name: 'Ana' })
  for (const who of [email, unknownEmail()]) {
    for (let nth = 0; nth < 10; nth++) assert.equal((await tries(house, who, 'a wrong password', `192.0.2.${nth}`)).status, 401)
    const { status, body, headers } = await tries(house, who, PASSWORD, '192.0.2.99')
    assert.deepEqual([status, body], [429, { rule: 'too-many', words: wordsOf({ rule: 'too-many' }) }])
    assert.ok(Number(headers['retry-after']) > 0 && Number(headers['retry-after']) <= 900)
  }
}

test('guessing', async (t) => {
  await using house = await openHouse()
  await t.test('an unknown account, a wrong password and somebody who has left are answered alike', () => alike(house))
  await t.test('an unknown account costs the work of a wrong password', () => work(house))
  await t.test('the eleventh guess waits, for known and unknown accounts alike, and a header that anybody can write does not help', () =>
    eleventh(house),
  )
  await house.unharmed()
})

test('behind a proxy the address is what the proxy added, not what came before it', async () => {
  await using house = await openHouse({ trustProxy: true, visitsPerMinute: 3 })
  const { email } = await hire(house, { name: 'Ana' })
  for (let nth = 0; nth < 10; nth++)
    assert.equal((await tries(house, email, 'a wrong password', `203.0.113.${nth}, 192.0.2.7`)).status, 401)
  assert.equal((await tries(house, email, PASSWORD, '203.0.113.99, 192.0.2.7')).status, 429)
  assert.equal((await tries(house, email, PASSWORD, '192.0.2.7, 192.0.2.8')).status, 200)

  const { slug } = await makeDesk(house)
  const visit = (from: string) =>
    house.ask('POST', PATHS.visits.replace(':desk', slug), { headers: { 'x-forwarded-for': from }, body: {} }).then(({ status }) => status)
  for (let nth = 0; nth < 3; nth++) assert.equal(await visit(`203.0.113.${nth}, 192.0.2.9`), 200)
  assert.equal(await visit('203.0.113.9, 192.0.2.9'), 429)
  assert.equal(await visit('192.0.2.10'), 200)
  // A household or an attacker is given a whole network of IPv6.
  for (let nth = 0; nth < 3; nth++) assert.equal(await visit(`2001:db8:0:1::${nth}`), 200)
  assert.deepEqual([await visit('2001:db8:0:1:ffff::9'), await visit('2001:db8:0:2::1')], [429, 200])
  house.turn(60_000)
  assert.equal(await visit('192.0.2.9'), 200)
  await house.unharmed()
})
