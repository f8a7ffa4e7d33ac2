// Guessing passwords: what is counted, for whom, and that an unknown account looks like a wrong password.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { networkOf } from '../../network.ts'
import type { Accounts, SignInVerdict } from '../../ports.ts'
import { testDatabase } from '../postgres/testing.ts'
import { openAccounts } from './open.ts'

const ADA = { email: 'ada@example.org', password: 'a long enough password', name: 'Ada' }
const house = (pool: Pool) => openAccounts({ pool, secret: 'k3vQ0x8mT1r9ZpWfYb6LhJc2NsUa7GdE4iOoRqXt', publicUrl: 'http://127.0.0.1:3000' })

const guess = (accounts: Accounts, email: string, address: string, password = 'a wrong password'): Promise<SignInVerdict> =>
  accounts.signIn({ email, password, address, headers: {} })

const ruleOf = (verdict: SignInVerdict): string => (verdict.ok ? 'accepted' : verdict.refusal.rule)

async function guesses(accounts: Accounts, times: number, email: string, address: string): Promise<string[]> {
  return (await Promise.all(Array.from({ length: times }, () => guess(accounts, email, address)))).map(ruleOf)
}

const of = (rules: readonly string[], rule: string): number => rules.filter((each) => each === rule).length

test('ten guesses at once from one place are looked at, and then even the right password waits, there only', async () => {
  await using db = await testDatabase()
  const accounts = house(db.pool)
  await accounts.create(ADA)
  const rules = await guesses(accounts, 15, ADA.email, '192.0.2.7')
  assert.deepEqual([of(rules, 'wrong-credentials'), of(rules, 'too-many')], [10, 5])
  const right = await house(db.pool).signIn({ ...ADA, address: '192.0.2.7', headers: {} })
  assert.ok(!right.ok && right.refusal.rule === 'too-many')
  assert.ok(right.retryAfter !== undefined && right.retryAfter > 840 && right.retryAfter <= 900)
  assert.equal(ruleOf(await guess(accounts, ADA.email, '192.0.2.8', ADA.password)), 'accepted')
  await db.pool.query(`update auth_throttle set since = since - interval '15 minutes'`)
  assert.equal(ruleOf(await guess(accounts, ADA.email, '192.0.2.7', ADA.password)), 'accepted')
})

test('an unknown account is answered as a wrong password, throttle and all', async () => {
  await using db = await testDatabase()
  const accounts = house(db.pool)
  await accounts.create(ADA)
  const known = await guess(accounts, ADA.email, '192.0.2.7')
  assert.deepEqual(await guess(accounts, 'nobody@example.org', '192.0.2.7'), known)
  assert.deepEqual(await guess(accounts, 'not an email', '192.0.2.7'), known)
  assert.deepEqual(await guess(accounts, 'n\0body@example.org', '192.0.2.7'), known)
  assert.deepEqual(await guess(accounts, ADA.email, '192.0.2.7', 'x'.repeat(1024)), known)
  const rules = await guesses(accounts, 15, 'nobody@example.org', '192.0.2.9')
  assert.deepEqual([of(rules, 'wrong-credentials'), of(rules, 'too-many')], [10, 5])
})

test('one network that tries many accounts is stopped; a house that signs in is not', async () => {
  await using db = await testDatabase()
  const accounts = house(db.pool)
  await accounts.create(ADA)
  const fill = `update auth_throttle set failures = $1 where account = ''`
  await guess(accounts, 'nobody@example.org', '2001:db8:0:1::1')
  await db.pool.query(fill, [99])
  for (let times = 0; times < 3; times++)
    assert.equal(ruleOf(await guess(accounts, ADA.email, '2001:db8:0:1::2', ADA.password)), 'accepted')
  assert.equal(ruleOf(await guess(accounts, 'somebody@example.org', '2001:db8:0:1:ffff::3')), 'wrong-credentials')
  assert.equal(ruleOf(await guess(accounts, ADA.email, '2001:db8:0:1::2', ADA.password)), 'too-many')
  assert.equal(ruleOf(await guess(accounts, ADA.email, '2001:db8:0:2::2', ADA.password)), 'accepted')
})

test('an account guessed from everywhere is stopped everywhere, until its password is set anew', async () => {
  await using db = await testDatabase()
  const accounts = house(db.pool)
  const made = await accounts.create(ADA)
  assert.ok(made.ok)
  await guess(accounts, ADA.email, '192.0.2.7')
  await db.pool.query(`update auth_throttle set failures = 100 where network = ''`)
  assert.equal(ruleOf(await guess(accounts, ADA.email, '192.0.2.8', ADA.password)), 'too-many')
  await accounts.setPassword(made.value.person, ADA.password)
  assert.equal(ruleOf(await guess(accounts, ADA.email, '192.0.2.8', ADA.password)), 'accepted')
})

test('nothing about a sign-in is written to the console', async (t) => {
  await using db = await testDatabase()
  const written = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => t.mock.method(console, level, () => undefined).mock)
  const accounts = house(db.pool)
  await accounts.create(ADA)
  for (const email of [ADA.email, 'nobody@example.org'])
    assert.equal(ruleOf(await guess(accounts, email, '192.0.2.7')), 'wrong-credentials')
  assert.equal(ruleOf(await guess(accounts, ADA.email, '192.0.2.7', ADA.password)), 'accepted')
  assert.deepEqual(
    written.flatMap((mock) => mock.calls),
    [],
  )
})

test('what is counted names neither account nor address, and old counts are swept', async () => {
  await using db = await testDatabase()
  const accounts = house(db.pool)
  await accounts.create(ADA)
  await guess(accounts, 'nobody@example.org', '192.0.2.7')
  const counted = await db.pool.query('select * from auth_throttle')
  assert.equal(counted.rows.length, 3)
  assert.doesNotMatch(JSON.stringify(counted.rows), /nobody|192\.0/)
  await db.pool.query(`update auth_throttle set since = now() - interval '31 minutes'`)
  assert.equal(ruleOf(await guess(accounts, ADA.email, '192.0.2.8', ADA.password)), 'accepted')
  const left = await db.pool.query(`select from auth_throttle where since < now() - interval '15 minutes'`)
  assert.equal(left.rows.length, 0)
})

test('fifty sign-ins of different people at once from one place all succeed', async () => {
  await using db = await testDatabase()
  const accounts = house(db.pool)
  const people = Array.from({ length: 50 }, (_, at) => ({ ...ADA, email: `p${at}@example.org` }))
  await Promise.all(people.map((person) => accounts.create(person)))
  const answers = await Promise.all(people.map((person) => guess(accounts, person.email, '127.0.0.1', person.password)))
  assert.equal(of(answers.map(ruleOf), 'accepted'), 50)
})

test('a network is an IPv4 address or an IPv6 /64', () => {
  const same = [
    ['192.0.2.7', '::ffff:192.0.2.7'],
    ['2001:db8:0:1::1', '2001:DB8:0000:0001:ab:cd:ef:1'],
    ['fe80::1%eth0', 'fe80::2'],
    ['::1', '0:0:0:0:0:0:0:1'],
  ] as const
  for (const [one, other] of same) assert.equal(networkOf(one), networkOf(other))
  const apart = [
    ['192.0.2.7', '192.0.2.8'],
    ['2001:db8:0:1::1', '2001:db8:0:2::1'],
    ['2001:db8::1', '2001:db8:1::1'],
  ] as const
  for (const [one, other] of apart) assert.notEqual(networkOf(one), networkOf(other))
})
