// The quick exit over real HTTP and sockets: the chat ends, the holder reads why, and the token opens nothing any more.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asGuest, guestLine, hire, makeDesk, visits } from '../house/people.ts'

const exit = (house: House, tokens: readonly unknown[]) => house.ask('POST', PATHS.exit, { body: { tokens } })

test('Q-1 Q-2 the holder is told, the token and its passes open nothing, and every line of the visit is let go', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await answering(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }), desk)
  const guest = await visits(house, desk)
  const [line, page] = [await guestLine(house, guest), await guestLine(house, guest)]
  const { c } = guest
  assert.equal(await asks(line, c, { do: 'start', text: 'hello' }), 'done')
  assert.equal(await asks(ana, c, { do: 'claim' }), 'done')
  ana.send({ t: 'watch', c })
  page.send({ t: 'watch', c })
  await ana.until(() => ana.of('open').length > 0, 'the holder reads')
  await page.until(() => page.of('open').length > 0, 'the other page reads')
  const { code } = (await house.ask('POST', PATHS.passes, { headers: asGuest(guest), body: {} })).body as { code: string }
  assert.equal(ruleOf(await exit(house, [guest.token])), 'done')
  await ana.until(() => ana.texts.join().includes('"reason":"exit"'), 'the holder is told')
  await page.until(() => page.closed !== null, 'the other page is let go')
  assert.ok(page.texts.join().includes('"reason":"exit"'), 'and has heard why')
  assert.equal(page.closed, 4401)
  const reading = await house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asGuest(guest) })
  assert.equal(ruleOf(reading), 'visit-expired')
  const carried = (await house.ask('POST', PATHS.pass.replace(':desk', desk.slug), { body: { code } })).body as { token: string }
  assert.equal(
    ruleOf(await house.ask('POST', PATHS.passes, { headers: asGuest({ ...guest, token: carried.token }), body: {} })),
    'visit-expired',
  )
  assert.equal(await asks(ana, c, { do: 'say', text: 'are you there?' }), 'closed')
  await house.unharmed()
})

test('Q-2 a visit in which nothing was written is over as well, another stays, and what is no token changes nothing', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const [gone, there] = [await visits(house, desk), await visits(house, desk)]
  assert.equal(ruleOf(await exit(house, ['of nobody', gone.token, gone.token])), 'done')
  const pass = (guest: typeof gone) => house.ask('POST', PATHS.passes, { headers: asGuest(guest), body: {} })
  assert.deepEqual([ruleOf(await pass(gone)), ruleOf(await pass(there))], ['visit-expired', 'done'])
  for (const tokens of [[null], [7], Array(21).fill('x'), ['x'.repeat(201)]]) assert.equal(ruleOf(await exit(house, tokens)), 'malformed')
  const elsewhere = await house.ask('POST', PATHS.exit, { headers: { origin: 'https://evil.example' }, body: { tokens: [there.token] } })
  assert.equal(ruleOf(elsewhere), 'wrong-origin')
  assert.equal(ruleOf(await pass(there)), 'done')
  await house.unharmed()
})

test('Q-2 nobody asks for it on a line: it ends more than the chat', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  await answering(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }), desk)
  const guest = await visits(house, desk)
  const line = await guestLine(house, guest)
  assert.equal(await asks(line, guest.c, { do: 'start', text: 'hello' }), 'done')
  assert.equal(await asks(line, guest.c, { do: 'exit' }), 'malformed')
  await house.unharmed()
})

test('Q-3 the house’s own page shows in no frame and asks nothing of anybody', async () => {
  await using house = await openHouse()
  const { status, headers } = await house.ask('GET', '/measures')
  assert.equal(status, 200)
  assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
})
