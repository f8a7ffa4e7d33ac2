// Visitors who wait are told how many stand before them, at once when somebody before them is claimed or leaves, and how long it usually takes.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { openChats } from '../house/chats.ts'
import { type House, openHouse } from '../house/house.ts'
import { answering, type Guest, guestLine, hire, makeDesk, type Place, visits } from '../house/people.ts'

type Waiter = { readonly guest: Guest; readonly line: Line }

async function waits(house: House, desk: Place): Promise<Waiter> {
  const guest = await visits(house, desk)
  const line = await guestLine(house, guest)
  assert.equal(await asks(line, guest.c, { do: 'start', text: 'hello' }), 'done')
  // Of two that open at the same moment the ids decide.
  house.turn(1000)
  return { guest, line }
}

const stands = ({ line }: Waiter, before: number) => line.until(() => line.of('wait').at(-1)?.before === before, `${before} stand before`)

const listener = async (house: House, ...desks: readonly Place[]) => {
  const roles = Object.fromEntries(desks.map(({ desk }) => [desk, 'listener' as const]))
  return answering(house, await hire(house, { name: 'Ana', roles }), ...desks)
}

test('W-1 each place counts the chats before it at its own desk, live', async () => {
  await using house = await openHouse()
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const ana = await listener(house, desk, other)
  const elsewhere = await waits(house, other)
  const [one, two, three, four] = [await waits(house, desk), await waits(house, desk), await waits(house, desk), await waits(house, desk)]
  await stands(elsewhere, 0)
  await Promise.all([stands(one, 0), stands(two, 1), stands(three, 2), stands(four, 3)])
  // A message that is left stands before nobody.
  const left = await visits(house, desk)
  assert.equal(await asks(await guestLine(house, left), left.c, { do: 'leave', text: 'call me' }), 'done')
  assert.equal(await asks(ana, two.guest.c, { do: 'claim' }), 'done')
  await Promise.all([stands(three, 1), stands(four, 2)])
  assert.equal(await asks(one.line, one.guest.c, { do: 'close' }), 'done')
  await Promise.all([stands(three, 0), stands(four, 1)])
  // Whoever comes back is told again.
  await four.line.hangUp()
  const back = { guest: four.guest, line: await guestLine(house, four.guest) }
  await stands(back, 1)
  assert.equal(await asks(ana, three.guest.c, { do: 'claim' }), 'done')
  await stands(back, 0)
  // Nobody is told anything but their own place, and nobody who does not wait.
  for (const { guest, line } of [one, two, three, back]) assert.ok(line.of('wait').every(({ c }) => c === guest.c))
  assert.equal(elsewhere.line.of('wait').length, 1)
  assert.equal(ana.of('wait').length, 0)
  await house.unharmed()
})

test('W-1 chats that were there before this start of the server count', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  await listener(house, desk)
  const chats = openChats(house, desk)
  await chats.after(desk, [null, { do: 'start', text: 'long ago' }])
  house.turn(1000)
  await stands(await waits(house, desk), 1)
  await house.unharmed()
})

test('W-2 the usual wait is that of the newest claims at the desk, and of the first of each chat', async () => {
  await using house = await openHouse()
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener', [other.desk]: 'listener' } })
  const line = await answering(house, ana, desk, other)
  const chats = openChats(house, desk)
  const claimed = async (place: Place, seconds: number) => {
    const { c } = await chats.after(place, [null, { do: 'start', text: 'hello' }])
    house.turn(seconds * 1000)
    assert.ok((await chats.perform(c, ana.actor, { do: 'claim' })).ok)
    assert.ok((await chats.perform(c, ana.actor, { do: 'close' })).ok)
  }
  for (let nth = 1; nth <= 9; nth++) await claimed(desk, 60 * nth + 30)
  for (let nth = 1; nth <= 12; nth++) await claimed(other, 1)
  const early = await waits(house, desk)
  await stands(early, 0)
  assert.deepEqual(early.line.of('wait').at(-1)?.usual, null)
  assert.equal(await asks(line, early.guest.c, { do: 'claim' }), 'done')
  await claimed(desk, 630)
  const late = await waits(house, desk)
  await stands(late, 0)
  // Eleven claims: of one second, and of one and a half to ten and a half minutes.
  const { usual } = late.line.of('wait').at(-1) ?? {}
  assert.deepEqual(usual, { least: 1, most: 10 })
  house.turn(15 * 86_400_000)
  assert.deepEqual(await house.parts.boards.waits(desk.desk, house.parts.clock() - 14 * 86_400_000, 50), [])
  await house.unharmed()
})
