// A client for staff, on sessions of the real server: what it reads, and that nobody's words are shown or sent as somebody else's.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StaffClient } from './staff.ts'
import { Browser } from './testing/browser.ts'
import { House } from './testing/house.ts'
import { Memory } from './testing/memory.ts'

const PASSWORD = ''

/** A chat that waits, and Ana and Ben, who are members of its desk. */
async function waiting() {
  const house = new House()
  const visitor = new Browser(house).visitor()
  visitor.write('hello')
  await house.settle()
  const c = visitor.snapshot().chat?.c ?? ''
  return { house, visitor, c, ana: house.people.add('Ana'), ben: house.people.add('Ben') }
}

async function signedIn(house: House, person: string, browser = new Browser(house), tab = new Memory(), forget = () => {}) {
  const client = browser.staff(tab, forget)
  await client.api.signIn(person, PASSWORD)
  await client.start()
  await house.settle()
  return { client, browser, tab }
}

/** The texts of a chat as it is shown, those that did not arrive with the rule that refused them. */
function shown(client: StaffClient, c: string): string[] | string {
  const chat = client.snapshot().chats.get(c)
  if (chat === undefined) return 'not read'
  if (chat.shut !== null) return chat.shut.rule
  const told = chat.entries.flatMap(({ what, text }) => (what.kind === 'message' || what.kind === 'whisper' ? [text ?? ''] : []))
  return [
    ...told,
    ...chat.pending.map(({ command, state, refusal }) => `${'text' in command ? command.text : command.do}: ${refusal?.rule ?? state}`),
  ]
}

test('the board says what waits, and a claim makes it be read', async () => {
  const { house, c, ana } = await waiting()
  const { client } = await signedIn(house, ana)
  const { ready, board, me, line } = client.snapshot()
  assert.deepEqual([ready, me?.name, line], [true, 'Ana', 'online'])
  assert.deepEqual(
    board.map((item) => [item.c, item.phase]),
    [[c, 'waiting']],
  )
  assert.equal(shown(client, c), 'not read')
  client.ask(c, { do: 'claim' })
  await house.settle()
  assert.deepEqual(shown(client, c), ['hello'])
  assert.equal(client.snapshot().chats.get(c)?.holder, 'Ana')
})

test('what one looks at is read as long as one looks, and shut with the name of whoever takes it', async () => {
  const { house, c, ana, ben } = await waiting()
  const { client } = await signedIn(house, ana)
  client.watch(c)
  await house.settle()
  assert.deepEqual(shown(client, c), ['hello'])
  client.unwatch(c)
  assert.equal(shown(client, c), 'not read')
  client.watch(c)
  const other = (await signedIn(house, ben)).client
  other.ask(c, { do: 'claim' })
  const late = client.ask(c, { do: 'claim' })
  await house.settle()
  assert.equal(shown(client, c), 'already-taken')
  const refused = client.snapshot().pending.find(({ id }) => id === late)
  assert.deepEqual([refused?.state, refused?.refusal?.rule, refused?.refusal?.who], ['failed', 'already-taken', 'Ben'])
  client.discard(late)
  assert.deepEqual(client.snapshot().pending, [])
})

test('a chat that was shut is read again once one may', async () => {
  const { house, c, ana } = await waiting()
  const { client } = await signedIn(house, ana)
  client.watch(c)
  const [desk = ''] = client.snapshot().me?.desks.map((one) => one.desk) ?? []
  await client.setAccepting(desk, false)
  await house.settle()
  assert.equal(shown(client, c), 'not-accepting')
  await client.setAccepting(desk, true)
  await house.settle()
  assert.deepEqual(shown(client, c), ['hello'])
})

test('a chat that was shut is read by whoever claims it', async () => {
  const { house, c, ana } = await waiting()
  const { client, browser } = await signedIn(house, ana)
  client.watch(c)
  await house.settle()
  await house.accept(browser.session, false)
  await house.settle()
  assert.equal(shown(client, c), 'not-accepting')
  house.people.accept(browser.session, true)
  client.ask(c, { do: 'claim' })
  await house.settle()
  assert.deepEqual(shown(client, c), ['hello'])
})

test('whoever hears that canned responses have changed has another round to ask in', async () => {
  const { house, ana, ben } = await waiting()
  const [first, second] = [(await signedIn(house, ana)).client, (await signedIn(house, ben)).client]
  const before = [first, second].map((client) => client.snapshot().cannedRound)
  let heard = 0
  first.subscribe(() => heard++)
  house.cannedChanged()
  await house.settle()
  for (const [nth, client] of [first, second].entries()) assert.notEqual(client.snapshot().cannedRound, before[nth])
  assert.ok(heard > 0)
})

test('offline and over a restart nothing is lost or doubled, and the board is whole again', async () => {
  const { house, visitor, c, ana } = await waiting()
  const { client } = await signedIn(house, ana)
  client.ask(c, { do: 'claim' })
  client.ask(c, { do: 'say', text: 'one' })
  await house.unheard()
  house.restart()
  client.ask(c, { do: 'whisper', text: 'two' })
  await house.settle()
  house.cut()
  client.ask(c, { do: 'say', text: 'three' })
  house.reachable = true
  client.retryNow()
  visitor.retryNow()
  await house.settle()
  assert.deepEqual(shown(client, c), ['hello', 'one', 'two', 'three'])
  assert.deepEqual(await house.texts(), ['hello', 'one', 'two', 'three'])
  visitor.end()
  await house.settle()
  assert.deepEqual(client.snapshot().board, [])
})

test('a reload sends what was not answered', async () => {
  const { house, c, ana } = await waiting()
  const { client, browser, tab } = await signedIn(house, ana)
  client.ask(c, { do: 'claim' })
  await house.settle()
  house.cut()
  client.ask(c, { do: 'say', text: 'one' })
  client.stop()
  house.reachable = true
  const again = browser.staff(tab)
  await again.start()
  await house.settle()
  assert.deepEqual(shown(again, c), ['hello', 'one'])
})

test('signed out by the house and in again, one finds everything as it was', async () => {
  const { house, c, ana } = await waiting()
  const { client, browser } = await signedIn(house, ana)
  client.ask(c, { do: 'claim' })
  await house.settle()
  house.signOut(browser.session ?? '')
  client.ask(c, { do: 'say', text: 'one' })
  await house.settle(60_000)
  assert.deepEqual([client.snapshot().signedOut, client.snapshot().line], [true, 'refused'])
  assert.deepEqual(shown(client, c), ['hello', 'one: pending'])
  await client.api.signIn(ana, PASSWORD)
  await client.start()
  await house.settle()
  assert.deepEqual(shown(client, c), ['hello', 'one'])
  assert.equal(client.snapshot().signedOut, false)
})

test('whoever signs out leaves nothing behind', async () => {
  const { house, c, ana } = await waiting()
  let forgotten = 0
  const { client, tab } = await signedIn(house, ana, undefined, undefined, () => forgotten++)
  client.ask(c, { do: 'claim' })
  await house.settle()
  house.cut(true)
  client.ask(c, { do: 'say', text: 'one' })
  const before = forgotten
  await client.signOut()
  const { me, signedOut, board, chats, pending, line } = client.snapshot()
  assert.deepEqual([me, signedOut, board, chats.size, pending, line], [null, true, [], 0, [], 'idle'])
  assert.equal(tab.getItem('earshot.outbox.staff'), null)
  assert.equal(forgotten, before + 1)
})

for (const reloaded of [false, true])
  test(`another person at the same window sends and sees nothing of the first${reloaded ? ', after a reload too' : ''}`, async () => {
    const { house, c, ana, ben } = await waiting()
    let forgotten = 0
    const first = await signedIn(house, ana, undefined, undefined, () => forgotten++)
    first.client.ask(c, { do: 'claim' })
    await house.settle()
    first.client.watch(c)
    house.signOut(first.browser.session ?? '')
    await house.settle()
    first.client.ask(c, { do: 'say', text: 'from Ana' })
    if (reloaded) first.client.stop()
    const before = forgotten
    const client = reloaded ? first.browser.staff(first.tab, () => forgotten++) : first.client
    await client.start()
    assert.equal(client.snapshot().signedOut, true)
    await client.api.signIn(ben, PASSWORD)
    await client.start()
    await house.settle()
    assert.deepEqual([client.snapshot().me?.name, client.snapshot().pending, shown(client, c)], ['Ben', [], 'not read'])
    assert.equal(forgotten, before + 1)
    assert.deepEqual(await house.texts(), ['hello'])
  })

for (const noticed of ['by what it asks', 'by its next line'])
  test(`a window whose cookie became somebody else’s acts as them, noticed ${noticed}`, async () => {
    const { house, c, ana, ben } = await waiting()
    const { client, browser } = await signedIn(house, ana)
    client.ask(c, { do: 'claim' })
    await house.settle()
    await signedIn(house, ben, browser)
    if (noticed === 'by its next line') {
      house.cut()
      client.ask(c, { do: 'say', text: 'from Ana' })
      await house.settle(60_000)
      house.reachable = true
      client.retryNow()
    } else await client.setStatus({ status: 'away' })
    await house.settle(3_000)
    assert.deepEqual([client.snapshot().me?.name, client.snapshot().line, client.snapshot().pending], ['Ben', 'online', []])
    assert.equal(shown(client, c), 'not read')
    const id = client.ask(c, { do: 'say', text: 'from Ben' })
    await house.settle()
    assert.equal(client.snapshot().pending.find((one) => one.id === id)?.refusal?.rule, 'holder-only')
    assert.deepEqual(await house.texts(), ['hello'])
  })
