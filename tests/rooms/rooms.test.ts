// Rooms and direct conversations over real sockets and a real database: who is in them, what they are told, and what stays beside the log.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { fellowSchema, PATHS, type RoomLine, roomLineSchema, roomMadeSchema, roomStandingSchema } from '@earshot/contract'
import { type Audience, isRoom } from '@earshot/domain'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, hire, type Member, makeDesk, staffLine } from '../house/people.ts'

const SECRET = 'nothing of this is for others'

/** Ana and Cy are on one desk, Hal on another, and each has a line. */
async function openScene() {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse())
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const people = {
    ana: await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }),
    cy: await hire(house, { name: 'Cy', roles: { [desk.desk]: 'coordinator' } }),
    hal: await hire(house, { name: 'Hal', roles: { [other.desk]: 'listener' } }),
  }
  const lines = { ana: await staffLine(house, people.ana), cy: await staffLine(house, people.cy), hal: await staffLine(house, people.hal) }
  const moved = opening.move()
  return { house, desk, people, ...lines, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

async function roomsOf(house: House, member: Member): Promise<readonly RoomLine[]> {
  const { body } = await house.ask('GET', PATHS.rooms, { headers: asMember(member) })
  return roomLineSchema.array().parse(body)
}

async function deskRoom(house: House, member: Member, desk: string): Promise<string> {
  const found = (await roomsOf(house, member)).find((room) => room.desk === desk)
  assert.ok(found !== undefined)
  return found.c
}

async function made(house: House, member: Member, path: string, body: object): Promise<string> {
  const answer = await house.ask('POST', path, { headers: asMember(member), body })
  return roomMadeSchema.parse(answer.body).c
}

async function opens(line: Line, c: string): Promise<Audience | string> {
  const before = line.of('open').length + line.of('shut').length
  line.send({ t: 'watch', c })
  await line.until(() => line.of('open').length + line.of('shut').length > before, 'the watch is answered')
  const shut = line.of('shut').findLast((frame) => frame.c === c)
  return line.of('open').findLast((frame) => frame.c === c)?.tier ?? shut?.rule ?? ''
}

const toldTo = (line: Line, c: string) => line.of('told').flatMap((frame) => (frame.c === c ? frame.entries : []))

test('a desk’s room is there for its people, who are told what is said in it at once, and for nobody else', async () => {
  await using scene = await openScene()
  const { house, desk, people, ana, cy, hal } = scene
  const c = await deskRoom(house, people.ana, desk.desk)
  assert.equal(await deskRoom(house, people.cy, desk.desk), c)
  assert.deepEqual([await opens(ana, c), await opens(cy, c), await opens(hal, c)], ['staff', 'staff', 'no-such-conversation'])
  assert.equal(await asks(ana, c, { do: 'say', text: SECRET, mentions: [people.cy.actor.person] }), 'done')
  await cy.until(() => toldTo(cy, c).some(({ text }) => text === SECRET), 'it is told')
  const [said] = toldTo(cy, c)
  assert.deepEqual(said?.what, { kind: 'message', mentions: [people.cy.actor.person] })
  assert.equal(await asks(hal, c, { do: 'say', text: 'x' }), 'no-such-conversation')
  assert.equal(
    ruleOf(await house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asMember(people.hal) })),
    'no-such-conversation',
  )
  assert.ok(!hal.texts.join().includes(SECRET))
  await house.unharmed()
})

test('whoever leaves the desk loses its room at once', async () => {
  await using scene = await openScene()
  const { house, desk, people, ana } = scene
  const c = await deskRoom(house, people.ana, desk.desk)
  assert.equal(await opens(ana, c), 'staff')
  await house.database.db.deleteFrom('memberships').where('person', '=', people.ana.actor.person).execute()
  house.parts.bus.publish({ about: 'person', person: people.ana.actor.person })
  await ana.until(() => ana.of('shut').some((frame) => frame.c === c), 'it is shut')
  assert.deepEqual(await roomsOf(house, people.ana), [])
})

test('a room of people: asked in, accepted, named and sent out again; each change is heard by whom it concerns', async () => {
  await using scene = await openScene()
  const { house, people, ana, hal } = scene
  const c = await made(house, people.ana, PATHS.rooms, { c: randomUUID(), title: 'Evenings', people: [people.hal.actor.person] })
  await hal.until(() => hal.of('rooms').length > 0, 'Hal hears that he is asked')
  const asked = (await roomsOf(house, people.hal)).find((room) => room.c === c)
  assert.deepEqual([asked?.title, asked?.stands, asked?.who?.name], ['Evenings', 'asked', 'Ana'])
  assert.equal(await opens(hal, c), 'join-first')
  assert.equal(await asks(hal, c, { do: 'join' }), 'done')
  assert.equal(await opens(hal, c), 'staff')
  assert.equal(await opens(ana, c), 'staff')
  const heard = hal.of('rooms').length
  assert.equal(await asks(ana, c, { do: 'retitle', title: 'Nights' }), 'done')
  await hal.until(() => hal.of('rooms').length > heard, 'Hal hears of the name')
  assert.equal((await roomsOf(house, people.hal)).find((room) => room.c === c)?.title, 'Nights')
  assert.equal(await asks(ana, c, { do: 'remove', person: people.hal.actor.person }), 'done')
  await hal.until(() => hal.of('shut').some((frame) => frame.c === c), 'it is shut')
  assert.equal(await asks(hal, c, { do: 'say', text: 'x' }), 'no-such-conversation')
})

test('the direct conversation of two is one, whoever asks first, and both at once', async () => {
  await using scene = await openScene()
  const { house, people, ana, hal, cy } = scene
  const [one, other] = await Promise.all([
    made(house, people.ana, PATHS.directs, { person: people.hal.actor.person }),
    made(house, people.hal, PATHS.directs, { person: people.ana.actor.person }),
  ])
  assert.equal(one, other)
  assert.deepEqual([await opens(ana, one), await opens(hal, one), await opens(cy, one)], ['staff', 'staff', 'no-such-conversation'])
  assert.equal(await asks(ana, one, { do: 'say', text: SECRET }), 'done')
  await hal.until(() => toldTo(hal, one).some(({ text }) => text === SECRET), 'it is told')
  assert.equal((await roomsOf(house, people.hal)).find(({ c }) => c === one)?.who?.name, 'Ana')
  const self = await house.ask('POST', PATHS.directs, { headers: asMember(people.ana), body: { person: people.ana.actor.person } })
  assert.equal(ruleOf(self), 'direct-of-two')
  const nobody = await house.ask('POST', PATHS.directs, { headers: asMember(people.ana), body: { person: randomUUID() } })
  assert.equal(ruleOf(nobody), 'no-such-person')
})

test('what was read in one window is read in the others, is kept, and never goes back', async () => {
  await using scene = await openScene()
  const { house, desk, people, ana } = scene
  const c = await deskRoom(house, people.ana, desk.desk)
  await using stack = new AsyncDisposableStack()
  const second = await staffLine(house, people.ana)
  stack.defer(() => second.hangUp())
  assert.equal(await opens(ana, c), 'staff')
  assert.equal(await asks(ana, c, { do: 'say', text: 'x' }), 'done')
  ana.send({ t: 'seen', c, n: 2 })
  await second.until(() => second.of('seen').some((frame) => frame.c === c && frame.n === 2), 'the other window hears it')
  ana.send({ t: 'seen', c, n: 1 })
  assert.equal(await asks(ana, c, { do: 'say', text: 'y' }), 'done')
  ana.send({ t: 'seen', c, n: 999 })
  await ana.until(() => ana.of('seen').some((frame) => frame.n === 3), 'no further than it goes')
  assert.equal((await roomsOf(house, people.ana)).find((room) => room.c === c)?.seen, 3)
  assert.deepEqual(
    ana.of('seen').map(({ n }) => n),
    [2, 3],
  )
})

test('how a room stands comes with it, and the row is the fold of its log', async () => {
  await using scene = await openScene()
  const { house, desk, people, ana, cy } = scene
  const c = await deskRoom(house, people.cy, desk.desk)
  assert.equal(await asks(cy, c, { do: 'announce', text: SECRET, until: house.parts.clock() + 3_600_000 }), 'done')
  const state = async () => {
    const state = (await house.parts.journal.load(c))?.state ?? null
    assert.ok(isRoom(state))
    return state
  }
  const announcement = (await state()).announcements[0]?.announcement ?? ''
  assert.equal(await asks(ana, c, { do: 'acknowledge', announcement }), 'done')
  const { body } = await house.ask('GET', PATHS.standing.replace(':c', c), { headers: asMember(people.ana) })
  assert.deepEqual(
    roomStandingSchema.parse(body).entries.map(({ id, text }) => [id, text]),
    [[announcement, SECRET]],
  )
  assert.equal(ruleOf(await house.ask('GET', PATHS.standing.replace(':c', c), { headers: asMember(people.hal) })), 'no-such-conversation')
  assert.equal(await opens(ana, c), 'staff')
  const open = ana.of('open').findLast((frame) => frame.c === c)
  assert.deepEqual(
    open?.room?.announcements.map(({ by, read }) => [by, read]),
    [['Cy', [people.cy.actor.person, people.ana.actor.person]]],
  )
  assert.equal((await state()).announcements.length, 1)
  assert.ok(
    !JSON.stringify(await house.database.pool.query('select facts, content from entries where conversation = $1', [c])).includes(SECRET),
  )
})

test('colleagues are told with those of their desks that one is on oneself, and whether direct messages call them', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  await house.ask('PUT', PATHS.takesDirect, { headers: asMember(people.hal), body: { on: false } })
  const { body } = await house.ask('GET', PATHS.fellows, { headers: asMember(people.ana) })
  const fellows = fellowSchema.array().parse(body)
  const of = (name: string) => fellows.filter((one) => one.name === name).map(({ desks, direct }) => [desks, direct])
  assert.deepEqual(of('Hal'), [[[], false]])
  assert.deepEqual(of('Cy'), [[[{ desk: desk.desk, role: 'coordinator' }], true]])
})
