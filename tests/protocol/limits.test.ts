// How many chats somebody holds at once, over real sockets.

import assert from 'node:assert/strict'
import test from 'node:test'
import { PATHS, targetsSchema } from '@earshot/contract'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asMember, guestLine, hire, makeDesk, type Place, visits } from '../house/people.ts'
import { settingsIn } from '../house/settings.ts'

async function limit(house: House, { desk }: Place, listener: number | null): Promise<unknown> {
  const headers = asMember(await hire(house, { name: 'Noor', organisation: 'admin' }))
  const path = PATHS.deskSettings.replace(':desk', desk)
  const { policy, ...settings } = settingsIn((await house.ask('GET', path, { headers })).body)
  const body = { ...settings, policy: { ...policy, limits: { ...policy.limits, listener } } }
  return ruleOf(await house.ask('PUT', path, { headers, body }))
}

async function waiting(house: House, desk: Place): Promise<string> {
  const guest = await visits(house, desk)
  assert.equal(await asks(await guestLine(house, guest), guest.c, { do: 'start', text: 'hello' }), 'done')
  return guest.c
}

test('J-1, J-3 the last that one may hold is claimed once, however many are claimed at once; closing one makes room', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  assert.equal(await limit(house, desk, 0), 'not-limits')
  assert.equal(await limit(house, desk, 2), 'done')
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const ana = await answering(house, member, desk)
  const chats = await Promise.all(Array.from({ length: 5 }, () => waiting(house, desk)))
  const claims = await Promise.all(chats.map((c) => asks(ana, c, { do: 'claim' })))
  assert.deepEqual(claims.toSorted(), ['done', 'done', 'enough-chats', 'enough-chats', 'enough-chats'])
  assert.equal((await house.parts.boards.heldBy(member.actor.person)).length, 2)
  const held = chats[claims.indexOf('done')]
  const free = chats[claims.indexOf('enough-chats')]
  assert.ok(held !== undefined && free !== undefined)
  assert.equal(await asks(ana, held, { do: 'claim' }), 'done')
  assert.equal(await asks(ana, held, { do: 'close' }), 'done')
  assert.equal(await asks(ana, free, { do: 'claim' }), 'done')
  const { body } = await house.ask('GET', PATHS.targets, { headers: asMember(member) })
  const here = targetsSchema.parse(body).find((target) => target.desk === desk.desk)?.people
  assert.deepEqual(here, [{ person: member.actor.person, name: 'Ana', holding: 2, limit: 2 }])
  await house.unharmed()
})
