// A visitor who does not answer, over real sockets with the clock turned: asked, there again, and in the end gone.

import assert from 'node:assert/strict'
import test from 'node:test'
import { PATHS } from '@earshot/contract'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks } from '../house/asking.ts'
import { asMember } from '../house/people.ts'
import { openScene, takenChat } from './scene.ts'

const MINUTE = 60_000
const kinds = (line: Line) =>
  line.of('told').flatMap(({ entries }) => entries.map(({ what }) => (what.kind === 'closed' ? what.reason : what.kind)))

test('END-4, END-5 the timer asks once, hears that the visitor is there, asks again, and ends the chat for silence', async () => {
  await using scene = await openScene()
  const { house, ana } = scene
  const { c, visitor } = await takenChat(scene)
  const heard = (kind: string, times: number) =>
    visitor.until(() => kinds(visitor).filter((one) => one === kind).length === times, `the visitor hears ${kind}`)
  const looks = () => house.timer('silence', c)
  assert.equal(await asks(ana, c, { do: 'say', text: 'how can I help' }), 'done')

  const first = await looks()
  assert.ok(first !== null && first > house.parts.clock() + 9 * MINUTE, 'not yet')
  house.turn(10 * MINUTE)
  await looks()
  await looks()
  await heard('warned', 1)
  assert.ok(visitor.texts.join().includes('Are you still there?'))
  assert.equal(await asks(visitor, c, { do: 'here' }), 'done')
  house.turn(6 * MINUTE)
  await looks()
  assert.ok(!kinds(visitor).includes('silence'))
  house.turn(4 * MINUTE)
  await looks()
  await heard('warned', 2)
  house.turn(5 * MINUTE)
  assert.equal(await looks(), null, 'nothing is left to look for')
  await heard('silence', 1)
  assert.equal(await asks(visitor, c, { do: 'say', text: 'wait' }), 'closed')
  assert.equal(kinds(visitor).filter((kind) => kind === 'warned').length, 2)
  await house.unharmed()
})

test('END-5 the sign and the end at once: one of the two stands, and whoever comes second is told so', async () => {
  await using scene = await openScene()
  const { house, ana, people } = scene
  for (const _ of [1, 2, 3]) {
    const { c, visitor } = await takenChat(scene)
    assert.equal(await asks(ana, c, { do: 'say', text: 'how can I help' }), 'done')
    house.turn(10 * MINUTE)
    await house.timer('silence', c)
    house.turn(5 * MINUTE)
    const [said] = await Promise.all([asks(visitor, c, { do: 'say', text: 'still here' }), house.timer('silence', c)])
    const { body } = await house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asMember(people.sue) })
    const log = JSON.stringify(body)
    assert.equal(log.includes('"reason":"silence"'), said === 'closed')
    assert.equal(log.includes('still here'), said === 'done')
  }
  await house.unharmed()
})
