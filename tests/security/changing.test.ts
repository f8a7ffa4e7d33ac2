// Rights that change while somebody reads: nobody goes on as before because it was found out too late, or could not be.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { PostgresPeople } from '../../apps/server/src/adapters/postgres/people.ts'
import { openChats } from '../house/chats.ts'
import { openHouse } from '../house/house.ts'
import { asMember, hire, makeDesk, staffLine } from '../house/people.ts'

test('what comes while a page is read over HTTP is not told to who was admitted before', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const [ana, ben] = [
    await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }),
    await hire(house, { name: 'Ben', roles: { [desk.desk]: 'listener' } }),
  ]
  const chats = openChats(house)
  const { c } = await chats.after(desk, [null, { do: 'start', text: 'hello' }])
  const { journal } = house.parts
  const read = journal.read.bind(journal)
  journal.read = async (...asked) => {
    journal.read = read
    for (const command of [{ do: 'claim' }, { do: 'say', text: 'only for the visitor' }] as const)
      assert.ok((await chats.perform(c, ana.actor, command)).ok)
    return read(...asked)
  }
  const page = () => house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asMember(ben) })
  const answer = await page()
  assert.equal(answer.status, 200)
  assert.ok(answer.text.includes('hello'))
  assert.ok(!answer.text.includes('only for'))
  assert.equal((await page()).status, 409)
  await house.unharmed()
})

test('a line whose new rights could not be carried out is closed, so that its client asks for all of it again', async () => {
  let away = false
  const open = async () => {
    if (away) throw new Error('The database is away')
    return []
  }
  await using house = await openHouse({ boards: { open } })
  const [first, second] = [await makeDesk(house), await makeDesk(house)]
  const member = await hire(house, { name: 'Ana', roles: { [first.desk]: 'listener' } })
  const line = await staffLine(house, member)
  away = true
  const { person } = member.actor
  await new PostgresPeople(house.database.db).join(person, { desk: second.desk, role: 'listener', accepting: true }, null)
  house.parts.bus.publish({ about: 'person', person })
  assert.equal(await line.end(), 1013)
  assert.notEqual(house.faults.length, 0)
  away = false
  const again = await staffLine(house, member)
  assert.equal(again.of('board')[0]?.desks.length, 2)
})
