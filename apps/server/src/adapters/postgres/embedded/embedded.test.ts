// The embedded PostgreSQL is made once, keeps what it acknowledged, listens to nobody outside, and is shared by all who use a folder.

import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { openPool } from '../database.ts'
import { livingPostmaster } from './postmaster.ts'
import { ask, atLast, opened, otherGuest, processesOn, scratch } from './testing/folders.ts'

// The tests use one folder, one after the other.
const work = scratch()
after(() => work[Symbol.dispose]())
const data = work.in('data')
const cluster = work.in('data/postgres')

test('those who begin at the same moment make one and share it, and whoever leaves first does not end it for the others', async () => {
  const [one, other, third] = await Promise.all([opened(data), otherGuest(data), otherGuest(data)])
  assert.deepEqual([other.open, third.open], [true, true], `${[...other.said, ...third.said]}`)
  const postmaster = livingPostmaster(cluster)?.pid
  await third.kill()
  await other.leave()
  assert.equal(livingPostmaster(cluster)?.pid, postmaster)
  assert.deepEqual(await ask(one, 'create table kept as select 42 as answer'), undefined)
  await one.stop()
  assert.deepEqual(processesOn(data), [])
  assert.deepEqual(one.said, [])
})

test('a later start finds it as it was; what it acknowledges is on disk, and nobody reaches it from outside the folder', async () => {
  await using embedded = await opened(data)
  assert.deepEqual(await ask(embedded, 'select answer from kept'), { answer: 42 })
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'unix_socket_permissions', 'data_checksums']
  assert.deepEqual(await ask(embedded, `select ${names.map((name) => `current_setting('${name}') as ${name}`).join()}`), {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    unix_socket_permissions: '0700',
    data_checksums: 'on',
  })
})

test('one that was left over by a server that was killed is taken over with its data, and ended by the last to leave', async () => {
  const killed = await otherGuest(data)
  const left = livingPostmaster(cluster)?.pid
  await killed.kill()
  {
    await using heir = await opened(data)
    assert.deepEqual(await ask(heir, 'select answer from kept'), { answer: 42 })
    assert.equal(livingPostmaster(cluster)?.pid, left)
  }
  assert.deepEqual(processesOn(data), [])
})

test('it is started again when it was killed: the pool goes on, and its guests still count', async () => {
  await using embedded = await opened(data)
  const pool = openPool(embedded.connection)
  process.kill(livingPostmaster(cluster)?.pid ?? 0, 'SIGKILL')
  await atLast(async () => assert.equal(embedded.said.length, 1))
  const { rows } = await atLast(() => pool.query('select answer from kept'))
  assert.deepEqual(rows, [{ answer: 42 }])
  assert.match(embedded.said[0] ?? '', /^PostgreSQL has ended unexpectedly and is started again/)
  await guestsAre(embedded, 1)
  const other = await otherGuest(data)
  await other.leave()
  assert.deepEqual((await pool.query('select answer from kept')).rows, [{ answer: 42 }])
  await pool.end()
})

test('a guest whose connection broke, as all do when a process of PostgreSQL crashes, comes in again', async () => {
  await using embedded = await opened(data)
  const postmaster = livingPostmaster(cluster)?.pid
  await ask(embedded, `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`)
  await guestsAre(embedded, 1)
  const other = await otherGuest(data)
  await other.leave()
  assert.equal(livingPostmaster(cluster)?.pid, postmaster)
  assert.deepEqual(embedded.said, [])
})

test('one whose lock file was removed is ended all the same', async () => {
  const embedded = await opened(data)
  rmSync(`${cluster}/postmaster.pid`)
  await embedded.stop()
  assert.deepEqual(processesOn(data), [])
})

const guestsAre = (embedded: Awaited<ReturnType<typeof opened>>, guests: number): Promise<void> =>
  atLast(async () =>
    assert.deepEqual(
      await ask(embedded, `select count(*)::int as guests from pg_locks where locktype = 'advisory' and mode = 'ShareLock'`),
      {
        guests,
      },
    ),
  )
