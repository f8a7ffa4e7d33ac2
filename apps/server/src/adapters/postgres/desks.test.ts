// Desks are read as they were made, with the newest policy.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policyOf } from '@earshot/domain'
import { PostgresDesks } from './desks.ts'
import { auditLines, makePerson, newDesk } from './testing/house.ts'
import { testDatabase } from './testing.ts'

test('desks come back as they were made, in the order of their names', async () => {
  await using database = await testDatabase()
  const desks = new PostgresDesks(database.db)
  const later = newDesk({ name: 'Reading room', sites: ['https://library.example.org'], training: true })
  const first = newDesk({ hours: { week: [], closures: [{ from: '2026-12-24', to: '2026-12-26', reason: 'Holidays' }] } })
  const ids = [await desks.make(later, null), await desks.make(first, null)]
  assert.deepEqual(await desks.all(), [
    { id: ids[1], ...first },
    { id: ids[0], ...later },
  ])
})

test('the newest policy counts, and every version stays on record', async () => {
  await using database = await testDatabase()
  const desks = new PostgresDesks(database.db)
  const desk = await desks.make(newDesk(), null)
  const admin = await makePerson(database.db, {}, 'admin')
  await Promise.all([2, 3, 4].map((idleHours) => desks.makePolicy(desk, { ...policyOf('plain'), idleHours }, admin)))
  await desks.makePolicy(desk, policyOf('library-desk'), admin)
  assert.deepEqual((await desks.all())[0]?.policy, policyOf('library-desk'))
  const versions = await database.db.selectFrom('policies').select(['version', 'made_by']).orderBy('version').execute()
  assert.deepEqual(
    versions.map(({ version, made_by }) => [version, made_by]),
    [
      [1, null],
      [2, admin],
      [3, admin],
      [4, admin],
      [5, admin],
    ],
  )
})

test('making a desk leaves lines in the audit log, and a desk that cannot be made leaves none', async () => {
  await using database = await testDatabase()
  const desks = new PostgresDesks(database.db)
  const desk = await desks.make(newDesk({ slug: 'night' }), null)
  await assert.rejects(desks.make(newDesk({ slug: 'night' }), null), /unique/)
  assert.deepEqual(await auditLines(database.db), [
    { actor: null, action: 'desk-made', subject: desk, facts: { training: false } },
    { actor: null, action: 'policy-made', subject: desk, facts: { version: 1 } },
  ])
})
