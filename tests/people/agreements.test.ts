// The agreement of a desk over real HTTP and on the line: a new version shuts the desk at once, and accepting it opens it again.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptancesSchema, agreementSchema, meSchema, PATHS } from '@earshot/contract'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asMember, guestLine, hire, type Member, makeDesk, staffLine, visits } from '../house/people.ts'

const at = (path: string, desk: string): string => path.replace(':desk', desk)
const publish = async (house: House, by: Member, desk: string, text: string) =>
  ruleOf(await house.ask('PUT', at(PATHS.agreement, desk), { headers: asMember(by), body: { text } }))
const accepts = async (house: House, by: Member, desk: string, version: number) =>
  ruleOf(await house.ask('POST', at(PATHS.acceptances, desk), { headers: asMember(by), body: { version } }))
const read = async (house: House, by: Member, desk: string) =>
  agreementSchema.parse((await house.ask('GET', at(PATHS.agreement, desk), { headers: asMember(by) })).body)
const acceptances = (house: House, by: Member, desk: string) => house.ask('GET', at(PATHS.acceptances, desk), { headers: asMember(by) })
const accepting = async (house: House, by: Member, desk: string) =>
  ruleOf(await house.ask('PUT', at(PATHS.accepting, desk), { headers: asMember(by), body: { on: true } }))
const shutFor = async (house: House, who: Member) =>
  meSchema.parse((await house.ask('GET', PATHS.me, { headers: asMember(who) })).body).desks.map(({ closed }) => closed)

/** The conversations of the last whole board that somebody was shown. */
const board = (line: Line): string | undefined =>
  line
    .of('board')
    .findLast(({ whole }) => whole)
    ?.items.map(({ c }) => c)
    .join()

async function people(house: House) {
  const desk = await makeDesk(house)
  return {
    desk,
    ana: await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }),
    ben: await hire(house, { name: 'Ben', roles: { [desk.desk]: 'listener' } }),
    max: await hire(house, { name: 'Max', organisation: 'manager' }),
    zoe: await hire(house, { name: 'Zoe' }),
  }
}

test('O-1 O-2 a version shuts the desk until it is accepted, a newer one shuts it again, and taken back it opens', async () => {
  await using house = await openHouse()
  const { desk: place, ana, max } = await people(house)
  const { desk } = place
  assert.deepEqual(await shutFor(house, ana), [[]])
  assert.equal(await publish(house, max, desk, 'What is said here stays here.'), 'done')
  assert.deepEqual(await shutFor(house, ana), [['agreement']])
  assert.equal(await accepting(house, ana, desk), 'agreement-first')
  const first = await read(house, ana, desk)
  assert.deepEqual([first.version, first.text, first.acceptedAt], [1, 'What is said here stays here.', null])
  assert.equal(await accepts(house, ana, desk, 1), 'done')
  assert.equal(await accepting(house, ana, desk), 'done')
  assert.ok((await read(house, ana, desk)).acceptedAt !== null)
  // The same words are no new version.
  assert.equal(await publish(house, max, desk, ' What is said here stays here. '), 'done')
  assert.deepEqual(await shutFor(house, ana), [[]])
  assert.equal(await publish(house, max, desk, 'And is told to nobody.'), 'done')
  assert.deepEqual(await shutFor(house, ana), [['agreement']])
  assert.equal(await accepts(house, ana, desk, 1), 'agreement-changed')
  assert.equal(await publish(house, max, desk, ''), 'done')
  assert.deepEqual(await shutFor(house, ana), [[]])
  assert.equal(await accepts(house, ana, desk, 3), 'agreement-changed')
  await house.unharmed()
})

test('O-3 who publishes and who looks through what was accepted; it stays as it was', async () => {
  await using house = await openHouse()
  const { desk: place, ana, ben, max, zoe } = await people(house)
  const { desk } = place
  assert.equal(await publish(house, ana, desk, 'Mine.'), 'manager-only')
  assert.equal(await publish(house, max, desk, 'x'.repeat(8001)), 'too-long')
  assert.equal(await publish(house, max, desk, 'Ours.'), 'done')
  assert.equal(ruleOf(await house.ask('GET', at(PATHS.agreement, desk), { headers: asMember(zoe) })), 'not-on-desk')
  assert.equal(await accepts(house, zoe, desk, 1), 'not-on-desk')
  assert.equal(await accepts(house, max, desk, 1), 'not-on-desk')
  assert.equal(ruleOf(await acceptances(house, ana, desk)), 'manager-only')
  for (const one of [ben, ana, ana]) assert.equal(await accepts(house, one, desk, 1), 'done')
  const known = acceptancesSchema.parse((await acceptances(house, max, desk)).body)
  assert.deepEqual(
    known.map(({ name, version }) => `${name} ${version}`),
    ['Ana 1', 'Ben 1'],
  )
  await assert.rejects(house.database.pool.query(`update agreements set text = 'Theirs.'`))
  await assert.rejects(house.database.pool.query('update acceptances set version = 2'))
})

test('O-1 O-4 on open lines the desk is shut at once: no calls and no chats but the one in hand', async () => {
  await using house = await openHouse()
  const { desk: place, ana, ben, max } = await people(house)
  const [guest, second] = [await visits(house, place), await visits(house, place)]
  const [holder, other] = [await answering(house, ana, place), await staffLine(house, ben)]
  const visitor = await guestLine(house, guest)
  const waiting = await guestLine(house, second)
  assert.equal(await asks(visitor, guest.c, { do: 'start', text: 'Hello' }), 'done')
  assert.equal(await asks(waiting, second.c, { do: 'start', text: 'Is anybody there?' }), 'done')
  assert.equal(await asks(holder, guest.c, { do: 'claim' }), 'done')
  other.send({ t: 'watch', c: second.c })
  await other.until(() => other.of('open').length > 0, 'whoever may claim it reads it')
  assert.equal(await publish(house, max, place.desk, 'What is said here stays here.'), 'done')
  await other.until(() => other.of('shut').some(({ c }) => c === second.c), 'they read it no more')
  await other.until(() => board(other) === '', 'their board is empty')
  await holder.until(() => board(holder) === guest.c, 'the holder sees the one in hand')
  assert.equal(await asks(other, second.c, { do: 'claim' }), 'no-such-conversation')
  assert.equal(await asks(holder, second.c, { do: 'claim' }), 'no-such-conversation')
  assert.equal(await asks(holder, guest.c, { do: 'say', text: 'I am here.' }), 'done')
  assert.equal((await house.parts.presence.answering()).get(place.desk), undefined)
  assert.equal(await accepts(house, ben, place.desk, 1), 'done')
  assert.equal(await asks(holder, guest.c, { do: 'close' }), 'done')
  await other.until(() => board(other)?.includes(second.c) === true, 'the one that waits is there again')
  assert.equal(await asks(other, second.c, { do: 'claim' }), 'done')
  await house.unharmed()
})
