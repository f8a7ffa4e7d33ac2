// Many at once: one chat comes of fifty starts, and one of twenty claims wins.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import type { Line } from '../../../apps/server/src/testing/line.ts'
import { type Chats, openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import { ruleOf } from '../../house/http.ts'
import { answering, asGuest, guestLine, hire, makeDesk, type Place, staffLine, visits } from '../../house/people.ts'

type Here = { readonly house: House; readonly desk: Place; readonly chats: Chats }

const START = { do: 'start', text: 'hello' }
const BEGUN = ['opened', 'notice', 'notice', 'message']
const fifty = Array.from({ length: 50 }, () => randomUUID())
const same = fifty.map(() => fifty[0] ?? '')

const kinds = async (chats: Chats, c: string) => (await chats.log(c)).map(({ body: { kind } }) => kind)

const counted = (rules: readonly unknown[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(rules, (rule) => rule)].map(([rule, all]) => [rule, all.length]))

/** What became of each id: done, or the rule that refused it. */
function outcomes(line: Line, ids: readonly string[]): string[] {
  const refused = new Map(line.of('refused').map(({ id, rule }) => [id, rule]))
  const done = new Set([...line.of('ack').map(({ id }) => id), ...line.of('told').map(({ ack }) => ack)])
  return ids.flatMap((id) => refused.get(id) ?? (done.has(id) ? ['done'] : []))
}

async function overHttp({ house, desk, chats }: Here, ids: readonly string[], wanted: Readonly<Record<string, number>>): Promise<void> {
  const guest = await visits(house, desk)
  const path = PATHS.commands.replace(':c', guest.c)
  const answers = await Promise.all(ids.map((id) => house.ask('POST', path, { headers: asGuest(guest), body: { id, command: START } })))
  assert.deepEqual(counted(answers.map(ruleOf)), wanted)
  assert.deepEqual(await kinds(chats, guest.c), BEGUN)
}

async function onOneLine({ house, desk, chats }: Here): Promise<void> {
  const { c, ...guest } = await visits(house, desk)
  const line = await guestLine(house, { c, ...guest })
  for (const id of fifty) line.send({ t: 'do', id, c, command: START })
  await line.until(() => outcomes(line, fifty).length === 50, 'each is answered')
  assert.deepEqual(counted(outcomes(line, fifty)), { done: 1, 'already-open': 49 })
  assert.deepEqual(await kinds(chats, c), BEGUN)
}

async function againOnOneLine({ house, desk, chats }: Here): Promise<void> {
  const { c, ...guest } = await visits(house, desk)
  const line = await guestLine(house, { c, ...guest })
  for (const id of same) line.send({ t: 'do', id, c, command: START })
  await line.until(() => line.of('ack').length > 0, 'it is acknowledged')
  const acknowledged = line.of('ack').length
  line.send({ t: 'do', id: same[0], c, command: START })
  await line.until(() => line.of('ack').length > acknowledged, 'a resend is answered as the first time')
  assert.deepEqual(line.of('refused'), [])
  assert.deepEqual(await kinds(chats, c), BEGUN)
}

async function inFiftyTabs({ house, desk, chats }: Here): Promise<void> {
  const guest = await visits(house, desk)
  const lines = await Promise.all(fifty.map(() => guestLine(house, guest)))
  for (const [nth, tab] of lines.entries()) tab.send({ t: 'do', id: fifty[nth], c: guest.c, command: START })
  await Promise.all(lines.map((tab) => tab.until(() => outcomes(tab, fifty).length === 1, 'it is answered')))
  assert.deepEqual(counted(lines.flatMap((tab) => outcomes(tab, fifty))), { done: 1, 'already-open': 49 })
  assert.deepEqual(await kinds(chats, guest.c), BEGUN)
}

async function twentyClaims({ house, desk, chats }: Here): Promise<void> {
  const roles = { [desk.desk]: 'listener' as const }
  const listeners = await Promise.all(Array.from({ length: 20 }, (_, nth) => hire(house, { name: `Listener ${nth}`, roles })))
  const lines = await Promise.all(listeners.map((member) => staffLine(house, member)))
  const { c } = await chats.after(desk, [null, { do: 'start', text: 'hello' }])
  for (const line of lines) line.send({ t: 'watch', c })
  await Promise.all(lines.map((line) => line.until(() => line.of('open').length === 1, 'it may be read')))
  const ids = lines.map(() => randomUUID())
  for (const [nth, line] of lines.entries()) line.send({ t: 'do', id: ids[nth], c, command: { do: 'claim' } })
  await Promise.all(lines.map((line) => line.until(() => outcomes(line, ids).length === 1, 'it is answered')))
  assert.deepEqual(counted(lines.flatMap((line) => outcomes(line, ids))), { done: 1, 'already-taken': 19 })
  const state = await chats.state(c)
  const holder = listeners.findIndex(({ actor }) => actor.person === state?.holder)
  const who = listeners[holder]?.actor.name
  assert.equal(state?.holderName, who)
  for (const line of lines.filter((_, nth) => nth !== holder)) {
    const words = `${who} has taken this conversation.`
    assert.deepEqual(line.of('refused')[0], { t: 'refused', id: line.of('refused')[0]?.id, c, rule: 'already-taken', who, words })
    await line.until(() => line.of('shut').length === 1, 'it is shut')
    assert.deepEqual(line.of('shut')[0], { t: 'shut', c, rule: 'already-taken', words })
    assert.deepEqual(line.of('told'), [])
  }
  assert.equal((await kinds(chats, c)).filter((kind) => kind === 'claimed').length, 1)
}

test('many at once', async (t) => {
  await using house = await openHouse()
  const here = { house, desk: await makeDesk(house), chats: openChats(house) }
  await answering(house, await hire(house, { name: 'Ana', roles: { [here.desk.desk]: 'listener' } }), here.desk)
  await t.test('fifty chats started at once by one visitor over HTTP are one', () => overHttp(here, fifty, { done: 1, 'already-open': 49 }))
  await t.test('fifty times the same start over HTTP is answered as the first', () => overHttp(here, same, { done: 50 }))
  await t.test('fifty chats started at once on one line are one', () => onOneLine(here))
  await t.test('fifty times the same start on one line is one', () => againOnOneLine(here))
  await t.test('fifty chats started at once in fifty tabs are one', () => inFiftyTabs(here))
  await t.test('of twenty claims at once one wins, and the others hear who and lose sight of the chat', () => twentyClaims(here))
  await house.unharmed()
})
