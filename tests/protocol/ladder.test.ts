// A chat that nobody claims, and one whose holder is gone: over real sockets, with the clock turned.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { PATHS } from '@earshot/contract'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asMember, type Guest, guestLine, hire, makeDesk, type Place, staffLine, visits } from '../house/people.ts'
import { settingsIn } from '../house/settings.ts'

const SECOND = 1000

/** What the house says to a desk that is to be helped by another. */
async function helpedBy(house: House, { desk }: Place, fallbackDesk: string | null): Promise<unknown> {
  const headers = asMember(await hire(house, { name: 'Noor', organisation: 'admin' }))
  const path = PATHS.deskSettings.replace(':desk', desk)
  const settings = settingsIn((await house.ask('GET', path, { headers })).body)
  const policy = { ...settings.policy, ladder: { ...settings.policy.ladder, fallbackDesk } }
  return ruleOf(await house.ask('PUT', path, { headers, body: { ...settings, policy } }))
}

const itemOn = (line: Line, c: string) =>
  line
    .of('board')
    .flatMap(({ items }) => items)
    .findLast((item) => item.c === c)
const isGone = (line: Line, c: string) => line.of('board').some(({ gone }) => gone?.includes(c))

/** The clock is put forward, and what has come due is carried out. */
async function later(house: House, { c }: Guest, seconds: number): Promise<void> {
  house.turn(seconds * SECOND)
  await house.timer('climb', c)
}

test('a chat climbs its ladder: call, fallback, leave; the one who helps answers, and its own desk sees who', async () => {
  await using house = await openHouse()
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  assert.equal(await helpedBy(house, desk, other.desk), 'done')
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const cy = await staffLine(house, await hire(house, { name: 'Cy', roles: { [desk.desk]: 'coordinator' }, accepting: false }))
  const anaLine = await answering(house, ana, desk)
  const hal = await answering(house, await hire(house, { name: 'Hal', roles: { [other.desk]: 'listener' } }), other)
  const guest = await visits(house, desk)
  const visitor = await guestLine(house, guest)
  const { c } = guest
  visitor.send({ t: 'watch', c })
  assert.equal(await asks(visitor, c, { do: 'start', text: 'hello' }), 'done')
  assert.equal(await asks(cy, c, { do: 'claim' }), 'not-accepting')
  await later(house, guest, 15)
  await anaLine.until(() => itemOn(anaLine, c)?.rung === 'nudge', 'the desk is nudged')
  assert.equal(await asks(cy, c, { do: 'claim' }), 'not-accepting')
  await later(house, guest, 15)
  await cy.until(() => itemOn(cy, c)?.rung === 'call', 'the coordinator is called')
  cy.send({ t: 'watch', c })
  await cy.until(() => cy.of('open').length > 0, 'the coordinator may read')
  assert.equal(await asks(hal, c, { do: 'claim' }), 'no-such-conversation')
  await later(house, guest, 30)
  await hal.until(() => itemOn(hal, c)?.fallback === other.desk, 'the other desk is asked')
  assert.equal(await asks(visitor, c, { do: 'defer', email: 'kim@example.org' }), 'not-that-long')
  assert.equal(await asks(hal, c, { do: 'claim' }), 'done')
  assert.equal(await asks(hal, c, { do: 'say', text: 'I am here to help out' }), 'done')
  await visitor.until(() => visitor.texts.some((text) => text.includes('help out')), 'the visitor is answered')
  await anaLine.until(() => itemOn(anaLine, c)?.holder?.name === 'Hal', 'the desk sees who helps')
  assert.equal(await asks(anaLine, c, { do: 'claim' }), 'already-taken')
  await house.unharmed()
})

test('once its own desk has claimed it, the desk that was asked loses sight of it', async () => {
  await using house = await openHouse()
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  assert.equal(await helpedBy(house, desk, other.desk), 'done')
  const ana = await answering(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }), desk)
  const hal = await answering(house, await hire(house, { name: 'Hal', roles: { [other.desk]: 'supervisor' } }), other)
  const guest = await visits(house, desk)
  const visitor = await guestLine(house, guest)
  assert.equal(await asks(visitor, guest.c, { do: 'start', text: 'a secret' }), 'done')
  await later(house, guest, 60)
  await hal.until(() => itemOn(hal, guest.c) !== undefined, 'the other desk is asked')
  hal.send({ t: 'watch', c: guest.c })
  await hal.until(() => hal.of('open').length > 0, 'the other desk may read')
  assert.equal(await asks(ana, guest.c, { do: 'claim' }), 'done')
  await hal.until(() => hal.of('shut').length > 0 && isGone(hal, guest.c), 'the other desk has nothing to do with it any more')
  await house.unharmed()
})

test('who has waited for long may be written to instead, also when the timers come late and twice', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await answering(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }), desk)
  const guest = await visits(house, desk)
  const visitor = await guestLine(house, guest)
  visitor.send({ t: 'watch', c: guest.c })
  assert.equal(await asks(visitor, guest.c, { do: 'start', text: 'hello' }), 'done')
  house.turn(200 * SECOND)
  assert.deepEqual(await Promise.all([house.timer('climb', guest.c), house.timer('climb', guest.c)]), [null, null])
  await visitor.until(() => visitor.texts.some((text) => text.includes('"leave"')), 'it is offered')
  assert.equal(await asks(visitor, guest.c, { do: 'defer', email: 'kim@example.org' }), 'done')
  await ana.until(() => itemOn(ana, guest.c)?.kind === 'thread', 'it is a message that was left behind')
  const { rows } = await house.database.pool.query(
    `select count(*)::int as rungs from entries where conversation = $1 and facts -> 'body' ->> 'kind' = 'rung'`,
    [guest.c],
  )
  assert.deepEqual(rows, [{ rungs: 3 }])
  await house.unharmed()
})

test('a holder whose line is gone is missed within a minute, may be relieved, and may come back', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const cy = await staffLine(house, await hire(house, { name: 'Cy', roles: { [desk.desk]: 'coordinator' } }))
  const guest = await visits(house, desk)
  const first = await answering(house, ana, desk)
  const visitor = await guestLine(house, guest)
  assert.equal(await asks(visitor, guest.c, { do: 'start', text: 'hello' }), 'done')
  assert.equal(await asks(first, guest.c, { do: 'claim' }), 'done')
  const unattended = (is: boolean) => cy.until(() => itemOn(cy, guest.c)?.unattended === is, `unattended is ${is}`)
  await house.attend()
  assert.equal(await asks(cy, guest.c, { do: 'claim' }), 'already-taken')
  await first.hangUp()
  while ((await house.parts.boards.held()).some(({ here }) => here));
  await house.attend()
  house.turn(31 * SECOND)
  await house.attend()
  await unattended(true)
  const second = await staffLine(house, ana)
  await house.attend()
  await unattended(false)
  assert.equal(await asks(cy, guest.c, { do: 'claim' }), 'already-taken')
  await second.hangUp()
  while ((await house.parts.boards.held()).some(({ here }) => here));
  await house.attend()
  house.turn(31 * SECOND)
  await house.attend()
  await unattended(true)
  assert.equal(await asks(cy, guest.c, { do: 'claim' }), 'done')
  assert.equal(itemOn(cy, guest.c)?.holder?.name, 'Cy')
  await house.unharmed()
})

test('a desk cannot be helped by itself, by one that is not there or by a training desk', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  assert.equal(await helpedBy(house, desk, desk.desk), 'not-a-ladder')
  assert.equal(await helpedBy(house, desk, randomUUID()), 'not-a-ladder')
  assert.equal(await helpedBy(house, desk, (await makeDesk(house, true)).desk), 'not-a-ladder')
  assert.equal(await helpedBy(house, desk, null), 'done')
})

test('G-7 the seat of a guide whose line is gone is free within a minute, and the chat goes on', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await answering(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }), desk)
  const cy = await staffLine(house, await hire(house, { name: 'Cy', roles: { [desk.desk]: 'coordinator' } }))
  const guest = await visits(house, desk)
  assert.equal(await asks(await guestLine(house, guest), guest.c, { do: 'start', text: 'hello' }), 'done')
  assert.equal(await asks(ana, guest.c, { do: 'claim' }), 'done')
  assert.equal(await asks(cy, guest.c, { do: 'guide' }), 'done')
  await ana.until(() => itemOn(ana, guest.c)?.seats.coordinator?.name === 'Cy', 'the seat is taken')
  await house.attend()
  await cy.hangUp()
  while ((await house.parts.boards.guided()).some(({ here }) => here));
  await house.attend()
  house.turn(29 * SECOND)
  await house.attend()
  assert.equal(itemOn(ana, guest.c)?.seats.coordinator?.name, 'Cy')
  house.turn(2 * SECOND)
  await house.attend()
  await ana.until(() => itemOn(ana, guest.c)?.seats.coordinator === null, 'the seat is free')
  assert.equal(itemOn(ana, guest.c)?.holder?.name, 'Ana')
  await house.unharmed()
})
