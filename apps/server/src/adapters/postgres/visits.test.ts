// A visit is found by the hash of its token and by nothing else, until it is swept away.

import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Visit } from '../../visits-port.ts'
import { makeDesk } from './testing/house.ts'
import { testDatabase } from './testing.ts'
import { PostgresVisits } from './visits.ts'

const hash = (token: string): Buffer => createHash('sha256').update(token).digest()
const visitTo = (desk: string, expiresAt: number): Visit => ({
  visitor: randomUUID(),
  conversation: randomUUID(),
  desk,
  handle: 'V-4F2K',
  expiresAt,
})

test('a visit comes back as it was made, for its own token', async () => {
  await using database = await testDatabase()
  const visits = new PostgresVisits(database.db)
  const visit = visitTo(await makeDesk(database.db), 1_800_000_000_123)
  await visits.make(visit, hash('token'))
  assert.deepEqual(await visits.find(hash('token')), visit)
  assert.equal(await visits.find(hash('other')), null)
})

test('the sweep forgets what has expired, and spares what was extended', async () => {
  await using database = await testDatabase()
  const visits = new PostgresVisits(database.db)
  const desk = await makeDesk(database.db)
  const [kept, expired] = [visitTo(desk, 1000), visitTo(desk, 1000)]
  await visits.make(kept, hash('kept'))
  await visits.make(expired, hash('expired'))
  await visits.extend(kept.visitor, 5000)
  assert.equal(await visits.sweep(1000), 0)
  assert.equal(await visits.sweep(1001), 1)
  assert.equal(await visits.find(hash('expired')), null)
  assert.equal((await visits.find(hash('kept')))?.expiresAt, 5000)
})

test('Q-2 a visit that was ended is found by its token no more', async () => {
  await using database = await testDatabase()
  const visits = new PostgresVisits(database.db)
  const desk = await makeDesk(database.db)
  const [ended, other] = [visitTo(desk, 1_800_000_000_000), visitTo(desk, 1_800_000_000_000)]
  await visits.make(ended, hash('ended'))
  await visits.make(other, hash('other'))
  await visits.end(ended.visitor)
  assert.equal(await visits.find(hash('ended')), null)
  assert.deepEqual(await visits.find(hash('other')), other)
})
