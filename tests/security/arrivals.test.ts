// On the doorstep: what comes before it is known who asks waits, and whoever cannot be let in leaves nothing behind.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { openChats } from '../house/chats.ts'
import { openHouse } from '../house/house.ts'
import { asMember, guestLine, hire, makeDesk, staffLine, visits } from '../house/people.ts'

test('what comes right behind a hello is carried out after it, in order, however much it is', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const chats = openChats(house)
  const guest = await chats.after(desk, [null, { do: 'start', text: 'x' }])
  const line = await house.line(PATHS.liveVisitor).opened()
  const ids = Array.from({ length: 400 }, () => randomUUID())
  line.send({ t: 'hello', token: guest.token })
  for (const id of ids) line.send({ t: 'do', id, c: guest.c, command: { do: 'say', text: 'x'.repeat(1000) } })
  await line.until(() => line.of('ack').length === ids.length, 'all is acknowledged')
  assert.deepEqual(
    (await chats.log(guest.c)).slice(4).map(({ id }) => id),
    ids,
  )

  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const staff = await house.line(PATHS.liveStaff, asMember(member)).opened()
  staff.send({ t: 'do', id: ids[0], c: guest.c, command: { do: 'claim' } })
  for (const id of ids.slice(1)) staff.send({ t: 'do', id, c: guest.c, command: { do: 'whisper', text: 'x' } })
  await staff.until(() => staff.of('ack').length === ids.length, 'all is acknowledged')
  assert.deepEqual(staff.of('refused'), [])
  await house.unharmed()
})

test('a line says for whom it acts, so that nothing is sent on it in another name', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const guest = await visits(house, desk)
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const [staff, visitor] = [await staffLine(house, member), await guestLine(house, guest)]
  assert.deepEqual(staff.of('hello'), [{ t: 'hello', c: null, person: member.actor.person }])
  assert.deepEqual(visitor.of('hello'), [{ t: 'hello', c: guest.c }])
})

test('whoever could not be let in does not count as there', async () => {
  const open = () => Promise.reject(new Error('The disk is gone'))
  await using house = await openHouse({ boards: { open } })
  const desk = await makeDesk(house)
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const line = await house.line(PATHS.liveStaff, asMember(member)).opened()
  assert.equal(await line.end(), 1013)
  const { pool } = house.database
  const windows = async () => (await pool.query('select from windows')).rowCount
  // By the clock and not by the count of looks, because a commit may wait for a disk that others use.
  for (const late = Date.now() + 20_000; Date.now() < late && (await windows()) !== 0; );
  assert.equal(await windows(), 0)
  await house.parts.presence.renew()
  assert.equal(await windows(), 0)
  assert.equal(house.faults.length, 1)
})
