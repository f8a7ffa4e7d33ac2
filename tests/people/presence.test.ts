// Presence is true: by what people do, on every device, and with the reason why they are not there.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Me, PATHS } from '@earshot/contract'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, hire, type Member, makeDesk, staffLine } from '../house/people.ts'

const MINUTE = 60_000

const meOf = async (house: House, member: Member): Promise<Me> =>
  (await house.ask('GET', PATHS.me, { headers: asMember(member) })).body as Me
const become = (house: House, member: Member, body: object) => house.ask('PUT', PATHS.status, { headers: asMember(member), body })
const audited = async ({ database }: House) =>
  (await database.pool.query(`select actor, facts from audit where action = 'status-set' and facts ->> 'why' is not null`)).rows

test('HERE-1 HERE-4 whoever does nothing for the minutes of their desk is set to away, and says themselves when they are back', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const line = await staffLine(house, ana)
  const does = async (idle: number) => {
    line.send({ t: 'here', idle })
    // What is asked behind it is answered behind it.
    line.send({ t: 'board' })
    const boards = line.of('board').length
    await line.until(() => line.of('board').length > boards, 'it has been heard')
    await house.parts.presence.renew()
    await house.attend()
  }
  await does(14 * MINUTE)
  assert.equal((await meOf(house, ana)).status, 'online')
  await does(15 * MINUTE)
  const away = await meOf(house, ana)
  assert.deepEqual([away.status, away.absence], ['away', { why: 'idle', backAt: null }])
  await line.until(() => line.of('me').length > 0, 'she is told')
  await does(0)
  assert.equal((await meOf(house, ana)).status, 'away')
  assert.equal((await become(house, ana, { status: 'online' })).status, 200)
  const back = await meOf(house, ana)
  assert.deepEqual([back.status, back.absence], ['online', { why: null, backAt: null }])
  assert.deepEqual(await audited(house), [{ actor: null, facts: { status: 'away', why: 'idle' } }])
  await house.unharmed()
})

test('HERE-5 what one says of oneself on one device is told to the others at once', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const phone = await staffLine(house, ana)
  const told = async (body: object) => {
    const before = phone.of('me').length
    assert.equal((await become(house, ana, body)).status, 200)
    await phone.until(() => phone.of('me').length > before, `the phone hears of ${JSON.stringify(body)}`)
  }
  await told({ status: 'away' })
  await told({ status: 'away', why: 'break' })
  await told({ status: 'offline' })
  await told({ status: 'online' })
})

test('HERE-2 whose last window has been closed for a minute is offline; another device keeps them', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const [desktop, phone] = [await staffLine(house, ana), await staffLine(house, ana)]
  const gone = async () => {
    await house.database.pool.query(`update windows set gone_at = gone_at - interval '1 minute'`)
    const lines = async () => (await house.parts.presence.online()).find(({ person }) => person === ana.actor.person)?.idle
    await house.attend()
    return lines()
  }
  await desktop.hangUp()
  house.turn(MINUTE)
  assert.notEqual(await gone(), null)
  assert.equal((await meOf(house, ana)).status, 'online')
  await phone.hangUp()
  while ((await house.database.pool.query('select from windows where gone_at is null')).rowCount !== 0);
  assert.equal(await gone(), null)
  house.turn(MINUTE - 1000)
  await house.attend()
  assert.equal((await meOf(house, ana)).status, 'online')
  house.turn(1000)
  await house.attend()
  const left = await meOf(house, ana)
  assert.deepEqual([left.status, left.absence.why], ['offline', 'left'])
  assert.deepEqual(await audited(house), [{ actor: null, facts: { status: 'offline', why: 'left' } }])
  await house.unharmed()
})

test('HERE-5 who is away may say why and until when, and nothing that makes no sense', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const backAt = Date.now() + 15 * MINUTE
  assert.equal((await become(house, ana, { status: 'away', why: 'break', backAt })).status, 200)
  assert.deepEqual((await meOf(house, ana)).absence, { why: 'break', backAt })
  const refused = [
    [{ status: 'away', why: 'idle' }, 'malformed'],
    [{ status: 'away', backAt: Date.now() - MINUTE }, 'not-a-return'],
    [{ status: 'away', backAt: Date.now() + 13 * 60 * MINUTE }, 'not-a-return'],
  ] as const
  for (const [body, rule] of refused) {
    const answer = await become(house, ana, body)
    assert.deepEqual([answer.status, ruleOf(answer)], [400, rule])
  }
  assert.deepEqual((await meOf(house, ana)).absence, { why: 'break', backAt })
})
