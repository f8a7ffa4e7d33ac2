// What people write is in no log, no hint, no fault, and nowhere in PostgreSQL's files as it was written.

import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { PATHS } from '@earshot/contract'
import type { Command } from '@earshot/domain'
import { openDb, openPool } from '../../../apps/server/src/adapters/postgres/database.ts'
import { startEmbedded } from '../../../apps/server/src/adapters/postgres/embedded/embedded.ts'
import { migrate } from '../../../apps/server/src/adapters/postgres/migrate.ts'
import type { TestDatabase } from '../../../apps/server/src/adapters/postgres/testing.ts'
import type { Line } from '../../../apps/server/src/testing/line.ts'
import { type House, openHouse } from '../../house/house.ts'
import { answering, asGuest, asMember, type Guest, guestLine, hire, type Member, makeDesk, visits } from '../../house/people.ts'
import { rowsOf } from '../../house/rows.ts'

/** Words that nobody could have written but us. */
const CANARIES: string[] = []
const canary = (): string => {
  const word = `canary${randomBytes(8).toString('hex')}`
  CANARIES.push(word)
  return word
}

type Cluster = AsyncDisposable & { readonly database: TestDatabase; readonly folder: string; readonly log: () => string }

/** A PostgreSQL of the test's own, whose files can be looked into. */
async function openCluster(): Promise<Cluster> {
  await using opening = new AsyncDisposableStack()
  const dataDir = opening.adopt(mkdtempSync(join(tmpdir(), 'earshot-test-')), (path) => rmSync(path, { recursive: true, force: true }))
  const { connection } = opening.adopt(await startEmbedded({ dataDir, say: () => {} }), (one) => one.stop())
  const pool = opening.adopt(openPool(connection), (one) => one.end())
  assert.deepEqual((await migrate(pool)).ok, true)
  const { rows } = await pool.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
  const folder = rows[0]?.folder ?? ''
  const database = { pool, db: openDb(pool), config: connection, [Symbol.asyncDispose]: async () => {} }
  const opened = opening.move()
  return {
    database,
    folder,
    log: () => readFileSync(join(dirname(folder), 'postgres.log'), 'utf8'),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

async function does(line: Line, c: string, command: Command): Promise<string> {
  const id = randomUUID()
  line.send({ t: 'do', id, c, command })
  const answered = () => line.frames.find((frame) => 'id' in frame && frame.id === id)
  await line.until(() => answered() !== undefined || line.closed !== null, 'it is answered')
  const frame = answered()
  return frame?.t === 'refused' ? frame.rule : (frame?.t ?? 'closed')
}

type Here = { readonly house: House; readonly member: Member; readonly guest: Guest; readonly visitor: Line; readonly staff: Line }

async function chat({ member, house, guest, visitor, staff }: Here, slug: string): Promise<void> {
  const { c } = guest
  const steps: [Line, Command][] = [
    [visitor, { do: 'start', text: canary() }],
    [visitor, { do: 'visit', page: `https://site.example/${canary()}?q=${canary()}#${canary()}`, title: canary() }],
    [staff, { do: 'claim' }],
    ...(['say', 'whisper', 'note'] as const).map((act): [Line, Command] => [staff, { do: act, text: canary() }]),
    [staff, { do: 'name', name: canary() }],
    [staff, { do: 'address', email: `${canary()}@example.org` }],
    [visitor, { do: 'say', text: canary() }],
  ]
  for (const [line, command] of steps) assert.equal(await does(line, c, command), 'ack', command.do)
  visitor.send({ t: 'typing', c })
  staff.send({ t: 'watch', c })
  await staff.until(() => staff.of('open').length === 1, 'it may be read')
  const read = await house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asMember(member) })
  assert.ok(read.text.includes(CANARIES[0] ?? ''))
  const left = await house.ask('POST', PATHS.visits.replace(':desk', slug), { body: {} })
  assert.equal(left.status, 200)
}

/** Everything that is refused before it is written. */
async function refused({ house, member, guest, visitor, staff }: Here): Promise<void> {
  const { c } = guest
  const path = PATHS.commands.replace(':c', c)
  visitor.send(`{"t":"do","text":"${canary()}`)
  visitor.send({ t: 'do', id: randomUUID(), c, command: { do: 'say', text: 'x', note: canary() } })
  assert.equal(await does(visitor, c, { do: 'whisper', text: canary() }), 'role-may-not')
  assert.equal(await does(visitor, randomUUID(), { do: 'say', text: canary() }), 'no-such-conversation')
  assert.equal(await does(staff, c, { do: 'name', name: `(S) ${canary()}` }), 'name-imitates-role')
  assert.equal(await does(staff, c, { do: 'say', text: `${canary()}\0` }), 'unreadable')
  for (const body of [`{"text":"${canary()}`, canary(), { id: randomUUID(), command: { do: 'say', text: [canary()] } }])
    assert.equal((await house.ask('POST', path, { headers: asGuest(guest), body })).status, 400)
  await house.ask('POST', path, { headers: { ...asGuest(guest), 'content-type': canary() }, body: canary() })
  await house.ask('GET', `/${canary()}/%?${canary()}=${canary()}`, { headers: { cookie: `earshot_session=${canary()}` } })
  const guesses = [
    { email: `${canary()}@example.org`, password: canary() },
    { email: member.email, password: canary() },
    { email: `${canary()}\0`, password: `${canary()}\0` },
  ]
  for (const body of guesses) assert.equal((await house.ask('POST', PATHS.signIn, { body })).status, 401)
  await house.ask('POST', PATHS.setUp, { body: { way: 'sample', token: canary() } })
}

/** PostgreSQL refuses, so that everything along the way has something to say. */
async function faults({ house, guest, visitor }: Here): Promise<void> {
  const { pool } = house.database
  await pool.query('alter table entries add constraint nothing_more check (false) not valid')
  assert.equal(await does(visitor, guest.c, { do: 'say', text: canary() }), 'closed')
  const body = { id: randomUUID(), command: { do: 'say', text: canary() } }
  assert.equal((await house.ask('POST', PATHS.commands.replace(':c', guest.c), { headers: asGuest(guest), body })).status, 500)
  await pool.query('alter table entries drop constraint nothing_more')
  await pool.query('alter table auth_throttle add constraint nothing_more check (false) not valid')
  const guess = { email: `${canary()}@example.org`, password: canary() }
  assert.equal((await house.ask('POST', PATHS.signIn, { body: guess })).status, 500)
  await pool.query('alter table auth_throttle drop constraint nothing_more')
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** As it was written, and as bytes are shown. */
function assertSilent(place: string, content: string | Buffer): void {
  for (const word of CANARIES)
    for (const form of [word, Buffer.from(word).toString('hex'), Buffer.from(word).toString('base64').slice(0, 16)])
      assert.ok(!content.includes(form), `${place} holds canary ${CANARIES.indexOf(word)}`)
}

test('no word that somebody wrote is found outside its sealed place', async () => {
  await using cluster = await openCluster()
  {
    await using house = await openHouse({ database: cluster.database })
    const desk = await makeDesk(house)
    const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
    const staff = await answering(house, member, desk)
    const guest = await visits(house, desk)
    const here = { house, member, guest, staff, visitor: await guestLine(house, guest) }
    await chat(here, desk.slug)
    await refused(here)
    await faults(here)
    assert.ok(house.hints.some(({ about }) => about === 'typing') && house.hints.some(({ about }) => about === 'conversation'))
    assert.equal(house.faults.length, 3)
    // The tokens of sign-ins and visits are secrets too.
    CANARIES.push(guest.token)
    assertSilent('the bus', JSON.stringify(house.hints))
    assertSilent('a fault', inspect(house.faults, { depth: 10, showHidden: true }))
    for (const [table, rows] of await rowsOf(cluster.database)) assertSilent(table, rows.join('\n'))
  }
  await cluster.database.pool.query('checkpoint')
  assert.match(cluster.log(), /ready to accept connections/)
  assertSilent('PostgreSQL’s log', cluster.log())
  for (const file of files(cluster.folder)) assertSilent(file, readFileSync(file))
})
