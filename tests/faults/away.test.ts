// The database goes away under a server that serves: whoever asks is told to ask again, not that something is wrong.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { wordsOf } from '@earshot/domain'
import { openDb, openPool } from '../../apps/server/src/adapters/postgres/database.ts'
import { layCable } from '../../apps/server/src/adapters/postgres/testing/cable.ts'
import { testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { openHouse } from '../house/house.ts'
import type { Asked } from '../house/http.ts'
import { asGuest, asMember, hire, makeDesk, PASSWORD, visits } from '../house/people.ts'

test('who asks over HTTP while the database is away is told that it is, at every door', async () => {
  await using database = await testDatabase()
  await using cable = await layCable(database.config)
  const pool = openPool(cable.config)
  const house = await openHouse({ database: { ...database, pool, db: openDb(pool), config: cable.config } })
  const desk = await makeDesk(house)
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const guest = await visits(house, desk)
  const to = (path: string) => path.replace(':desk', desk.slug).replace(':c', guest.c)
  const leave = { id: randomUUID(), command: { do: 'leave', text: 'x' } }
  const asked: [string, string, Asked][] = [
    ['POST', PATHS.visits, { body: {} }],
    ['GET', PATHS.me, { headers: asMember(member) }],
    ['PUT', PATHS.status, { headers: asMember(member), body: { status: 'away' } }],
    ['POST', PATHS.signIn, { body: { email: member.email, password: PASSWORD } }],
    ['POST', PATHS.signOut, { headers: asMember(member) }],
    ['GET', PATHS.conversation, { headers: asGuest(guest) }],
    ['POST', PATHS.commands, { headers: asGuest(guest), body: leave }],
    ['GET', PATHS.setUp, {}],
  ]
  cable.cut()
  const body = { rule: 'unavailable', words: wordsOf({ rule: 'unavailable' }) }
  for (const [method, path, what] of asked) {
    const answer = await house.ask(method, to(path), what)
    assert.deepEqual([answer.status, answer.body], [503, body], `${method} ${path}`)
  }
  assert.equal((await house.ask('GET', PATHS.desk.replace(':desk', desk.slug))).status, 200)
  // Its last words to the database are lost as well, which keeps nobody from ending in order.
  await house[Symbol.asyncDispose]()
  await pool.end()
})
