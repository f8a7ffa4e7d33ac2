// The journal on PostgreSQL keeps the contract, and what only a database can get wrong.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test, { after, describe } from 'node:test'
import { type Draft, evolve } from '@earshot/domain'
import type { Append } from '../../ports.ts'
import { journalSuite } from '../testing/journal-suite.ts'
import { openPool } from './database.ts'
import { PostgresJournal } from './journal.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let opened: Promise<{ db: TestDatabase; journal: PostgresJournal; desk: string }> | null = null

async function open() {
  const db = await testDatabase()
  const desk = randomUUID()
  await db.pool.query(`insert into desks (id, slug, name, time_zone, hours) values ($1, 'd', 'D', 'UTC', '{"week":[],"closures":[]}')`, [
    desk,
  ])
  return { db, journal: new PostgresJournal(db.config, db.pool), desk }
}

const bench = () => (opened ??= open())

describe('the journal on PostgreSQL', () => {
  after(async () => {
    const { journal, db } = await bench()
    await journal.end()
    await db[Symbol.asyncDispose]()
  })

  journalSuite('postgres', bench)

  test('postgres: the job that follows is committed with the entries', async () => {
    const { db } = await bench()
    const { rows } = await db.pool.query<{ jobs: number; chats: number }>(
      'select (select count(*) from graphile_worker.jobs) as jobs, (select count(*) from conversations) as chats',
    )
    assert.ok((rows[0]?.chats ?? 0) > 0)
    assert.equal(rows[0]?.jobs, rows[0]?.chats)
  })

  test('postgres: a broken connection is told as failed, and the next append goes through', async () => {
    const { db, journal, desk } = await bench()
    await db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%with asked%' and pid <> pg_backend_pid()`,
    )
    const fates = [await stale(journal, desk)]
    while (fates.at(-1) === 'failed' && fates.length < 50) fates.push(await stale(journal, desk))
    assert.equal(fates.at(-1), 'lost')
  })

  test('postgres: what was committed stays so when nobody can say what became of the rest of its batch', async () => {
    const { db, journal, desk } = await bench()
    const [one, two] = [newAppend(desk, 0), newAppend(desk, 0)]
    assert.deepEqual(await fatesOf(journal, [one]), [['committed']])
    // It commits on a line of its own, and asks the pool about what was not.
    const pool = openPool(db.config)
    await pool.end()
    const deaf = new PostgresJournal(db.config, pool)
    assert.deepEqual(await fatesOf(deaf, [one, two]), [['failed'], ['committed']])
    await deaf.end()
    assert.deepEqual(await fatesOf(journal, [one, two]), [['known'], ['known']])
  })
})

/** All fates of appends that go together, once each has one and a turn has gone by. */
async function fatesOf(journal: PostgresJournal, appends: readonly Append[]): Promise<string[][]> {
  const heard = appends.map((): string[] => [])
  const settled = appends.map(
    (append, nth) =>
      new Promise<void>((resolve) => {
        journal.append(append, ({ fate }) => {
          heard[nth]?.push(fate)
          resolve()
        })
      }),
  )
  await Promise.all(settled)
  await new Promise((resolve) => setImmediate(resolve))
  return heard
}

/** The fate of an append to a conversation that is not there. */
const stale = async (journal: PostgresJournal, desk: string): Promise<string> =>
  (await fatesOf(journal, [newAppend(desk, 5)]))[0]?.[0] ?? ''

/** An append to a conversation of its own, decided on a version; it opens the conversation where that is none. */
function newAppend(desk: string, version: number): Append {
  const heads = { everyone: 0, staff: 0, supervisors: 0 }
  const visitor = randomUUID()
  const opened: Draft = {
    at: 0,
    author: { kind: 'visitor' },
    audience: 'everyone',
    body: { kind: 'opened', form: 'chat', desk, visitor, handle: 'V' },
    content: null,
  }
  const next = { ...evolve(null, opened), version: version === 0 ? 1 : version, heads }
  const entry = { ...opened, body: version === 0 ? opened.body : ({ kind: 'message' } as const), id: randomUUID(), content: null }
  const key = version === 0 ? Buffer.from('wrapped') : null
  return { conversation: randomUUID(), version, entries: [entry], next, key, jobs: [], erases: [], audit: [] }
}
