// What every desk can ask from the start, and keeping the answer, over real HTTP and on the line.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { cannedSchema, madeDeskSchema, PATHS } from '@earshot/contract'
import { FIRST_CANNED } from '@earshot/domain'
import { asks } from '../house/asking.ts'
import { openHouse } from '../house/house.ts'
import { answering, asMember, guestLine, hire, makeDesk, visits } from '../house/people.ts'

test('I-3 a desk that is made on screen has /1-name and /1-email', async () => {
  await using house = await openHouse()
  const max = await hire(house, { name: 'Max', organisation: 'manager' })
  const body = { name: `Desk ${randomUUID()}`, preset: 'plain', timeZone: 'Europe/Berlin', training: false }
  const made = await house.ask('POST', PATHS.desks, { headers: asMember(max), body })
  const { desk } = madeDeskSchema.parse(made.body)
  const { body: listed } = await house.ask('GET', PATHS.canned.replace(':desk', desk), { headers: asMember(max) })
  const shortcuts = cannedSchema
    .array()
    .parse(listed)
    .map(({ shortcut, next }) => [shortcut, next])
  assert.deepEqual(shortcuts.toSorted(), FIRST_CANNED.map(({ shortcut, next }) => [shortcut, next]).toSorted())
  await house.unharmed()
})

test('I-1, I-2 what was asked and that it was refused reach the holder, and nothing of it the visitor', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await answering(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }), desk)
  const guest = await visits(house, desk)
  const visitor = await guestLine(house, guest)
  const { c } = guest
  for (const line of [visitor, ana]) line.send({ t: 'watch', c })
  assert.equal(await asks(visitor, c, { do: 'start', text: 'hello' }), 'done')
  assert.equal(await asks(ana, c, { do: 'claim' }), 'done')
  ana.send({ t: 'watch', c })
  assert.equal(await asks(ana, c, { do: 'say', text: 'Your email?', asks: 'email' }), 'done')
  assert.equal(await asks(ana, c, { do: 'withhold', what: 'email' }), 'done')
  assert.equal(await asks(ana, c, { do: 'withhold', what: 'telephone' }), 'malformed')
  assert.equal(await asks(ana, c, { do: 'say', text: 'That is fine.' }), 'done')
  await visitor.until(() => visitor.texts.join().includes('That is fine.'), 'the visitor is answered')
  await ana.until(() => ana.texts.join().includes('"withheld"'), 'the holder has it on record')
  assert.ok(ana.texts.join().includes('"asks":"email"'))
  assert.ok(!/withheld|"asks"/.test(visitor.texts.join()))
  await house.unharmed()
})
