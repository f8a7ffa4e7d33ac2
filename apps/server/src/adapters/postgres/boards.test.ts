// The board of a desk holds its open conversations, and only its own.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PostgresBoards } from './boards.ts'
import { makeDesk } from './testing/house.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

const OPEN = `
  insert into conversations (id, kind, desk, visitor, handle, phase, version, everyone, staff, supervisors, opened_at, last_at)
  values ($1, 'chat', $2, $3, 'V-4F2K', $4, 1, 2, 3, 4, to_timestamp(1), to_timestamp(2))`

async function begin({ pool }: TestDatabase, desk: string, phase: string): Promise<string> {
  const c = randomUUID()
  await pool.query(OPEN, [c, desk, randomUUID(), phase])
  return c
}

test('waiting and taken conversations of the desk, with their state', async () => {
  await using database = await testDatabase()
  const [desk, other] = [await makeDesk(database.db), await makeDesk(database.db)]
  const open = [await begin(database, desk, 'waiting'), await begin(database, desk, 'taken')]
  await begin(database, desk, 'closed')
  await begin(database, other, 'waiting')
  const found = await new PostgresBoards(database.pool).open(desk)
  assert.deepEqual(found.map(({ c }) => c).sort(), open.sort())
  const waiting = found.find(({ state }) => state.phase === 'waiting')?.state
  assert.deepEqual([waiting?.desk, waiting?.openedAt, waiting?.heads], [desk, 1000, { everyone: 2, staff: 3, supervisors: 4 }])
})
