// A visitor's client, on sessions of the real server: nothing lost, nothing twice, in order, whatever happens to page, line and server.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Browser } from './testing/browser.ts'
import { House } from './testing/house.ts'
import { Memory } from './testing/memory.ts'
import type { VisitorClient } from './visitor.ts'

/** Everything a page shows of one's own: texts that arrived, then those that did not, with the rule that refused them. */
function shown(client: VisitorClient): string[] {
  const { chat, unsent } = client.snapshot()
  const told = chat?.entries.flatMap(({ what, text }) => (what.kind === 'message' ? [text ?? ''] : [])) ?? []
  const pending = [...unsent, ...(chat?.pending ?? [])].map(({ command, state, refusal }) => {
    return `${'text' in command ? command.text : command.do}: ${refusal?.rule ?? state}`
  })
  return [...told, ...pending]
}

const failedId = (client: VisitorClient): string => {
  const { chat, unsent } = client.snapshot()
  return [...unsent, ...(chat?.pending ?? [])].find(({ state }) => state === 'failed')?.id ?? ''
}

/** A visitor in a chat that has begun with one message. */
async function chatting() {
  const house = new House()
  const browser = new Browser(house)
  const tab = new Memory()
  const client = browser.visitor(tab)
  client.write('one')
  await house.settle()
  assert.deepEqual(shown(client), ['one'])
  return { house, browser, tab, client }
}

test('the first message begins the visit and the chat, and what is written right behind it follows', async () => {
  const house = new House()
  const client = new Browser(house).visitor()
  for (const text of ['one', 'two', 'three']) client.write(text)
  assert.deepEqual(shown(client), ['one: pending', 'two: pending', 'three: pending'])
  await house.settle()
  assert.deepEqual(shown(client), ['one', 'two', 'three'])
  assert.deepEqual(await house.texts(), ['one', 'two', 'three'])
})

for (const when of ['before it is sent', 'before it is answered'])
  test(`a reload ${when} sends the first message once`, async () => {
    const house = new House()
    const browser = new Browser(house)
    const tab = new Memory()
    const before = browser.visitor(tab)
    if (when === 'before it is sent') house.reachable = false
    before.write('one')
    before.write('two')
    if (when === 'before it is answered') await house.unheard()
    before.stop()
    house.cut(true)
    const client = browser.visitor(tab)
    assert.deepEqual(shown(client), ['one: pending', 'two: pending'])
    await house.settle(3_000)
    assert.deepEqual(shown(client), ['one', 'two'])
    assert.deepEqual(await house.texts(), ['one', 'two'])
  })

test('a reload takes up the chat as it is, and what was not answered in it', async () => {
  const { house, browser, tab, client } = await chatting()
  client.write('two')
  await house.unheard()
  client.stop()
  const again = browser.visitor(tab)
  await house.settle()
  assert.deepEqual(shown(again), ['one', 'two'])
  assert.equal(again.snapshot().handle, client.snapshot().handle)
  assert.deepEqual(await house.texts(), ['one', 'two'])
})

test('offline, everything is kept, and goes out in order once the line is back', async () => {
  const { house, client } = await chatting()
  house.cut()
  for (const text of ['two', 'three']) client.write(text)
  await house.settle(30_000)
  assert.equal(client.snapshot().line, 'offline')
  assert.deepEqual(shown(client), ['one', 'two: pending', 'three: pending'])
  house.reachable = true
  client.retryNow()
  await house.settle()
  assert.equal(client.snapshot().line, 'online')
  assert.deepEqual(shown(client), ['one', 'two', 'three'])
  assert.deepEqual(await house.texts(), ['one', 'two', 'three'])
})

test('a restart of the server is passed over', async () => {
  const { house, client } = await chatting()
  client.write('two')
  await house.unheard()
  house.restart()
  client.write('three')
  await house.settle()
  assert.equal(client.snapshot().line, 'offline')
  await house.settle(1_000)
  assert.deepEqual(shown(client), ['one', 'two', 'three'])
  assert.deepEqual(await house.texts(), ['one', 'two', 'three'])
})

test('tabs that were open before the first message share one chat', async () => {
  const house = new House()
  const browser = new Browser(house)
  const [first, second, third] = [browser.visitor(), browser.visitor(), browser.visitor()]
  first.write('one')
  second.write('two')
  await house.settle()
  // The two that began at once asked for a visit each; who comes later does not.
  assert.equal(house.visits, 2)
  third.write('three')
  third.write('four')
  await house.settle()
  for (const client of [first, second, third]) {
    assert.deepEqual(shown(client), shown(first))
    assert.equal(client.snapshot().handle, first.snapshot().handle)
  }
  assert.deepEqual((await house.texts()).toSorted(), ['four', 'one', 'three', 'two'])
  assert.deepEqual(shown(first).slice(2), ['three', 'four'])
  assert.equal(house.visits, 2)
})

test('what a tab without the log writes goes on in the chat, in order', async () => {
  const { house, browser } = await chatting()
  house.reachable = false
  const second = browser.visitor()
  for (const text of ['two', 'three', 'four']) second.write(text)
  await house.settle()
  house.reachable = true
  await house.settle(1_000)
  assert.deepEqual(shown(second), ['one', 'two', 'three', 'four'])
  assert.deepEqual(await house.texts(), ['one', 'two', 'three', 'four'])
})

test('what was refused can be asked once more as it has to be asked now, or given up', async () => {
  const { house, client } = await chatting()
  client.write('\u0000')
  await house.settle()
  assert.deepEqual(shown(client), ['one', '\u0000: unreadable'])
  client.retry(failedId(client))
  await house.settle()
  assert.deepEqual(shown(client), ['one', '\u0000: unreadable'])
  client.discard(failedId(client))
  assert.deepEqual(shown(client), ['one'])
  house.facts.available = false
  const other = new Browser(house).visitor()
  other.write('hello')
  other.write('anybody?')
  await house.settle()
  assert.deepEqual(shown(other), ['hello: desk-unavailable', 'anybody?: desk-unavailable'])
  assert.equal(other.snapshot().desk?.availability, 'nobody')
  house.facts.available = true
  other.discard(failedId(other))
  other.retry(failedId(other))
  await house.settle()
  assert.deepEqual(shown(other), ['anybody?'])
})

test('a visit lasts as long as the server says', async () => {
  const { house, browser } = await chatting()
  const days = 24 * 3_600_000
  house.clock.turn(5 * days)
  const later = browser.visitor()
  await house.settle()
  assert.deepEqual(shown(later), ['one'])
  later.stop()
  house.clock.turn(5 * days)
  const latest = browser.visitor()
  await house.settle()
  assert.deepEqual(shown(latest), ['one'])
})

test('when the visit is over, what did not arrive is handed back once one starts anew', async () => {
  const { house, browser, client } = await chatting()
  house.cut()
  client.write('two')
  client.leave({ text: 'left' })
  client.write('three')
  await house.endVisits()
  house.reachable = true
  await house.settle(1_000)
  assert.equal(client.snapshot().over, true)
  assert.deepEqual(client.startAnew(), ['two', 'three'])
  assert.deepEqual([client.snapshot().over, client.snapshot().chat, shown(client)], [false, null, []])
  client.write('four')
  await house.settle()
  assert.deepEqual(shown(client), ['four'])
  const again = browser.visitor()
  await house.settle()
  assert.deepEqual(shown(again), ['four'])
})

test('starting anew in one tab leaves the visit that another has begun since', async () => {
  const { house, browser, client } = await chatting()
  const second = browser.visitor()
  await house.settle()
  second.end()
  await house.settle()
  second.startAnew()
  second.write('two')
  await house.settle()
  client.startAnew()
  client.write('three')
  await house.settle()
  assert.deepEqual(shown(client), ['two', 'three'])
})

test('a text from a chat that this browser knows no more of is shown, and can be sent in the next', async () => {
  const { house, browser, tab, client } = await chatting()
  client.write('two')
  await house.unheard()
  client.stop()
  browser.kept.removeItem('earshot.visit.front')
  const kept = JSON.parse(tab.getItem('earshot.outbox.front') ?? '')
  const sent = { ...kept.all[0], id: 'sent', command: { do: 'start', text: 'zero' }, state: 'sent' }
  tab.setItem('earshot.outbox.front', JSON.stringify({ ...kept, all: [sent, ...kept.all] }))
  const again = browser.visitor(tab)
  await house.settle()
  assert.deepEqual(shown(again), ['two: visit-expired'])
  assert.equal(again.snapshot().chat, null)
  again.retry(failedId(again))
  await house.settle()
  assert.deepEqual(shown(again), ['two'])
})

test('a place is told as long as the chat waits and the line stands, and a range only as long as it holds', async () => {
  const { house, client } = await chatting()
  const c = client.snapshot().chat?.c ?? ''
  const wait = () => client.snapshot().wait
  assert.equal(wait(), null)
  await house.tell({ t: 'wait', c, before: 2, waited: 60_000, usual: { least: 1, most: 3 } })
  assert.deepEqual(wait(), { before: 2, usual: { least: 1, most: 3 }, long: false })
  await house.settle(119_000)
  assert.equal(wait()?.long, false)
  await house.settle(2_000)
  assert.equal(wait()?.long, true)
  await house.tell({ t: 'wait', c, before: 1, waited: 240_000, usual: { least: 1, most: 3 } })
  assert.deepEqual([wait()?.before, wait()?.long], [1, true])
  house.cut()
  await house.settle()
  assert.equal(wait(), null)
  house.reachable = true
  await house.settle(2_000)
  client.end()
  await house.settle()
  assert.equal(wait(), null)
})
