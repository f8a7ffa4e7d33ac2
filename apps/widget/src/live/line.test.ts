// What the page says while the server cannot be reached, on the real client.

import assert from 'node:assert/strict'
import test from 'node:test'
import { Browser } from '../../../../packages/client/src/testing/browser.ts'
import { House } from '../../../../packages/client/src/testing/house.ts'
import { Memory } from '../../../../packages/client/src/testing/memory.ts'
import { screenOf } from '../view.ts'
import { openModel } from './model.ts'

async function page() {
  const house = new House()
  const model = openModel({ client: new Browser(house).visitor(), slug: 'front', storage: new Memory(), hide: null })
  await house.settle()
  const stage = () => {
    const screen = screenOf(model.view.value)
    return screen.is === 'chat' ? screen.stage.is : screen.is
  }
  return { house, ...model, stage, lost: () => model.view.value.chat.lost }
}

test('a first message that does not get through is said to wait at once, and no longer than it does', async () => {
  const { house, acts, lost, stage } = await page()
  house.reachable = false
  assert.equal(lost(), false)
  acts.send('Hello')
  await house.settle()
  assert.equal(lost(), true)
  house.reachable = true
  await house.settle(3_000)
  assert.deepEqual([lost(), stage()], [false, 'waiting'])
})

test('a chat that is ended offline is ending, and ends when the line is back', async () => {
  const { house, acts, view, stage } = await page()
  acts.send('Hello')
  await house.settle()
  house.cut()
  await house.settle()
  acts.turn('end')
  acts.end()
  await house.settle()
  assert.deepEqual([stage(), view.value.aside], ['ending', null])
  house.reachable = true
  await house.settle(1_000)
  assert.equal(stage(), 'ended')
})
