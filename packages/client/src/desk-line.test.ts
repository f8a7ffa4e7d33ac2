// A page without a chat is told how the desk is, over lost lines and restarts of the server too.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Browser } from './testing/browser.ts'
import { House } from './testing/house.ts'

async function looking() {
  const house = new House()
  const client = new Browser(house).visitor()
  await house.settle()
  const shown = () => client.snapshot().desk?.availability
  return { house, client, shown }
}

test('how the desk is comes by itself, and is not asked for', async () => {
  const { house, client, shown } = await looking()
  assert.deepEqual([shown(), client.told, house.following], ['open', true, 1])
  await house.deskBecomes(false)
  await house.settle()
  assert.equal(shown(), 'nobody')
})

test('a line that is lost comes back, not all at once, and with what is so by then', async () => {
  const { house, client, shown } = await looking()
  house.cut()
  await house.settle()
  assert.deepEqual([client.told, house.following], [false, 0])
  await house.deskBecomes(false)
  for (let minute = 0; minute < 3; minute++) await house.settle(60_000)
  assert.deepEqual([client.told, shown()], [false, 'open'])
  house.reachable = true
  // Within a minute, in steps: the line comes back at some moment of it, and a house that does not beat is silent again later.
  for (let second = 0; second < 61 && !client.told; second++) await house.settle(1_000)
  assert.deepEqual([client.told, shown(), house.following], [true, 'nobody', 1])
})

test('a server that starts again is found again; a line on which nothing is heard any more is given up', async () => {
  const { house, client, shown } = await looking()
  house.restart()
  await house.settle()
  assert.equal(client.told, false)
  await house.settle(2_000)
  assert.equal(client.told, true)
  await house.deskBecomes(false)
  // Nothing is read of the line, as if it were dead.
  house.clock.turn(26_000)
  assert.equal(client.told, false)
  await house.settle(4_000)
  assert.deepEqual([client.told, shown()], [true, 'nobody'])
})

test('nobody looks, or a chat is open: then nothing is followed', async () => {
  const { house, client } = await looking()
  client.look(false)
  await house.settle()
  assert.equal(house.following, 0)
  client.look(true)
  await house.settle()
  assert.equal(house.following, 1)
  client.write('Hello')
  await house.settle()
  assert.equal(house.following, 0)
  client.end()
  await house.settle()
  assert.equal(house.following, 1)
  client.startAnew()
  await house.settle()
  assert.equal(house.following, 1)
  client.stop()
  assert.equal(house.following, 0)
})
