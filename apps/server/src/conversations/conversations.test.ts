// Performing commands: in order, once, and one winner, on one node and on two.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { type Actor, type Command, fold } from '@earshot/domain'
import fc from 'fast-check'
import { MemoryBus } from '../adapters/memory/bus.ts'
import { MemoryJournal } from '../adapters/memory/journal.ts'
import { newNode, newStaff, newVisitor, outcome } from '../testing/house.ts'
import type { Conversations } from './conversations.ts'

const DESK = randomUUID()
const ask = (node: { conversations: Conversations }, c: string, actor: Actor, command: Command, id = randomUUID()) =>
  node.conversations.perform(c, id, actor, command).then(outcome)

async function texts(node: { conversations: Conversations }, c: string): Promise<string[]> {
  const entries = await node.conversations.entries(c, 'supervisors', 0, 1000)
  return entries.flatMap(({ content, body }) => (content !== null && 'text' in content && body.kind === 'message' ? [content.text] : []))
}

test('a visitor who starts fifty chats at once has one', async () => {
  const node = newNode()
  const visitor = newVisitor(DESK)
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, n) => ask(node, visitor.conversation, visitor, { do: 'start', text: `${n}` })),
  )
  assert.deepEqual(Map.groupBy(all, (one) => one).get('already-open')?.length, 49)
  assert.deepEqual(await texts(node, visitor.conversation), ['0'])
})

test('of twenty claims at once one wins, and the others hear by whom', async () => {
  const node = newNode()
  const visitor = newVisitor(DESK)
  await ask(node, visitor.conversation, visitor, { do: 'start', text: 'hi' })
  const staff = Array.from({ length: 20 }, (_, n) => newStaff(DESK, `Listener ${n}`))
  const all = await Promise.all(staff.map((one) => node.conversations.perform(visitor.conversation, randomUUID(), one, { do: 'claim' })))
  const winner = staff[all.findIndex((one) => one.ok)]
  assert.equal(all.filter((one) => one.ok).length, 1)
  for (const one of all) if (!one.ok) assert.deepEqual(one.refusal, { rule: 'already-taken', who: winner?.name })
})

test('what is asked right behind a change is decided on what it leads to', async () => {
  const node = newNode()
  const visitor = newVisitor(DESK)
  const c = visitor.conversation
  const first = ask(node, c, visitor, { do: 'start', text: 'one' })
  const rest = ['two', 'three'].map((text) => ask(node, c, visitor, { do: 'say', text }))
  assert.deepEqual(await Promise.all([first, ...rest]), ['done', 'done', 'done'])
  const ana = newStaff(DESK, 'Ana')
  const claimed = ask(node, c, ana, { do: 'claim' })
  const said = ask(node, c, ana, { do: 'say', text: 'four' })
  assert.deepEqual(await Promise.all([claimed, said]), ['done', 'done'])
  assert.deepEqual(await texts(node, c), ['one', 'two', 'three', 'four'])
})

test('a resend is answered as the first time, also when the rules have moved on', async () => {
  const node = newNode()
  const visitor = newVisitor(DESK)
  const c = visitor.conversation
  const ids = [randomUUID(), randomUUID(), randomUUID()]
  const commands: Command[] = [{ do: 'start', text: 'one' }, { do: 'say', text: 'two' }, { do: 'close' }]
  for (const round of [1, 2, 3]) {
    for (const [nth, command] of commands.entries()) assert.equal(await ask(node, c, visitor, command, ids[nth]), 'done', `round ${round}`)
  }
  assert.deepEqual(await texts(node, c), ['one', 'two'])
  assert.equal(await ask(node, c, visitor, { do: 'say', text: 'three' }), 'closed')
})

test('a conversation of somebody else and one that does not exist are refused alike', async () => {
  const node = newNode()
  const [one, two] = [newVisitor(DESK), newVisitor(DESK)]
  await ask(node, one.conversation, one, { do: 'start', text: 'hi' })
  const stranger = newStaff(randomUUID(), 'Max')
  for (const c of [one.conversation, randomUUID()]) {
    assert.equal(await ask(node, c, two, { do: 'say', text: 'x' }), 'no-such-conversation')
    assert.equal(await ask(node, c, stranger, { do: 'claim' }), 'no-such-conversation')
  }
})

test('what cannot be sealed any more fails alone, and holds up nothing that comes behind it', async () => {
  const journal = new MemoryJournal()
  const visitor = newVisitor(DESK)
  const c = visitor.conversation
  await ask(newNode(journal), c, visitor, { do: 'start', text: 'hi' })
  const load = journal.load.bind(journal)
  journal.load = async (asked) => {
    const loaded = await load(asked)
    return loaded === null ? null : { ...loaded, key: null }
  }
  const node = newNode(journal)
  const said = ask(node, c, visitor, { do: 'say', text: 'x' })
  const closed = ask(node, c, visitor, { do: 'close' })
  await assert.rejects(said, /erased/)
  assert.equal(await closed, 'done')
  assert.equal(await ask(node, c, visitor, { do: 'close' }), 'closed')
})

test('nothing that is stored holds a word that was written', async () => {
  const node = newNode()
  const visitor = newVisitor(DESK)
  const c = visitor.conversation
  await ask(node, c, visitor, { do: 'start', text: 'very secret words' })
  const stored = await node.journal.read(c, 'supervisors', 0, 100)
  assert.ok(stored.length > 1)
  assert.ok(!JSON.stringify(stored).includes('secret'))
  assert.ok(!Buffer.concat(stored.map(({ content }) => content ?? Buffer.alloc(0))).includes('secret'))
})

test('what was committed here is handed out without a gap, or not at all', async () => {
  const journal = new MemoryJournal()
  const node = newNode(journal)
  const visitor = newVisitor(DESK)
  const c = visitor.conversation
  const places = (position: number) => node.conversations.justAfter(c, position)?.map(({ positions }) => positions.supervisors)
  await ask(node, c, visitor, { do: 'start', text: 'one' })
  assert.deepEqual([places(0), places(3), places(4)], [[1, 2, 3, 4], [4], undefined])
  const append = journal.append.bind(journal)
  journal.append = (one, settle) => append(one, () => settle({ fate: 'failed', error: new Error('the line broke') }))
  await assert.rejects(ask(node, c, newStaff(DESK, 'Ana'), { do: 'claim' }))
  journal.append = append
  await ask(node, c, visitor, { do: 'say', text: 'two' })
  assert.deepEqual([places(3), places(4), places(5)], [undefined, undefined, [6]])
})

test('two nodes that hear nothing of each other keep one log: one claim wins, each sender’s order stands, nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), fc.constantFrom('visitor', 'ana', 'ben', 'end')), { maxLength: 40 }),
      async (steps) => {
        const journal = new MemoryJournal()
        // A bus each, so that no hint crosses: every staleness is found out by the version alone.
        const nodes = [newNode(journal, new MemoryBus()), newNode(journal, new MemoryBus())]
        const [first, second] = nodes
        assert.ok(first !== undefined && second !== undefined)
        const visitor = newVisitor(DESK)
        const c = visitor.conversation
        const people = { ana: newStaff(DESK, 'Ana'), ben: newStaff(DESK, 'Ben') }
        await ask(first, c, visitor, { do: 'start', text: 'start' })
        const said: string[] = []
        const all = steps.map(([left, who], nth) => {
          const node = left ? first : second
          if (who === 'end') return ask(node, c, visitor, { do: 'close' })
          if (who !== 'visitor') return ask(node, c, people[who], { do: 'claim' })
          // One sender speaks through one node; between nodes nobody promises an order.
          if (left) said.push(`${nth}`)
          return left ? ask(node, c, visitor, { do: 'say', text: `${nth}` }) : Promise.resolve('')
        })
        await Promise.all(all)
        const log = await journal.read(c, 'supervisors', 0, 1000)
        const kinds = log.map(({ body }) => body.kind)
        assert.ok(kinds.filter((kind) => kind === 'claimed').length <= 1)
        assert.ok(kinds.filter((kind) => kind === 'closed').length <= 1)
        const kept = (await texts(first, c)).slice(1)
        assert.deepEqual(
          kept,
          said.slice(0, kept.length).filter((text) => kept.includes(text)),
        )
        const loaded = await journal.load(c)
        assert.deepEqual(loaded?.state, fold(log.map((entry) => ({ ...entry, content: null }))))
        assert.deepEqual(
          log.map(({ positions }) => positions.supervisors),
          log.map((_, nth) => nth + 1),
        )
      },
    ),
    { numRuns: 60 },
  )
})
