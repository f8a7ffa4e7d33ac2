// The embedded PostgreSQL is made once, keeps what it acknowledged, listens to nobody outside, and is shared by all who use a folder.

import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { test } from 'node:test'
import { openPool } from '../database.ts'
import { livingPostmaster } from './postmaster.ts'
import { ask, atLast, opened, otherGuest, processesOn, scratch } from './testing/folders.ts'

test('the first start makes it, a later one finds it as it was, and nothing of it lives in between', async () => {
  using work = scratch()
  const data = work.in('data')
  {
    await using embedded = await opened(data)
    await ask(embedded, 'create table kept as select 42 as answer')
    assert.deepEqual(embedded.said, [])
  }
  assert.deepEqual(processesOn(data), [])
  await using again = await opened(data)
  assert.deepEqual(await ask(again, 'select answer from kept'), { answer: 42 })
})

test('what it acknowledges is on disk, and nobody reaches it from outside the folder', async () => {
  using work = scratch()
  await using embedded = await opened(work.in('data'))
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'unix_socket_permissions', 'data_checksums']
  const settings = await ask(embedded, `select ${names.map((name) => `current_setting('${name}') as ${name}`).join()}`)
  assert.deepEqual(settings, {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    unix_socket_permissions: '0700',
    data_checksums: 'on',
  })
})

test('two who begin at the same moment share one, and whoever leaves first does not end it for the other', async () => {
  using work = scratch()
  const data = work.in('data')
  const [one, other, third] = await Promise.all([opened(data), otherGuest(data), otherGuest(data)])
  assert.deepEqual([other.open, third.open], [true, true])
  const postmaster = livingPostmaster(work.in('data/postgres'))?.pid
  await third.kill()
  await other.leave()
  assert.equal(livingPostmaster(work.in('data/postgres'))?.pid, postmaster)
  assert.deepEqual(await ask(one, 'select 1 as one'), { one: 1 })
  await one.stop()
  assert.deepEqual(processesOn(data), [])
})

test('one that was left over by a server that was killed is taken over with its data, and ended by the last to leave', async () => {
  using work = scratch()
  const data = work.in('data')
  const killed = await otherGuest(data)
  const left = livingPostmaster(work.in('data/postgres'))
  await killed.kill()
  {
    await using heir = await opened(data)
    assert.deepEqual(await ask(heir, `select pg_read_file('postmaster.pid') like '${left?.pid}%' as same`), { same: true })
    assert.deepEqual(
      processesOn(data).filter((pid) => pid === left?.pid),
      [left?.pid],
    )
  }
  assert.deepEqual(processesOn(data), [])
})

test('it is started again when it was killed, and the pool goes on', async () => {
  using work = scratch()
  await using embedded = await opened(work.in('data'))
  const pool = openPool(embedded.connection)
  await pool.query('create table kept as select 42 as answer')
  process.kill(livingPostmaster(work.in('data/postgres'))?.pid ?? 0, 'SIGKILL')
  const { rows } = await atLast(async () => {
    assert.equal(embedded.said.length, 1)
    return pool.query('select answer from kept')
  })
  assert.deepEqual(rows, [{ answer: 42 }])
  assert.match(embedded.said[0] ?? '', /ended unexpectedly and is started again/)
  await pool.end()
})
