// The journal on PostgreSQL keeps the contract, and what only a database can get wrong.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test, { after, describe } from 'node:test'
import { journalSuite } from '../testing/journal-suite.ts'
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
})

/** The fate of an append to a conversation that is not there. */
function stale(journal: PostgresJournal, desk: string): Promise<string> {
  const none = { everyone: 0, staff: 0, supervisors: 0 }
  const times = { openedAt: 0, claimedAt: null, closedAt: null, lastAt: 0 }
  const next = {
    kind: 'chat',
    desk,
    visitor: randomUUID(),
    handle: 'V',
    phase: 'waiting',
    holder: null,
    holderName: null,
    version: 5,
    heads: none,
    ...times,
  } as const
  const entry = {
    id: randomUUID(),
    at: 0,
    author: { kind: 'visitor' },
    audience: 'everyone',
    body: { kind: 'message' },
    content: null,
  } as const
  const append = { conversation: randomUUID(), version: 5, entries: [entry], next, key: null, jobs: [] }
  return new Promise((resolve) => journal.append(append, ({ fate }) => resolve(fate)))
}
