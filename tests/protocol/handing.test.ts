// Handing a chat over between desks, over real sockets: accepted, declined, not answered, with the holder's line gone.

import assert from 'node:assert/strict'
import test from 'node:test'
import { briefSchema, PATHS } from '@earshot/contract'
import { inquiryOf } from '@earshot/domain'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asMember, guestLine, hire, type Member, makeDesk, visits } from '../house/people.ts'

const SECOND = 1000
const BRIEF = 'asked for an opening time of the archive'

/** Ana holds a chat on one desk; Hal takes the calls of another. */
async function openScene() {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse())
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const [ana, hal] = [
    await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }),
    await hire(house, { name: 'Hal', roles: { [other.desk]: 'listener' } }),
  ]
  const guest = await visits(house, desk)
  const lines = { ana: await answering(house, ana, desk), hal: await answering(house, hal, other), visitor: await guestLine(house, guest) }
  const { c } = guest
  lines.visitor.send({ t: 'watch', c })
  assert.equal(await asks(lines.visitor, c, { do: 'start', text: 'a secret of mine' }), 'done')
  assert.equal(await asks(lines.ana, c, { do: 'claim' }), 'done')
  lines.ana.send({ t: 'watch', c })
  await lines.ana.until(() => lines.ana.of('open').length > 0, 'the holder reads')
  const moved = opening.move()
  return { house, other, ...lines, c, people: { ana, hal }, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

const isOffered = (line: Line, c: string) =>
  line
    .of('board')
    .flatMap(({ items }) => items)
    .some((item) => item.c === c && item.handOff !== null)
const briefFor = (house: House, member: Member, c: string) => house.ask('GET', PATHS.brief.replace(':c', c), { headers: asMember(member) })

test('accepted: the other side reads the brief and nothing else before, all of it after; the sender loses it at once', async () => {
  await using scene = await openScene()
  const { house, other, people, ana, hal, visitor, c } = scene
  assert.equal(ruleOf(await briefFor(house, people.hal, c)), 'no-such-conversation')
  assert.equal(await asks(ana, c, { do: 'offer', desk: other.desk, person: null, brief: BRIEF }), 'done')
  await hal.until(() => isOffered(hal, c), 'it is offered')
  hal.send({ t: 'watch', c })
  await hal.until(() => hal.of('shut').length > 0, 'it is not theirs to read yet')
  const { brief, by } = briefSchema.parse((await briefFor(house, people.hal, c)).body)
  assert.deepEqual([brief, by], [BRIEF, 'Ana'])
  assert.ok(!hal.texts.join().includes('secret'))
  assert.equal(await asks(hal, c, { do: 'take' }), 'done')
  await ana.until(() => ana.of('shut').length > 0, 'the sender has lost sight of it')
  assert.equal(await asks(ana, c, { do: 'say', text: 'still here' }), 'no-such-conversation')
  hal.send({ t: 'watch', c })
  await hal.until(() => hal.of('open').length > 0, 'they may read it')
  hal.send({ t: 'sync', c, since: 0 })
  await hal.until(() => hal.texts.join().includes('a secret of mine'), 'they read what was said')
  assert.equal(await asks(hal, c, { do: 'say', text: 'Good to meet you' }), 'done')
  await visitor.until(() => visitor.texts.join().includes('Good to meet you'), 'the visitor is answered')
  assert.ok(visitor.texts.join().includes('Hal takes over'))
  assert.ok(!visitor.texts.join().includes(BRIEF))
  await house.unharmed()
})

test('declined and taken back: it stays with the sender', async () => {
  await using scene = await openScene()
  const { house, other, people, ana, hal, c } = scene
  const offer = { do: 'offer', desk: other.desk, person: people.hal.actor.person, brief: BRIEF }
  assert.equal(await asks(ana, c, offer), 'done')
  await hal.until(() => isOffered(hal, c), 'it is offered')
  assert.equal(await asks(hal, c, { do: 'decline', reason: 'on my way out' }), 'done')
  await ana.until(() => ana.texts.join().includes('on my way out'), 'the sender hears why')
  assert.equal(ruleOf(await briefFor(house, people.hal, c)), 'no-such-conversation')
  assert.equal(await asks(ana, c, offer), 'done')
  assert.equal(await asks(ana, c, { do: 'withdraw' }), 'done')
  assert.equal(await asks(hal, c, { do: 'take' }), 'no-such-conversation')
  assert.equal(await asks(ana, c, { do: 'say', text: 'I stay with you' }), 'done')
  await house.unharmed()
})

test('not answered: it stays with the sender, and goes back to Waiting when their line is gone as well', async () => {
  await using scene = await openScene()
  const { house, other, ana, c } = scene
  const late = async () => {
    house.turn(121 * SECOND)
    await house.timer('missed', c)
  }
  const offer = { do: 'offer', desk: other.desk, person: null, brief: BRIEF }
  assert.equal(await asks(ana, c, offer), 'done')
  await late()
  await ana.until(() => ana.texts.join().includes('"missed"'), 'the sender is told')
  assert.equal(inquiryOf((await house.parts.journal.load(c))?.state ?? null)?.phase, 'taken')
  assert.equal(await asks(ana, c, offer), 'done')
  await ana.hangUp()
  while ((await house.parts.boards.held()).some(({ here }) => here));
  await house.attend()
  house.turn(31 * SECOND)
  await house.attend()
  await late()
  const state = inquiryOf((await house.parts.journal.load(c))?.state ?? null)
  assert.deepEqual([state?.phase, state?.holder, state?.handOff], ['waiting', null, null])
  await house.unharmed()
})
