// The way from a panel to a page of its own: a code in place of the token, good once, for a minute, at its own desk.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS, passSchema, visitSchema } from '@earshot/contract'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asGuest, type Guest, guestLine, hire, makeDesk, type Place, visits } from '../house/people.ts'

const makePass = (house: House, guest: Guest) => house.ask('POST', PATHS.passes, { headers: asGuest(guest), body: {} })
const codeOf = async (house: House, guest: Guest) => passSchema.parse((await makePass(house, guest)).body).code
const use = (house: House, { slug }: Pick<Place, 'slug'>, code: unknown) =>
  house.ask('POST', PATHS.pass.replace(':desk', slug), { body: { code } })

test('V-1 a code opens the chat of its visit once, and the token is in no address', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  await answering(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }), desk)
  const guest = await visits(house, desk)
  assert.equal(await asks(await guestLine(house, guest), guest.c, { do: 'start', text: 'hello' }), 'done')
  const made = await makePass(house, guest)
  const { code } = passSchema.parse(made.body)
  assert.ok(!made.text.includes(guest.token) && code.length > 40)
  const visit = visitSchema.parse((await use(house, desk, code)).body)
  assert.deepEqual([visit.c, visit.token], [guest.c, guest.token])
  assert.equal(ruleOf(await use(house, desk, code)), 'pass-over')
  const line = await guestLine(house, { ...guest, token: visit.token })
  assert.equal(await asks(line, guest.c, { do: 'say', text: 'from the page' }), 'done')
  await house.unharmed()
})

test('V-1 a code that is over, of another desk, or of nobody opens nothing, and is spent by trying', async () => {
  await using house = await openHouse()
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const guest = await visits(house, desk)
  const [late, strayed, fresh] = [await codeOf(house, guest), await codeOf(house, guest), await codeOf(house, guest)]
  assert.equal(ruleOf(await use(house, other, strayed)), 'pass-over')
  assert.equal(ruleOf(await use(house, desk, strayed)), 'pass-over')
  house.turn(59_000)
  assert.equal(ruleOf(await use(house, desk, fresh)), 'done')
  house.turn(1_000)
  assert.equal(ruleOf(await use(house, desk, late)), 'pass-over')
  for (const code of ['', 'x', guest.token]) assert.equal(ruleOf(await use(house, desk, code)), 'pass-over')
  for (const code of [null, 7, 'x'.repeat(201)]) assert.equal(ruleOf(await use(house, desk, code)), 'malformed')
  assert.equal(ruleOf(await use(house, { slug: 'nowhere' }, await codeOf(house, guest))), 'pass-over')
  await house.unharmed()
})

test('only the visit itself gets a code, and not once it is over', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const guest = await visits(house, desk)
  assert.equal(ruleOf(await house.ask('POST', PATHS.passes, { body: {} })), 'visit-expired')
  assert.equal(ruleOf(await makePass(house, { ...guest, token: 'of nobody' })), 'visit-expired')
  assert.equal(ruleOf(await makePass(house, guest)), 'done')
  house.turn(8 * 86_400_000)
  assert.equal(ruleOf(await makePass(house, guest)), 'visit-expired')
  await house.unharmed()
})
