// The commands do what they say to the people of the house, and change nothing when they are refused.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openAccounts } from '../adapters/accounts/open.ts'
import { PostgresAudit } from '../adapters/postgres/audit.ts'
import { PostgresDesks } from '../adapters/postgres/desks.ts'
import { PostgresStaff } from '../adapters/postgres/staff.ts'
import { makeDesk } from '../adapters/postgres/testing/house.ts'
import { type TestDatabase, testDatabase } from '../adapters/postgres/testing.ts'
import { read } from './asked.ts'
import { carryOut } from './carry-out.ts'

const SECRET = 's'.repeat(44)

function open({ pool, db }: TestDatabase) {
  const accounts = openAccounts({ pool, secret: SECRET, publicUrl: 'http://127.0.0.1:3000' })
  const parts = {
    accounts,
    desks: new PostgresDesks(db),
    staff: new PostgresStaff(db),
    audit: new PostgresAudit(db),
    newPassword: () => 'made-up-just-now',
  }
  const admin = async (line: string, password: string | null = null): Promise<string> => {
    const reading = read(line.split(' '))
    if (!reading.ok) return reading.sentence
    if (reading.asked.command === 'help') return 'help'
    const outcome = await carryOut(parts, reading.asked, password)
    return outcome.ok ? outcome.lines.join('\n') : outcome.sentence
  }
  const signsIn = async (email: string, password: string) =>
    (await accounts.signIn({ email, password, address: '127.0.0.1', headers: {} })).ok
  return { admin, signsIn, accounts }
}

const ADD_ANA = 'add-staff --email Ana@example.org --name Ana --role listener --desk night'

test('a member of staff is added, can sign in with the printed password, and is listed', async () => {
  await using database = await testDatabase()
  const { admin, signsIn } = open(database)
  await makeDesk(database.db, { slug: 'night' })
  await makeDesk(database.db, { slug: 'day', training: true, name: 'Daylight' })
  assert.match(await admin(`${ADD_ANA} --desk day --organisation manager`), /Ana is on board.*\nPassword: made-up-just-now\n/)
  assert.equal(await signsIn('ana@example.org', 'made-up-just-now'), true)
  assert.equal(await admin('list-staff'), 'ana@example.org  Ana  manager  listener at day, listener at night')
  assert.equal(await admin('list-desks'), 'day    Daylight    Europe/Berlin  training\nnight  Night line  Europe/Berlin')
})

test('a password that was typed is taken and not printed', async () => {
  await using database = await testDatabase()
  const { admin, signsIn } = open(database)
  await makeDesk(database.db, { slug: 'night' })
  assert.doesNotMatch(await admin(`${ADD_ANA} --password-stdin`, 'typed by somebody'), /typed|made-up/)
  assert.equal(await signsIn('ana@example.org', 'typed by somebody'), true)
})

test('what cannot be added is refused in a sentence and leaves nothing', async () => {
  await using database = await testDatabase()
  const { admin } = open(database)
  assert.match(await admin(ADD_ANA), /not set up yet/)
  await makeDesk(database.db, { slug: 'night' })
  assert.match(await admin(ADD_ANA.replace('night', 'nigth')), /no desk “nigth”; there are: night\. Nothing was changed/)
  assert.match(await admin(ADD_ANA.replace('--name Ana', '--name (S)Ana')), /role mark/)
  assert.match(await admin(ADD_ANA, 'short'), /12 to 256 characters\. Nothing was changed/)
  assert.equal(await admin('list-staff'), 'There is nobody yet.')
  await admin(ADD_ANA)
  assert.match(await admin(ADD_ANA), /account with this email already/)
  assert.equal((await admin('list-staff')).split('\n').length, 1)
})

test('an account that belongs to nobody is taken over', async () => {
  await using database = await testDatabase()
  const { admin, signsIn, accounts } = open(database)
  await makeDesk(database.db, { slug: 'night' })
  await accounts.create({ email: 'ana@example.org', name: 'Ana', password: 'from before the cut' })
  assert.match(await admin(ADD_ANA), /Ana is on board/)
  assert.equal(await signsIn('ana@example.org', 'from before the cut'), false)
  assert.equal(await signsIn('ana@example.org', 'made-up-just-now'), true)
})

test('a password is reset, on record, and the old one is dead', async () => {
  await using database = await testDatabase()
  const { admin, signsIn, accounts } = open(database)
  await makeDesk(database.db, { slug: 'night' })
  await admin(ADD_ANA, 'the one she forgot')
  assert.match(await admin('reset-password ANA@example.org'), /new password and is signed out everywhere\.\nPassword: made-up-just-now/)
  assert.deepEqual(
    [await signsIn('ana@example.org', 'the one she forgot'), await signsIn('ana@example.org', 'made-up-just-now')],
    [false, true],
  )
  const { rows } = await database.pool.query(`select subject from audit where action = 'password-set'`)
  assert.deepEqual(rows, [{ subject: await accounts.personOf('ana@example.org') }])
  assert.match(await admin('reset-password nobody@example.org'), /Nobody here has the email nobody@example\.org/)
})
