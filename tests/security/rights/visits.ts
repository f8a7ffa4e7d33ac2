// A visit's token opens one conversation of one desk, for as long as it lasts, and only where a token belongs.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS, visitSchema } from '@earshot/contract'
import { posts } from '../../house/asking.ts'
import { openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import { ruleOf } from '../../house/http.ts'
import { answering, asGuest, type Guest, guestLine, hire, makeDesk, visits } from '../../house/people.ts'

const HOUR = 3_600_000

const reads = async (house: House, guest: Guest) =>
  ruleOf(await house.ask('GET', PATHS.conversation.replace(':c', guest.c), { headers: asGuest(guest) }))

const writes = (house: House, guest: Guest, command: object, c = guest.c) => posts(house, asGuest(guest), c, command)

/** The code that a line is closed with after a hello, or null where it is greeted. */
async function greets(house: House, { token }: Guest): Promise<number | null> {
  const line = await house.line(PATHS.liveVisitor).opened()
  line.send({ t: 'hello', token })
  await line.until(() => line.closed !== null || line.of('hello').length > 0, 'it is answered')
  return line.closed
}

async function runsOut(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const [stays, leaves] = [await visits(house, desk), await openChats(house).after(desk, [null, { do: 'leave', text: 'x' }])]
  const line = await guestLine(house, leaves)
  house.turn(6 * 24 * HOUR)
  assert.equal(await reads(house, stays), 'done')
  house.turn(2 * 24 * HOUR)
  assert.equal(await reads(house, stays), 'done')
  assert.equal(await reads(house, leaves), 'visit-expired')
  assert.equal(await writes(house, leaves, { do: 'say', text: 'x' }), 'visit-expired')
  assert.equal(await greets(house, leaves), 4401)
  line.send({ t: 'do', id: randomUUID(), c: leaves.c, command: { do: 'say', text: 'x' } })
  assert.equal(await line.end(), 4401)
  assert.equal((await openChats(house).log(leaves.c)).length, 2)
}

async function closed(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const guest = await openChats(house).after(desk, [null, { do: 'start', text: 'x' }], [null, { do: 'close' }])
  const line = await guestLine(house, guest)
  for (const command of [{ do: 'say', text: 'x' }, { do: 'start', text: 'x' }, { do: 'leave', text: 'x' }, { do: 'close' }])
    assert.equal(await writes(house, guest, command), 'closed', command.do)
  house.turn(HOUR - 60_000)
  assert.equal(await reads(house, guest), 'done')
  line.send({ t: 'watch', c: guest.c })
  await line.until(() => line.of('open').length === 1, 'it may be read')
  house.turn(60_000)
  assert.equal(await reads(house, guest), 'visit-expired')
  assert.equal(await writes(house, guest, { do: 'start', text: 'x' }), 'visit-expired')
  assert.equal(await greets(house, guest), 4401)
  line.send({ t: 'sync', c: guest.c, since: 0 })
  assert.equal(await line.end(), 4401)
  assert.deepEqual(line.of('told'), [])
}

async function ofOneDesk(house: House): Promise<void> {
  const [own, another] = [await makeDesk(house), await makeDesk(house)]
  const chats = openChats(house)
  await answering(house, await hire(house, { name: 'Ana', roles: { [own.desk]: 'listener', [another.desk]: 'listener' } }), own, another)
  const there = await chats.after(another, [null, { do: 'start', text: 'x' }])
  const guest = await visits(house, own)
  for (const command of [{ do: 'start', text: 'x' }, { do: 'say', text: 'x' }, { do: 'close' }])
    assert.equal(await writes(house, guest, command, there.c), 'no-such-conversation')
  assert.equal(await writes(house, guest, { do: 'start', text: 'x', desk: another.desk }), 'malformed')
  assert.equal(await writes(house, guest, { do: 'start', text: 'x' }), 'done')
  assert.equal((await chats.state(guest.c))?.desk, own.desk)
  // Asked for another visit elsewhere, the token is not looked at: the other visit is a new one.
  const { text } = await house.ask('POST', PATHS.visits.replace(':desk', another.slug), { headers: asGuest(guest) })
  const visit = visitSchema.parse(JSON.parse(text))
  assert.ok(visit.c !== guest.c && visit.token !== guest.token)
  for (const path of [PATHS.me, PATHS.canned.replace(':desk', own.desk), PATHS.canned.replace(':desk', another.desk)])
    assert.equal(ruleOf(await house.ask('GET', path, { headers: asGuest(guest) })), 'not-signed-in')
}

async function inItsPlace(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const guest = await openChats(house).after(desk, [null, { do: 'start', text: 'x' }])
  const { token } = guest
  const path = PATHS.conversation.replace(':c', guest.c)
  for (const name of ['token', 'access_token', 'authorization', 'bearer'])
    assert.equal(ruleOf(await house.ask('GET', `${path}?${name}=${token}`)), 'not-signed-in')
  for (const headers of [
    { cookie: `token=${token}; earshot_session=${token}` },
    { authorization: token },
    { authorization: `Basic ${token}` },
    { authorization: `Bearer ${token}, Bearer ${token}` },
    { 'x-token': token },
  ])
    assert.equal(ruleOf(await house.ask('GET', path, { headers })), 'not-signed-in')
  const line = await house.line(`${PATHS.liveVisitor}?token=${token}`, { authorization: `Bearer ${token}` }).opened()
  line.send({ t: 'watch', c: guest.c })
  assert.equal(await line.end(), 4400)
  assert.deepEqual(line.frames, [])
  const staff = await house.line(`${PATHS.liveStaff}?token=${token}`, { authorization: `Bearer ${token}` }).opened()
  assert.equal(await staff.end(), 4401)
}

test('visits and their tokens', async (t) => {
  await using house = await openHouse()
  await t.test('a token counts in its header and its first frame, and nowhere else', () => inItsPlace(house))
  await t.test('a token is of one desk: no request can name another, and what it starts is at its own', () => ofOneDesk(house))
  await t.test('after the close nothing is written with a token; for an hour it may be read, then not on open lines either', () =>
    closed(house),
  )
  await t.test('a visit runs out, on open lines too, and each return within its time extends it', () => runsOut(house))
  await house.unharmed()
})
