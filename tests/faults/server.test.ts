// The server begins and ends in good order whatever it meets, and says what keeps it in one sentence.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { asAccount } from '../../apps/server/src/adapters/postgres/embedded/cluster.ts'
import { findPlace } from '../../apps/server/src/adapters/postgres/embedded/place.ts'
import { livingPostmaster } from '../../apps/server/src/adapters/postgres/embedded/postmaster.ts'
import { atLast, processesOn, scratch } from '../../apps/server/src/adapters/postgres/embedded/testing/folders.ts'
import { freePort } from '../house/port.ts'
import { admin, end, type Running, server, serving } from './command.ts'

// The tests use one folder, one after the other.
const work = scratch()
after(() => work[Symbol.dispose]())
const data = work.in('data')
const PORT = `${await freePort()}`
const settings = { DATA_DIR: data, PORT }

let first: Promise<Running> | null = null
/** The server of the tests that go on with the one before. */
const begun = (...args: readonly string[]): Promise<Running> => {
  first ??= serving(settings, ...args)
  return first
}

const postmaster = (): number | undefined => livingPostmaster(`${data}/postgres`)?.pid
const healthy = async (): Promise<number> => (await fetch(`http://127.0.0.1:${PORT}/healthz`)).status

test('settings and words that cannot be used are told, a sentence each, and nothing is begun', async () => {
  const bad = { ...settings, PORT: 'abc', DATABASE_URL: 'mysql://localhost/x', EARSHOT_VISITS_PER_MINUTE: '0' }
  const { code, output } = await server(bad).ended
  assert.equal(code, 1)
  const lines = output.trim().split('\n')
  assert.deepEqual(
    lines.map((line) => /^The setting (\w+) cannot be used: .+\.$/.exec(line)?.[1]),
    ['PORT', 'DATABASE_URL', 'EARSHOT_VISITS_PER_MINUTE'],
  )
  assert.deepEqual(await server(settings, '--dmeo').ended, {
    code: 1,
    output: 'npm start understands -- --demo, with --still beside it or without, and nothing else. Nothing was changed.\n',
  })
  assert.ok(!existsSync(data))
})

test('a port in use is told, and nothing is begun', async () => {
  const other = createServer().listen(Number(PORT), '127.0.0.1')
  await once(other, 'listening')
  assert.deepEqual(await server(settings).ended, {
    code: 1,
    output: `Port ${PORT} on 127.0.0.1 is in use already. Nothing was changed; stop what uses it, or name another PORT.\n`,
  })
  other.close()
  assert.ok(!existsSync(data))
})

test('a database that cannot be reached is told', async () => {
  const { code, output } = await server({ ...settings, DATABASE_URL: `postgres://nobody@127.0.0.1:${PORT}/none` }).ended
  assert.equal(code, 1)
  assert.match(output, /^PostgreSQL cannot be used \(connect ECONNREFUSED .*\)\. Nothing was changed; see that it runs .*\.\n$/)
})

test('npm run admin makes nothing where there is nothing', async () => {
  const { code, output } = await admin(settings, 'list-desks')
  assert.deepEqual(
    [code, output],
    [1, `There is no data folder ${data}. Nothing was changed; npm start makes it, or DATA_DIR names another.\n`],
  )
  assert.ok(!existsSync(data))
})

test('--demo fills an empty folder and prints its sign-ins', async () => {
  const running = await begun('--demo')
  assert.match(running.output(), /^ {2}noor@example\.org +\S+ +Admin/m)
  assert.equal(await healthy(), 200)
})

test('a second server on the same folder is refused, and the first goes on', async () => {
  const { code, output } = await server({ ...settings, PORT: `${await freePort()}` }).ended
  assert.deepEqual([code, output], [1, 'Another Earshot is serving from this database. Nothing was changed; stop that one first.\n'])
  assert.equal(await healthy(), 200)
})

test('npm run admin comes and goes beside a running server', async () => {
  const { code, output } = await admin(settings, 'reset-password', 'noor@example.org')
  assert.deepEqual([code, /^Password: \S+$/m.test(output)], [0, true], output)
  assert.equal(await healthy(), 200)
})

test('a server goes on when its PostgreSQL was killed', async () => {
  const running = await begun()
  process.kill(postmaster() ?? 0, 'SIGKILL')
  await running.printed(/PostgreSQL has ended unexpectedly and is started again\. What was acknowledged is safe\./)
  const body = JSON.stringify({ email: 'noor@example.org', password: 'not hers' })
  const headers = { 'content-type': 'application/json' }
  const signIn = () => fetch(`http://127.0.0.1:${PORT}${PATHS.signIn}`, { method: 'POST', headers, body })
  await atLast(async () => assert.equal((await signIn()).status, 401))
})

test('Ctrl-C, which reaches the whole group, leaves no process', async () => {
  const { child, ended } = await begun()
  process.kill(-(child.pid ?? 0), 'SIGINT')
  const { code, output } = await ended
  assert.equal(code, 0, output)
  assert.deepEqual(processesOn(data), [])
})

test('a server whose words nobody reads any more still ends with its parent', async () => {
  const { child } = await serving(settings)
  child.stdout?.destroy()
  child.stderr?.destroy()
  const before = postmaster() ?? 0
  process.kill(before, 'SIGKILL')
  await atLast(async () => assert.notEqual(postmaster() ?? before, before, 'it says that it starts another'))
  const ended = once(child, 'exit')
  child.disconnect()
  assert.deepEqual(await ended, [0, null])
  assert.deepEqual(processesOn(data), [])
})

test('--demo refuses a folder that holds something', async () => {
  const { code, output } = await server(settings, '--demo').ended
  assert.equal(code, 1)
  assert.match(output, /^There is something here already, .* Nothing was changed\.\n$/)
  assert.deepEqual(processesOn(data), [])
})

test('npm run admin without a server leaves nothing running', async () => {
  const { code, output } = await admin(settings, 'list-desks')
  assert.deepEqual([code, /^listening-line /m.test(output)], [0, true], output)
  assert.deepEqual(processesOn(data), [])
})

test('a start on data whose instance key is missing is refused', async () => {
  renameSync(`${data}/instance.key`, `${data}/kept.key`)
  const { code, output } = await server(settings).ended
  renameSync(`${data}/kept.key`, `${data}/instance.key`)
  assert.equal(code, 1)
  assert.match(
    output,
    /^The instance key .*instance\.key is missing, .*Nothing was changed; put the key back or set EARSHOT_INSTANCE_KEY\.\n$/,
  )
  assert.deepEqual(processesOn(data), [])
})

test('a PostgreSQL of somebody else that does not wait for the disk is told, by what it is asked for', async () => {
  const place = await findPlace(realpathSync(data), () => {})
  const settings = ['fsync=off', 'synchronous_commit=off', 'listen_addresses=', `unix_socket_directories=${place.socket}`]
  const careless = spawn(`${place.programs}/bin/postgres`, ['-D', place.cluster, ...settings.flatMap((one) => ['-c', one])], {
    ...asAccount(place),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(careless, 'exit')
  for await (const line of createInterface(careless.stderr)) if (/ready to accept connections/.test(line)) break
  const DATABASE_URL = `postgres://earshot@${encodeURIComponent(place.socket)}/postgres`
  const { code, output } = await server({ DATA_DIR: work.in('other'), PORT, DATABASE_URL }).ended
  careless.kill('SIGINT')
  await ended
  assert.equal(code, 1)
  assert.deepEqual(
    output
      .trim()
      .split('\n')
      .map((line) => /with (\w+) off, so a .+\. Switch .+ on\.$/.exec(line)?.[1] ?? line),
    ['fsync', 'synchronous_commit'],
  )
})

test('what a server that was killed left is taken over, and ends with the heir, which ends with its parent', async () => {
  await end(await serving(settings), 'SIGKILL')
  const left = postmaster()
  const heir = await serving(settings)
  assert.deepEqual([postmaster(), await healthy()], [left, 200])
  assert.equal((await end(heir, 'disconnect')).code, 0)
  assert.deepEqual(processesOn(data), [])
})
