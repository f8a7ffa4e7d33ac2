// The sample organisation as a newcomer finds it: somebody waits, chats are in hand, messages lie there, people are invited. And nobody is left behind online.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS, publicDeskSchema, rollSchema, roomLineSchema, rosterSchema, setUpDoneSchema } from '@earshot/contract'
import { HouseSetUp } from '../../apps/server/src/setup/set-up.ts'
import { type House, openHouse } from '../house/house.ts'
import { signIn } from '../house/people.ts'

type SignIns = ReturnType<typeof setUpDoneSchema.parse>['signIns']

async function furnished(house: House): Promise<SignIns> {
  const { setUp } = house.parts
  assert.ok(setUp instanceof HouseSetUp)
  const { body } = await house.ask('POST', PATHS.setUp, { body: { way: 'sample', token: setUp.token } })
  return setUpDoneSchema.parse(body).signIns
}

async function cookieOf(house: House, signIns: SignIns, name: string): Promise<string> {
  const { email, password } = signIns.find((one) => one.name === name) ?? { email: '', password: '' }
  return signIn(house, email, password)
}

/** What somebody finds on their board: kind, phase and holder of each conversation. */
async function board(house: House, cookie: string): Promise<readonly string[]> {
  const line = await house.line(PATHS.liveStaff, { cookie }).opened()
  await line.until(() => line.of('board').length > 0, 'the board is shown')
  const items = line.of('board').flatMap((frame) => frame.items)
  await line.hangUp()
  return items.map(({ kind, phase, holder }) => `${kind} ${phase}${holder === null ? '' : ` ${holder.name}`}`).sort()
}

test('everybody finds something on their board, and nobody is left online', async () => {
  await using house = await openHouse()
  const signIns = await furnished(house)
  const seen = async (name: string) => board(house, await cookieOf(house, signIns, name))
  assert.deepEqual(await seen('Ben'), ['chat taken Ana', 'chat taken Ben', 'chat waiting', 'thread taken Jonas', 'thread waiting'])
  assert.deepEqual(await seen('Leo'), [
    'chat taken Ana',
    'chat taken Ben',
    'chat taken Leo',
    'chat waiting',
    'chat waiting',
    'thread taken Jonas',
    'thread waiting',
  ])
  assert.deepEqual(await seen('Hana'), ['chat taken Hana', 'chat taken Wen', 'chat waiting', 'thread waiting', 'thread waiting'])
  for (const slug of ['listening-line', 'ask-the-library', 'training']) {
    const { body } = await house.ask('GET', PATHS.desk.replace(':desk', slug))
    assert.equal(publicDeskSchema.parse(body).availability, 'nobody', slug)
  }
  await house.unharmed()
})

test('each desk has its room at once, for those who are on it', async () => {
  await using house = await openHouse()
  const signIns = await furnished(house)
  const cookie = await cookieOf(house, signIns, 'Ben')
  const { body } = await house.ask('GET', PATHS.rooms, { headers: { cookie } })
  const rooms = roomLineSchema.array().parse(body)
  assert.deepEqual(
    rooms.map(({ kind, desk }) => [kind, desk !== null]),
    [['room', true]],
  )
  await house.unharmed()
})

test('two people are invited, one asks for a password, and five show a picture', async () => {
  await using house = await openHouse()
  const cookie = await cookieOf(house, await furnished(house), 'Noor')
  const { people, invitations } = rollSchema.parse((await house.ask('GET', PATHS.roll, { headers: { cookie } })).body)
  assert.deepEqual(
    invitations.map(({ email, by }) => `${email} by ${by}`),
    ['petra@example.org by Noor', 'samir@example.org by Noor'],
  )
  assert.deepEqual(
    people.filter((one) => one.asksForPassword).map(({ name }) => name),
    ['Omar'],
  )
  const pictures = await Promise.all(
    people.map(async ({ person, name }) => ({
      name,
      ...(await house.ask('GET', PATHS.picture.replace(':person', person), { headers: { cookie } })),
    })),
  )
  assert.deepEqual(
    pictures.filter(({ headers }) => headers['content-type'] === 'image/png').map(({ name }) => name),
    ['Ana', 'Ben', 'Hana', 'Noor', 'Selma'],
  )
  await house.unharmed()
})

test('each live desk has a week of shifts, with places that nobody has taken, and none before tomorrow', async () => {
  await using house = await openHouse()
  const signIns = await furnished(house)
  const cookie = await cookieOf(house, signIns, 'Tobias')
  const day = (days: number) => Temporal.Now.plainDateISO().add({ days }).toString()
  for (const desk of (await house.parts.desks.all()).filter(({ training }) => !training)) {
    const asked = new URLSearchParams({ from: day(0), until: day(7) })
    const { body } = await house.ask('GET', `${PATHS.roster.replace(':desk', desk.id)}?${asked}`, { headers: { cookie } })
    const { shifts } = rosterSchema.parse(body)
    assert.ok(shifts.length >= 8, desk.slug)
    assert.ok(
      shifts.every(({ words, people }) => words.date > day(0) && people.length > 0),
      desk.slug,
    )
  }
  const { rows } = await house.database.pool.query('select count(distinct actor)::int as planners from audit where action = $1', [
    'roster-changed',
  ])
  assert.deepEqual(rows, [{ planners: 3 }])
})
