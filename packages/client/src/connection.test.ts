// The line: how it comes back, notices that it is dead, and what it says of itself.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BEAT, type ServerFrame } from '@earshot/contract'
import { Connection, type LineState } from './connection.ts'
import { browserEffects } from './effects.ts'
import { Clock } from './testing/clock.ts'
import { Hands } from './testing/hand.ts'

const C = '01890000-0000-7000-8000-000000000001'
const HELLO: ServerFrame = { t: 'hello', c: C }
const BEATS: ServerFrame = { t: 'beat', heads: {} }

/** A connection, the lines it opens, and everything it said of itself. Chance is at its highest, so that waits are whole. */
function connected() {
  const clock = new Clock()
  const hands = new Hands()
  const states: LineState[] = []
  const heard: ServerFrame['t'][] = []
  const connection = new Connection({
    url: '',
    effects: { ...browserEffects, openLine: hands.openLine, after: clock.after, now: clock.now, random: () => 1 },
    greeting: () => [{ t: 'hello', token: 'mine' }],
    heard: ({ t }) => heard.push(t),
    changed: (state) => states.push(state),
  })
  connection.start()
  return { clock, hands, states, heard, connection }
}

/** How long a connection waits before it opens the next line. */
function waits({ clock, hands }: Pick<ReturnType<typeof connected>, 'clock' | 'hands'>): number {
  const before = hands.all.length
  for (let ms = 0; ms <= 60_000; ms += 100) {
    if (hands.all.length > before) return ms
    clock.turn(100)
  }
  return Number.POSITIVE_INFINITY
}

test('a line greets once it is open, and sends nothing before it was greeted back', () => {
  const { hands, states, heard, connection } = connected()
  assert.equal(connection.send({ t: 'board' }), false)
  hands.last.say()
  assert.deepEqual(hands.last.asked, [{ t: 'hello', token: 'mine' }])
  hands.last.say(HELLO)
  assert.equal(connection.send({ t: 'board' }), true)
  assert.deepEqual(hands.last.asked.at(-1), { t: 'board' })
  assert.deepEqual([states, heard], [['connecting', 'online'], ['hello']])
})

test('a server that cannot be reached is asked ever more seldom, and at least every fifteen seconds', () => {
  const world = connected()
  const waited = Array.from({ length: 7 }, () => {
    world.hands.last.wire.cut()
    return waits(world)
  })
  assert.deepEqual(waited, [500, 1000, 2000, 4000, 8000, 15_000, 15_000])
  assert.deepEqual(world.states, ['connecting', 'offline'])
})

test('lines that die right after their hello are no success', () => {
  const world = connected()
  const waited = Array.from({ length: 4 }, () => {
    world.hands.last.say(HELLO, BEATS, { t: 'told', c: C, entries: [] })
    world.hands.last.hangUp(1013)
    return waits(world)
  })
  assert.deepEqual(waited, [500, 1000, 2000, 4000])
})

const GOOD: Record<string, (world: ReturnType<typeof connected>) => void> = {
  'stood for a while': ({ clock }) => clock.turn(BEAT),
  'acknowledged a command': ({ hands }) => hands.last.say({ t: 'ack', c: C, id: C }),
  'told what a command made': ({ hands }) => hands.last.say({ t: 'told', c: C, entries: [], ack: C }),
}

for (const [what, good] of Object.entries(GOOD)) {
  test(`a line that ${what} is come back to soon`, () => {
    const world = connected()
    for (let time = 0; time < 3; time++) {
      world.hands.last.wire.cut()
      waits(world)
    }
    world.hands.last.say(HELLO)
    good(world)
    world.hands.last.wire.cut()
    assert.equal(waits(world), 500)
  })
}

test('connecting now does not wait, and opens no second line', () => {
  const world = connected()
  for (let time = 0; time < 5; time++) {
    world.hands.last.wire.cut()
    waits(world)
  }
  world.hands.last.wire.cut()
  const before = world.hands.all.length
  world.connection.start()
  world.connection.start()
  assert.equal(world.hands.all.length, before + 1)
  world.clock.turn(20_000)
  assert.equal(world.hands.all.length, before + 1)
  world.hands.last.say(HELLO)
  assert.equal(world.connection.state, 'online')
})

test('a line that is silent for two beats and a half is dead, whatever it says; what it says later is not heard', () => {
  const { clock, hands, connection, heard } = connected()
  const first = hands.last
  first.say(HELLO)
  for (let beat = 0; beat < 5; beat++) {
    clock.turn(2 * BEAT)
    first.say(BEATS)
  }
  assert.equal(connection.state, 'online')
  clock.turn(2.5 * BEAT)
  assert.equal(connection.state, 'offline')
  assert.equal(first.wire.broken, true)
  first.say(BEATS)
  clock.turn(500)
  hands.last.say(HELLO)
  assert.equal(connection.state, 'online')
  assert.equal(heard.filter((t) => t === 'beat').length, 5)
})

test('a line that never opens is given up like one that went silent', () => {
  const { clock, hands, connection } = connected()
  clock.turn(2.5 * BEAT + 500)
  assert.equal(hands.all.length, 2)
  assert.equal(connection.state, 'offline')
})

test('who is refused does not come back by itself, and can be let in again', () => {
  const { clock, hands, states, connection } = connected()
  hands.last.say(HELLO)
  hands.last.hangUp(4401)
  clock.turn(600_000)
  assert.equal(hands.all.length, 1)
  connection.start()
  hands.last.say(HELLO)
  assert.deepEqual(states, ['connecting', 'online', 'refused', 'connecting', 'online'])
})

test('stopped, it stays stopped; what cannot be read changes nothing', () => {
  const { clock, hands, states, heard, connection } = connected()
  hands.last.say(HELLO)
  hands.last.garble('}{', '7', 'null', '{"t":1}')
  assert.deepEqual(heard, ['hello'])
  connection.stop()
  clock.turn(600_000)
  assert.equal(hands.all.length, 1)
  assert.equal(connection.send({ t: 'board' }), false)
  assert.equal(states.at(-1), 'idle')
  connection.start()
  hands.last.wire.cut()
  connection.stop()
  connection.start()
  assert.deepEqual(states.slice(-4), ['connecting', 'offline', 'idle', 'connecting'])
})
