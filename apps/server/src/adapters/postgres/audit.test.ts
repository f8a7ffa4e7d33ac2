// A line of the audit log is kept as it was written.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PostgresAudit } from './audit.ts'
import { auditLines } from './testing/house.ts'
import { testDatabase } from './testing.ts'

test('lines are kept in order, with and without an actor and facts', async () => {
  await using database = await testDatabase()
  const audit = new PostgresAudit(database.db)
  const looked = {
    actor: randomUUID(),
    action: 'conversation-read',
    subject: randomUUID(),
    facts: { desk: randomUUID(), entries: 3, open: true },
  }
  await audit.write(looked)
  await audit.write({ actor: null, action: 'started', subject: 'server' })
  assert.deepEqual(await auditLines(database.db), [looked, { actor: null, action: 'started', subject: 'server', facts: {} }])
})
