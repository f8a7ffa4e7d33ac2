// Rights end: by signing out, by leaving the house, by a new password, by time; for requests at once, on open lines within the poll.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import type { Line } from '../../../apps/server/src/testing/line.ts'
import { openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import { asMember, guestLine, hire, type Member, makeDesk, signIn, staffLine } from '../../house/people.ts'

const NEW_PASSWORD = 'another long enough password'

const asked = async (house: House, member: Pick<Member, 'cookie'>) =>
  (await house.ask('GET', PATHS.me, { headers: { cookie: member.cookie } })).status

async function says(line: Line, c: string, text: string): Promise<void> {
  const id = randomUUID()
  line.send({ t: 'do', id, c, command: { do: 'say', text } })
  await line.until(() => [...line.of('ack'), ...line.of('refused')].some((frame) => frame.id === id), 'it is answered')
}

async function watching(house: House, member: Member, c: string): Promise<Line> {
  const line = await staffLine(house, member)
  line.send({ t: 'watch', c })
  await line.until(() => line.of('open').length === 1, 'it may be read')
  return line
}

async function signedOut(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const first = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const second = { ...first, cookie: await signIn(house, first.email) }
  const guest = await openChats(house).after(desk, [null, { do: 'start', text: 'x' }])
  const [ended, stays] = [await watching(house, first, guest.c), await watching(house, second, guest.c)]
  await house.ask('POST', PATHS.signOut, { headers: asMember(first), body: {} })
  assert.equal(await ended.end(), 4401)
  assert.deepEqual([await asked(house, first), await asked(house, second)], [401, 200])
  assert.equal(
    await house
      .line(PATHS.liveStaff, asMember(first))
      .opened()
      .then((line) => line.end()),
    4401,
  )
  assert.equal(stays.closed, null)
}

async function lost(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const roles = { [desk.desk]: 'supervisor' as const }
  const hired = ['Left', 'Reset', 'Ended', 'Moved', 'Stays'].map((name) => hire(house, { name, roles }))
  const [left, reset, ended, moved, stays] = await Promise.all(hired)
  assert.ok(left && reset && ended && moved && stays)
  const guest = await openChats(house).after(desk, [null, { do: 'start', text: 'x' }], [stays.actor, { do: 'claim' }])
  const visitor = await guestLine(house, guest)
  const lines = await Promise.all([left, reset, ended, moved, stays].map((member) => watching(house, member, guest.c)))
  const [leftLine, resetLine, endedLine, movedLine, staysLine] = lines
  assert.ok(leftLine && resetLine && endedLine && movedLine && staysLine)

  // Done by another program, so that nothing is heard of it on the bus.
  const { pool } = house.database
  await pool.query('update people set active = false where id = $1', [left.actor.person])
  await house.parts.accounts.setPassword(reset.actor.person, NEW_PASSWORD)
  await house.parts.accounts.endSessions(ended.actor.person)
  await pool.query('delete from memberships where person = $1', [moved.actor.person])
  for (const member of [left, reset, ended]) assert.equal(await asked(house, member), 401, member.actor.name)
  assert.deepEqual(await Promise.all([leftLine, resetLine, endedLine].map((line) => line.end())), [4401, 4401, 4401])
  await movedLine.until(() => movedLine.of('shut').length === 1, 'it is shut')
  assert.equal(movedLine.of('shut')[0]?.rule, 'no-such-conversation')

  await says(visitor, guest.c, 'for those who may')
  await staysLine.until(() => staysLine.of('told').length === 1, 'who may is told')
  for (const line of [leftLine, resetLine, endedLine, movedLine]) assert.deepEqual(line.of('told'), [])
  for (const member of [left, reset, ended])
    assert.equal(
      await house
        .line(PATHS.liveStaff, asMember(member))
        .opened()
        .then((line) => line.end()),
      4401,
    )
  assert.equal((await house.ask('POST', PATHS.signIn, { body: { email: left.email, password: 'a long enough password' } })).status, 401)
  assert.notEqual(await signIn(house, reset.email, NEW_PASSWORD), '')
}

async function overtime(house: House): Promise<void> {
  const line = await staffLine(house, await hire(house, { name: 'Ana' }))
  house.turn(12 * 3_600_000 + 1000)
  line.send({ t: 'board' })
  assert.equal(await line.end(), 4401)
}

async function forged(house: House): Promise<void> {
  const [ana, ben] = [await hire(house, { name: 'Ana' }), await hire(house, { name: 'Ben' })]
  const [name = '', value = ''] = ana.cookie.split(/=(.*)/s)
  const [token = '', signature = ''] = decodeURIComponent(value).split('.')
  const other = decodeURIComponent(ben.cookie.split(/=(.*)/s)[1] ?? '')
  const forged = [
    '',
    token,
    `${token}.`,
    `${token}.${signature.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))}`,
    `${token}.${other.split('.')[1]}`,
    `${token.toLowerCase()}.${signature}`,
    `${'x'.repeat(32)}.${signature}`,
    `' or '1'='1.${signature}`,
    '%',
    '%00',
  ]
  for (const one of forged) assert.equal(await asked(house, { cookie: `${name}=${encodeURIComponent(one)}` }), 401, one)
  assert.equal(await asked(house, { cookie: `${name}=%ff; ${name}=%` }), 401)
  assert.equal(await asked(house, ana), 200)
}

test('the end of rights', async (t) => {
  await using house = await openHouse()
  await t.test('signing out ends that sign-in at once, and no other', () => signedOut(house))
  await t.test('who has left, has a new password or lost the desk loses sight within the poll, and hears no more', () => lost(house))
  await t.test('a cookie that was changed, made up or is another’s is nobody’s', () => forged(house))
  await t.test('a sign-in runs out on open lines too', () => overtime(house))
  await house.unharmed()
})
