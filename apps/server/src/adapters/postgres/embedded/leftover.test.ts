// Whatever the lock file says after a crash, PostgreSQL is started on its folder once, and strangers are left alone.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { connectionOf, open } from './opening.ts'
import { findPlace } from './place.ts'
import { livingPostmaster } from './postmaster.ts'
import { ask, isRoot, opened, otherGuest, processesOn, scratch } from './testing/folders.ts'

const work = scratch()
after(() => work[Symbol.dispose]())
const data = work.in('data')
const cluster = work.in('data/postgres')
const lockFile = `${cluster}/postmaster.pid`
const socketLock = work.in('data/socket/.s.PGSQL.5432.lock')

/** The lock file of a PostgreSQL that was killed. */
let left = ''

before(async () => {
  await using embedded = await opened(data)
  await ask(embedded, 'create table kept as select 42 as answer')
  left = readFileSync(lockFile, 'utf8')
})

/** A process that lives on meanwhile, of the user that PostgreSQL runs as. */
async function stranger(): Promise<AsyncDisposable & { readonly pid: number }> {
  const { uid, gid } = statSync(cluster)
  const child = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid, stdio: 'ignore' } : { stdio: 'ignore' })
  await once(child, 'spawn')
  const gone = once(child, 'exit')
  return {
    pid: child.pid ?? 0,
    async [Symbol.asyncDispose]() {
      assert.equal(child.signalCode, null, 'the stranger was ended')
      child.kill()
      await gone
    },
  }
}

const withNumber = (pid: number): string => left.replace(/^\d+/, `${pid}`)

/** The lock file is that text, and so is the one beside the socket, as after a crash. */
async function startsWith(text: string): Promise<void> {
  for (const file of [lockFile, socketLock]) writeFileSync(file, text, { mode: 0o600 })
  await using embedded = await opened(data)
  assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
  assert.deepEqual(embedded.said, [])
}

test('it starts over a lock file with the number of nobody', () => startsWith(withNumber(4_194_000)))

test('it starts over a lock file with the number of another process: of this one, or of one of the same user as PostgreSQL', async () => {
  await startsWith(withNumber(process.pid))
  await using other = await stranger()
  await startsWith(withNumber(other.pid))
  await startsWith(`${other.pid}\n`)
})

test('it starts over a lock file that is empty, or holds anything else', async () => {
  for (const text of ['', '\n', 'no number\nat all\n', '-1\n', '0', '\0\0\0', left.slice(0, left.length / 2)]) await startsWith(text)
})

test('there are never two on one folder: not when the lock file is gone, nor while a process of one that was killed is still at work', async () => {
  const { backend, connection } = await leftBehind()
  const place = await findPlace(realpathSync(data), () => {})
  const busy = /^An earlier PostgreSQL is still at work on .*Nothing was changed; try again in a minute, or end it\.$/
  const postmaster = livingPostmaster(cluster)?.pid ?? 0
  renameSync(lockFile, `${lockFile}.gone`)
  await assert.rejects(open(place, 1), { message: busy })
  renameSync(`${lockFile}.gone`, lockFile)
  process.kill(backend, 'SIGSTOP')
  process.kill(postmaster, 'SIGKILL')
  try {
    await assert.rejects(open(place, 500), { message: busy })
  } finally {
    process.kill(backend, 'SIGCONT')
  }
  await using embedded = await opened(data)
  assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
  await connection.end()
})

test('root who may not look at other processes, as in most containers, knows its PostgreSQL too', async (t) => {
  const blind = ['setpriv', '--bounding-set=-sys_ptrace']
  if (!isRoot || spawnSync('setpriv', [...blind.slice(1), 'true']).status !== 0)
    return t.diagnostic(`not run: ${t.name}: it needs root and setpriv`)
  const first = await otherGuest(data, 0, ...blind)
  assert.deepEqual([first.open, first.said], [true, []])
  const postmaster = livingPostmaster(cluster)?.pid
  await first.kill()
  const heir = await otherGuest(data, 0, ...blind)
  assert.deepEqual([heir.open, heir.said, livingPostmaster(cluster)?.pid], [true, [], postmaster])
  await heir.leave()
  assert.deepEqual(processesOn(data), [])
  await using other = await stranger()
  writeFileSync(lockFile, withNumber(other.pid))
  const last = await otherGuest(data, 0, ...blind)
  assert.deepEqual([last.open, last.said], [true, []])
  await last.leave()
})

/** A PostgreSQL whose server was killed, and one of its processes that works for a connection. */
async function leftBehind(): Promise<{ backend: number; connection: pg.Client }> {
  const killed = await otherGuest(data)
  await killed.kill()
  const connection = new pg.Client(connectionOf(await findPlace(realpathSync(data), () => {})))
  connection.on('error', () => {})
  await connection.connect()
  const { rows } = await connection.query<{ pid: number }>('select pg_backend_pid() as pid')
  return { backend: rows[0]?.pid ?? 0, connection }
}
