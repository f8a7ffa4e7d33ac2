// Locked wording at the door: what a message says it is, it is; and nobody's order suffers from looking it up.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Command, Staff, Visitor } from '@earshot/domain'
import { MemoryBus } from '../adapters/memory/bus.ts'
import { MemoryJournal } from '../adapters/memory/journal.ts'
import { newFacts, newNode, newStaff, newVisitor, outcome } from '../testing/house.ts'
import type { Locked } from './wording.ts'

const DESK = randomUUID()
const HELLO = { id: randomUUID(), text: 'Hello {visitor}, {me} here, {position} at {desk}.' }
const LEGAL = { id: randomUUID(), text: 'As agreed.' }

type Scene = {
  readonly ask: (who: Staff | Visitor, command: Command, id?: string) => Promise<string>
  readonly messages: () => Promise<readonly string[]>
  /** How many times a response was looked up. */
  readonly lookedUp: () => number
  readonly visitor: Visitor
  readonly ana: Staff
}

/** A chat that Ana holds, on a desk with two locked responses. `look` may hold up or fail what is looked up. */
async function taken(look: () => Promise<void> = async () => {}): Promise<Scene> {
  let looks = 0
  const locked = async (desk: string, id: string): Promise<Locked | null> => {
    looks++
    await look()
    const found = [HELLO, LEGAL].find((one) => one.id === id)
    return desk !== DESK || found === undefined ? null : { text: found.text, desk: 'Night line' }
  }
  const node = newNode(new MemoryJournal(), new MemoryBus(), newFacts(), locked)
  const [visitor, ana] = [newVisitor(DESK), newStaff(DESK, 'Ana')]
  const c = visitor.conversation
  const ask: Scene['ask'] = (who, command, id = randomUUID()) => node.conversations.perform(c, id, who, command).then(outcome)
  await ask(visitor, { do: 'start', text: 'hi' })
  await ask(ana, { do: 'claim' })
  const messages = async () =>
    (await node.conversations.entries(c, 'supervisors', 0, 5000)).flatMap(({ body, content }) =>
      body.kind === 'message' && content !== null && 'text' in content
        ? [`${body.canned === undefined ? '' : 'locked '}${content.text}`]
        : [],
    )
  return { ask, messages, lookedUp: () => looks, visitor, ana }
}

const says = (text: string, canned?: string): Command => ({ do: 'say', text, canned })

test('a message that names a locked response is its wording, or is refused', async () => {
  const { ask, messages, ana } = await taken()
  assert.equal(await ask(ana, says('As agreed, mostly.', LEGAL.id)), 'wording-changed')
  assert.equal(await ask(ana, says('As agreed.', randomUUID())), 'wording-changed')
  assert.equal(await ask(ana, says('As agreed.', LEGAL.id)), 'done')
  assert.equal(await ask(ana, says('As agreed.')), 'done')
  assert.deepEqual(await messages(), ['hi', 'locked As agreed.', 'As agreed.'])
})

test('it is filled in with who says it where, and with the visitor’s name as it is on record now', async () => {
  const { ask, messages, ana } = await taken()
  const named = (name: string) => says(`Hello ${name}, Ana here, listener at Night line.`, HELLO.id)
  assert.equal(await ask(ana, named('Kim')), 'wording-changed')
  assert.equal(await ask(ana, says('Hello, Ana here, listener at Night line.', HELLO.id)), 'done')
  await ask(ana, { do: 'name', name: 'Kim' })
  await ask(ana, { do: 'name', name: 'Robin' })
  assert.equal(await ask(ana, named('Kim')), 'wording-changed')
  assert.equal(await ask(ana, named('Robin')), 'done')
  assert.equal((await messages()).at(-1), 'locked Hello Robin, Ana here, listener at Night line.')
})

test('a name is found however long ago it was put on record', async () => {
  const { ask, ana, visitor } = await taken()
  await ask(ana, { do: 'name', name: 'Robin' })
  await Promise.all(Array.from({ length: 450 }, (_, nth) => ask(visitor, says(`${nth}`))))
  assert.equal(await ask(ana, says('Hello Robin, Ana here, listener at Night line.', HELLO.id)), 'done')
})

test('who may not say anything here, or is no staff, has nothing looked up', async () => {
  const { ask, lookedUp, visitor } = await taken()
  assert.equal(await ask(newStaff(DESK, 'Ben'), says('As agreed.', LEGAL.id)), 'holder-only')
  assert.equal(await ask(newStaff(randomUUID(), 'Max'), says('As agreed.', LEGAL.id)), 'no-such-conversation')
  assert.equal(await ask(visitor, says('As agreed.', LEGAL.id)), 'wording-changed')
  assert.equal(lookedUp(), 0)
})

test('what is said behind it waits for it', async () => {
  const going: (() => void)[] = []
  const { ask, messages, ana, visitor } = await taken(() => new Promise((resolve) => going.push(resolve)))
  const asked = [ask(ana, says('one')), ask(ana, says('As agreed.', LEGAL.id)), ask(ana, says('three')), ask(visitor, says('four'))]
  assert.equal(await asked[0], 'done')
  assert.deepEqual(await messages(), ['hi', 'one'])
  assert.equal(going.length, 1)
  going[0]?.()
  assert.deepEqual(await Promise.all(asked), ['done', 'done', 'done', 'done'])
  assert.deepEqual(await messages(), ['hi', 'one', 'locked As agreed.', 'three', 'four'])
})

test('what cannot be looked up fails alone', async () => {
  const { ask, messages, ana } = await taken(async () => {
    throw new Error('the line broke')
  })
  const said = ask(ana, says('As agreed.', LEGAL.id))
  const next = ask(ana, says('two'))
  await assert.rejects(said, /the line broke/)
  assert.equal(await next, 'done')
  assert.deepEqual(await messages(), ['hi', 'two'])
})

test('a resend is answered as the first time, also when the wording is another since', async () => {
  const { ask, messages, ana } = await taken()
  const [id, hello] = [randomUUID(), says('Hello, Ana here, listener at Night line.', HELLO.id)]
  assert.equal(await ask(ana, hello, id), 'done')
  await ask(ana, { do: 'name', name: 'Kim' })
  assert.equal(await ask(ana, hello, id), 'done')
  assert.equal(await ask(ana, hello), 'wording-changed')
  assert.equal((await messages()).length, 2)
})
