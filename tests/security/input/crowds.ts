// Many at once: one chat comes of fifty starts, and one of twenty claims wins.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { openChats } from '../house/chats.ts'
import { openHouse } from '../house/house.ts'
import { answering, asGuest, guestLine, hire, makeDesk, staffLine, visits } from '../house/people.ts'

const counted = (rules: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rules, (rule) => rule)].map(([rule, all]) => [rule, all.length]))

/** What became of each id: done, or the rule that refused it. */
function outcomes(line: Line, ids: readonly string[]): string[] {
  const refused = new Map(line.of('refused').map(({ id, rule }) => [id, rule]))
  const done = new Set([...line.of('ack').map(({ id }) => id), ...line.of('told').map(({ ack }) => ack)])
  return ids.flatMap((id) => refused.get(id) ?? (done.has(id) ? ['done'] : []))
}

test('fifty chats started at once by one visitor are one, over HTTP and on the socket', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const chats = openChats(house)
  await answering(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }), desk)
  const begun = async (c: string) => (await chats.log(c)).map(({ body: { kind } }) => kind)
  const one = ['opened', 'notice', 'notice', 'message']
  const fifty = Array.from({ length: 50 }, () => randomUUID())
  const same = fifty.fill.call([...fifty], randomUUID())

  for (const [ids, wanted] of [
    [fifty, { done: 1, 'already-open': 49 }],
    [same, { done: 50 }],
  ] as const) {
    const guest = await visits(house, desk)
    const answers = await Promise.all(
      ids.map((id) =>
        house.ask('POST', PATHS.commands.replace(':c', guest.c), {
          headers: asGuest(guest),
          body: { id, command: { do: 'start', text: 'hello' } },
        }),
      ),
    )
    const rules = answers.map(({ status, body }) =>
      status === 200 ? 'done' : typeof body === 'object' && body !== null && 'rule' in body ? String(body.rule) : `${status}`,
    )
    assert.deepEqual(counted(rules), wanted)
    assert.deepEqual(await begun(guest.c), one)
  }

  const [different, again] = [await visits(house, desk), await visits(house, desk)]
  const [line, other] = [await guestLine(house, different), await guestLine(house, again)]
  for (const id of fifty) line.send({ t: 'do', id, c: different.c, command: { do: 'start', text: 'hello' } })
  await line.until(() => outcomes(line, fifty).length === 50, 'each is answered')
  assert.deepEqual(counted(outcomes(line, fifty)), { done: 1, 'already-open': 49 })
  assert.deepEqual(await begun(different.c), one)
  for (const id of same) other.send({ t: 'do', id, c: again.c, command: { do: 'start', text: 'hello' } })
  await other.until(() => other.of('ack').length > 0, 'it is acknowledged')
  other.send({ t: 'do', id: same[0], c: again.c, command: { do: 'start', text: 'hello' } })
  await other.until(() => other.of('ack').length > 1, 'a resend is answered as the first time')
  assert.deepEqual(other.of('refused'), [])
  assert.deepEqual(await begun(again.c), one)

  // A visitor in fifty tabs: each has a line of its own.
  const tabs = await visits(house, desk)
  const lines = await Promise.all(fifty.map(() => guestLine(house, tabs)))
  for (const [nth, tab] of lines.entries()) tab.send({ t: 'do', id: fifty[nth], c: tabs.c, command: { do: 'start', text: 'hello' } })
  await Promise.all(lines.map((tab) => tab.until(() => outcomes(tab, fifty).length === 1, 'it is answered')))
  assert.deepEqual(counted(lines.flatMap((tab) => outcomes(tab, fifty))), { done: 1, 'already-open': 49 })
  assert.deepEqual(await begun(tabs.c), one)
  await house.unharmed()
})

test('of twenty claims at once one wins, and the others hear who and lose sight of the chat', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const chats = openChats(house)
  const listeners = await Promise.all(
    Array.from({ length: 20 }, (_, nth) => hire(house, { name: `Listener ${nth}`, roles: { [desk.desk]: 'listener' } })),
  )
  const lines = await Promise.all(listeners.map((member) => staffLine(house, member)))
  const { c } = await chats.after(desk, [null, { do: 'start', text: 'hello' }])
  for (const line of lines) line.send({ t: 'watch', c })
  await Promise.all(lines.map((line) => line.until(() => line.of('open').length === 1, 'it may be read')))
  const ids = lines.map(() => randomUUID())
  for (const [nth, line] of lines.entries()) line.send({ t: 'do', id: ids[nth], c, command: { do: 'claim' } })
  await Promise.all(lines.map((line) => line.until(() => outcomes(line, ids).length === 1, 'it is answered')))
  assert.deepEqual(counted(lines.flatMap((line) => outcomes(line, ids))), { done: 1, 'already-taken': 19 })
  const state = await chats.state(c)
  const holder = listeners.find(({ actor }) => actor.person === state?.holder)
  assert.equal(state?.holderName, holder?.actor.name)
  for (const [nth, line] of lines.entries()) {
    if (listeners[nth] === holder) continue
    const words: string = `${state?.holderName} has taken this conversation.`
    assert.deepEqual(
      line.of('refused').map((refused) => [refused.who, refused.words]),
      [[state?.holderName, words]],
    )
    await line.until(() => line.of('shut').length === 1, 'it is shut')
    assert.deepEqual(line.of('shut')[0], { t: 'shut', c, rule: 'already-taken', words })
    assert.deepEqual(line.of('told'), [])
  }
  assert.deepEqual((await chats.log(c)).filter(({ body }) => body.kind === 'claimed').length, 1)
  await house.unharmed()
})
