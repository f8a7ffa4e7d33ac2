// A sign-in with the old password while a new one is being set: it must not leave a session behind.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { testDatabase } from '../postgres/testing.ts'
import { openAccounts } from './open.ts'

const ADA = { email: 'ada@example.org', password: 'a long enough password', name: 'Ada' }

/** Until somebody waits for a lock, or `answer` has come without. */
async function waits(pool: Pool, answer: Promise<unknown>): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  let settled = false
  void answer.finally(() => {
    settled = true
  })
  while (!settled && (await pool.query(waiting)).rows.length === 0);
}

test('a sign-in overtaken by a new password is refused', async () => {
  await using db = await testDatabase()
  const accounts = openAccounts({ pool: db.pool, secret: 'k3vQ0x8mT1r9ZpWfYb6LhJc2NsUa7GdE4iOoRqXt', publicUrl: 'http://127.0.0.1' })
  await accounts.create(ADA)
  const setting = await db.pool.connect()
  await setting.query('begin')
  await setting.query(`update auth_account set password = 'another'`)
  const answer = accounts.signIn({ ...ADA, address: '192.0.2.7', headers: {} })
  await waits(db.pool, answer)
  await setting.query('commit')
  setting.release()
  assert.deepEqual(await answer, { ok: false, refusal: { rule: 'wrong-credentials' } })
  assert.equal((await db.pool.query('select from auth_session')).rows.length, 0)
})
