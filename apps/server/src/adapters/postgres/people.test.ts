// People are found with their rights while they are active; what they switch is kept, and on record.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { NO_ABSENCE } from '@earshot/domain'
import { PostgresPeople } from './people.ts'
import { auditLines, makeDesk, makePerson } from './testing/house.ts'
import { testDatabase } from './testing.ts'

test('people come with their status and memberships; the unknown and the inactive are left out', async () => {
  await using database = await testDatabase()
  const people = new PostgresPeople(database.db)
  const desk = await makeDesk(database.db)
  const ana = await makePerson(database.db, { [desk]: 'listener' }, 'manager')
  const ben = await makePerson(database.db, {})
  const gone = await makePerson(database.db, { [desk]: 'listener' })
  await database.db.updateTable('people').set({ active: false }).where('id', '=', gone).execute()
  const found = await people.find([ana, ben, gone, randomUUID()])
  assert.deepEqual([...found.values()].map(({ person }) => person).sort(), [ana, ben].sort())
  assert.deepEqual(found.get(ana), {
    person: ana,
    name: 'Ana',
    organisation: 'manager',
    status: 'online',
    absence: NO_ABSENCE,
    direct: true,
    memberships: [{ desk, role: 'listener', holds: 'listener', accepting: true, training: false, closed: [] }],
    invitations: [],
  })
  assert.deepEqual(found.get(ben)?.memberships, [])
  assert.equal((await people.find([])).size, 0)
})

test('status and accepting are kept, and recorded when they change', async () => {
  await using database = await testDatabase()
  const people = new PostgresPeople(database.db)
  const desk = await makeDesk(database.db)
  const ana = await makePerson(database.db, { [desk]: 'listener' })
  const before = (await auditLines(database.db)).length
  await people.setStatus(ana, 'away', NO_ABSENCE)
  await people.setStatus(ana, 'away', NO_ABSENCE)
  assert.equal(await people.setAccepting(ana, desk, false), true)
  const found = (await people.find([ana])).get(ana)
  assert.equal(found?.status, 'away')
  assert.deepEqual(found?.memberships, [{ desk, role: 'listener', holds: 'listener', accepting: false, training: false, closed: [] }])
  assert.deepEqual((await auditLines(database.db)).slice(before), [
    { actor: ana, action: 'status-set', subject: ana, facts: { status: 'away' } },
    { actor: ana, action: 'accepting-set', subject: ana, facts: { desk, on: false } },
  ])
})

test('nobody accepts calls from a desk they are not on', async () => {
  await using database = await testDatabase()
  const people = new PostgresPeople(database.db)
  const [own, other] = [await makeDesk(database.db), await makeDesk(database.db)]
  const ana = await makePerson(database.db, { [own]: 'listener' })
  await makePerson(database.db, { [other]: 'listener' })
  assert.equal(await people.setAccepting(ana, other, true), false)
  assert.deepEqual((await people.find([ana])).get(ana)?.memberships, [
    { desk: own, role: 'listener', holds: 'listener', accepting: true, training: false, closed: [] },
  ])
})

test('joining a desk again changes the role there', async () => {
  await using database = await testDatabase()
  const people = new PostgresPeople(database.db)
  const desk = await makeDesk(database.db)
  const ana = await makePerson(database.db, { [desk]: 'trainee' })
  await people.join(ana, { desk, role: 'coordinator', accepting: false }, null)
  assert.deepEqual((await people.find([ana])).get(ana)?.memberships, [
    { desk, role: 'coordinator', holds: 'coordinator', accepting: false, training: false, closed: [] },
  ])
})
