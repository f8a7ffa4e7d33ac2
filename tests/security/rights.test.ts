// Rights that change while somebody is connected: nobody goes on as before because it could not be found out what they may do now.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PostgresPeople } from '../../apps/server/src/adapters/postgres/people.ts'
import { openHouse } from '../house/house.ts'
import { hire, makeDesk, staffLine } from '../house/people.ts'

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
