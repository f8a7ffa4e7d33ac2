// fold(log) = row, on a real PostgreSQL: whatever people ask at once, of whichever node, the row is the fold of the log that it stands for.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type Actor, AUDIENCES, type Command, fold, tell } from '@earshot/domain'
import fc from 'fast-check'
import { PostgresJournal } from '../../apps/server/src/adapters/postgres/journal.ts'
import { testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'
import { newNode, newStaff, newVisitor } from '../../apps/server/src/testing/house.ts'

const DESK = randomUUID()
const PEOPLE = ['visitor', 'ana', 'ben', 'sue'] as const
type Step = { readonly who: (typeof PEOPLE)[number]; readonly node: number; readonly command: Command; readonly wait: boolean }

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constantFrom('say', 'whisper', 'note'), text: fc.string({ minLength: 1, maxLength: 20 }) }),
  fc.record({ do: fc.constantFrom('say', 'whisper'), text: fc.constant('again') }),
  fc.constantFrom<Command>({ do: 'claim' }, { do: 'name', name: 'Kim' }, { do: 'visit', page: 'https://site.example/', title: 'x' }),
  fc.constantFrom<Command>({ do: 'close' }, { do: 'release' }, { do: 'reopen' }, { do: 'settle', outcome: 'answered' }),
  fc.record({
    do: fc.constant('convert'),
    subject: fc.constant('loan'),
    promise: fc.constant('to look'),
    hours: fc.constant(24),
    keep: fc.boolean(),
  }),
)
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...PEOPLE),
  node: fc.nat(1),
  command,
  wait: fc.boolean(),
})

test('the row is the fold of the log, and every tier of it is numbered without a gap', async () => {
  await using database = await testDatabase()
  await database.pool.query(
    `insert into desks (id, slug, name, time_zone, hours) values ($1, 'd', 'D', 'UTC', '{"week":[],"closures":[]}')`,
    [DESK],
  )
  await using journals = new AsyncDisposableStack()
  // Two nodes that do not hear each other: each finds out by losing.
  const nodes = [0, 1].map(() => newNode(journals.adopt(new PostgresJournal(database.config, database.pool), (one) => one.end())))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const [first] = nodes
      assert.ok(first !== undefined)
      const visitor = newVisitor(DESK)
      const c = visitor.conversation
      const actors: Record<Step['who'], Actor> = {
        visitor,
        ana: newStaff(DESK, 'Ana'),
        ben: newStaff(DESK, 'Ben'),
        sue: newStaff(DESK, 'Sue', 'supervisor'),
      }
      await first.conversations.perform(c, randomUUID(), visitor, { do: 'start', text: 'hello' })
      const asked: Promise<unknown>[] = []
      for (const { who, node, command, wait } of steps) {
        asked.push((nodes[node] ?? first).conversations.perform(c, randomUUID(), actors[who], command))
        if (wait) await asked.at(-1)
      }
      await Promise.all(asked)
      const log = await first.conversations.entries(c, 'supervisors', 0, 1000)
      assert.deepEqual((await first.journal.load(c))?.state, fold(log))
      for (const tier of AUDIENCES) {
        const numbers = tell({ tier }, log).map(({ n }) => n)
        assert.deepEqual(
          numbers,
          numbers.map((_, nth) => nth + 1),
        )
      }
    }),
    { numRuns: 60 },
  )
})
