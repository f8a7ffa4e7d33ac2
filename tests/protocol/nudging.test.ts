// The private nudge over real sockets: it reaches the holder, and opens nothing of the chat to whoever sent it.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { openHouse } from '../house/house.ts'
import { answering, guestLine, hire, makeDesk, staffLine, visits } from '../house/people.ts'

const NUDGE = { do: 'nudge', text: 'A second visitor asks for you' }

const nudgesTo = (line: Line, c: string) =>
  line
    .of('board')
    .flatMap(({ items }) => items)
    .findLast((item) => item.c === c)
    ?.nudges.map(({ name, times, seen }) => `${name} ${times} ${seen}`)
    .join()

test('B-1 to B-4 a nudge: read by the holder, seen by one tap, and nothing of it to the visitor or the others', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const hired = await Promise.all(['Ana', 'Ben', 'Cem'].map((name) => hire(house, { name, roles: { [desk.desk]: 'listener' } })))
  const [ana, ben, cem] = hired
  assert.ok(ana !== undefined && ben !== undefined && cem !== undefined)
  const holder = await answering(house, ana, desk)
  const [sender, other] = [await staffLine(house, ben), await staffLine(house, cem)]
  const guest = await visits(house, desk)
  const visitor = await guestLine(house, guest)
  const { c } = guest
  visitor.send({ t: 'watch', c })
  assert.equal(await asks(visitor, c, { do: 'start', text: 'a secret of mine' }), 'done')
  assert.equal(await asks(sender, c, NUDGE), 'nobody-to-nudge')
  assert.equal(await asks(holder, c, { do: 'claim' }), 'done')
  holder.send({ t: 'watch', c })
  assert.equal(await asks(sender, c, NUDGE), 'done')
  await holder.until(() => holder.texts.join().includes(NUDGE.text), 'the holder reads it')
  await holder.until(() => nudgesTo(holder, c) === 'Ben 1 false', 'and whose it is')
  assert.equal(await asks(sender, c, NUDGE), 'nudged-already')
  assert.equal(await asks(sender, c, { do: 'heed', person: ben.actor.person }), 'holder-only')
  assert.equal(await asks(holder, c, { do: 'heed', person: ben.actor.person }), 'done')
  await sender.until(() => nudgesTo(sender, c) === 'Ben 1 true', 'the sender hears that it was seen')
  sender.send({ t: 'watch', c })
  await sender.until(() => sender.of('shut').length > 0, 'the chat stays shut')
  assert.equal(await asks(holder, c, { do: 'say', text: 'I am with you' }), 'done')
  await visitor.until(() => visitor.texts.join().includes('I am with you'), 'the visitor goes on')
  assert.equal(nudgesTo(other, c), '')
  for (const line of [sender, other, visitor]) assert.ok(!line.texts.join().includes(NUDGE.text))
  for (const line of [sender, other]) assert.ok(!line.texts.join().includes('a secret of mine'))
  assert.ok(!/nudge|heed/.test(visitor.texts.join()))
  const { rows } = await house.database.pool.query('select facts::text, content from entries where conversation = $1', [c])
  assert.ok(rows.every(({ facts, content }) => !`${facts}${content ?? ''}`.includes('second visitor')))
  await house.unharmed()
})
