// The end of the server waits for nobody: everybody is sent away, also from the doorstep, and whoever does not hang up is let go.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { openHouse } from '../house/house.ts'
import { asMember, guestLine, hire, makeDesk, staffLine, visits } from '../house/people.ts'

test('everybody is sent away, and who does not hang up is let go soon', { timeout: 60_000 }, async (t) => {
  const house = await openHouse()
  const desk = await makeDesk(house)
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const guest = await visits(house, desk)
  const lines = [await staffLine(house, member), await guestLine(house, guest), await house.line(PATHS.liveVisitor).opened()]
  const deaf = [await staffLine(house, member), await guestLine(house, guest), await house.line(PATHS.liveVisitor).opened()]
  for (const line of deaf) line.pause()
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const ended = house[Symbol.asyncDispose]()
  assert.deepEqual(await Promise.all(lines.map((line) => line.end())), [1012, 1012, 1012])
  const late = house.line(PATHS.liveStaff, asMember(member))
  await late.until(() => late.refused !== null || late.closed !== null, 'nobody is let in any more')
  t.mock.timers.tick(2_000)
  t.mock.timers.reset()
  await ended
  for (const line of deaf) line.resume()
  assert.deepEqual(await Promise.all(deaf.map((line) => line.end())), [1012, 1012, 1012])
})
