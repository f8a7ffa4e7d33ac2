// Whatever the bus does and wherever lines break: in the end every replica is the log as its reader may see it, and nothing was said twice.

import assert from 'node:assert/strict'
import test from 'node:test'
import { tell } from '@earshot/domain'
import fc from 'fast-check'
import { newStaff, newVisitor } from '../../apps/server/src/testing/house.ts'
import { newNodes, Reader } from './world.ts'

const DESK = '0b8f2c52-5c0f-4b5a-9a47-0b7f5a0f3c11'

/** A chance that can be played again from its seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

type Step =
  | { readonly do: 'visitor' | 'ana'; readonly whisper: boolean }
  | { readonly do: 'cut' | 'read'; readonly who: number }
  | { readonly do: 'wait' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('visitor', 'ana'), whisper: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('cut', 'read'), who: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait') }) },
)

async function play(seed: number, steps: readonly Step[]) {
  const chance = seeded(seed)
  const nodes = newNodes(2, chance)
  const who = newVisitor(DESK)
  const c = who.conversation
  const ana = newStaff(DESK, 'Ana')
  const readers = [who, ana, newStaff(DESK, 'Sue', 'supervisor'), who].map((actor) => new Reader(actor, nodes, chance))
  const [visitor, listener] = readers
  assert.ok(visitor !== undefined && listener !== undefined)
  const read = async (rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      for (const reader of readers) reader.read()
      await turns(4)
    }
  }
  await read(2)
  visitor.live.conversations.watch(c)
  const asked = { visitor: [visitor.live.ask(c, { do: 'start', text: 'start' })], ana: [] as string[] }
  await settle(nodes, readers, read)
  for (const reader of readers) reader.live.conversations.watch(c)
  asked.ana.push(listener.live.ask(c, { do: 'claim' }))
  await settle(nodes, readers, read)
  for (const [nth, now] of steps.entries()) {
    if (now.do === 'visitor') asked.visitor.push(visitor.live.ask(c, { do: 'say', text: `${nth}` }))
    else if (now.do === 'ana') asked.ana.push(listener.live.ask(c, { do: now.whisper ? 'whisper' : 'say', text: `${nth}` }))
    else if (now.do === 'cut') readers[now.who]?.cut()
    else if (now.do === 'read') readers[now.who]?.read()
    else for (const reader of readers) reader.turn(20_000)
    await turns(2)
  }
  for (let round = 0; round < 4; round++) await settle(nodes, readers, read)
  return { c, nodes, readers, asked }
}

/** Quiet: lines come back, timers run, hearts beat. */
async function settle(nodes: ReturnType<typeof newNodes>, readers: readonly Reader[], read: (rounds: number) => Promise<void>) {
  await read(4)
  for (const reader of readers) reader.turn(16_000)
  await read(4)
  for (const { hub } of nodes) {
    const heads = await hub.heads()
    for (const reader of readers) if (reader.session !== null && heads.has(reader.session)) reader.beat(heads.get(reader.session) ?? {})
  }
  await read(6)
}

test('replicas agree with the log, in order, nothing lost, nothing doubled, nothing above its reader', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(step, { maxLength: 40 }), async (seed, steps) => {
      const { c, nodes, readers, asked } = await play(seed, steps)
      const log = (await nodes[0]?.conversations.entries(c, 'supervisors', 0, 1000)) ?? []
      const tiers = ['everyone', 'staff', 'supervisors', 'everyone'] as const
      for (const [nth, reader] of readers.entries()) {
        const view = reader.live.conversations.view(c)
        assert.deepEqual(view?.entries, JSON.parse(JSON.stringify(tell({ tier: tiers[nth] ?? 'everyone' }, log))), `reader ${nth}`)
        assert.deepEqual(view?.pending, [], `reader ${nth} has nothing left`)
      }
      for (const ids of [asked.visitor, asked.ana]) {
        const committed = log.map(({ id }) => id).filter((id) => ids.includes(id))
        assert.deepEqual(committed, ids)
      }
      for (const { faults } of nodes) assert.deepEqual(faults, [])
    }),
    { numRuns: 150 },
  )
})
