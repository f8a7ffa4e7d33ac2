// Theorem: the permission table holds at every door, over HTTP and over the socket, for every role, action and phase.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { type Draft, looksIn, mayDo, type Refusal, statusOf, tell, wordsOf } from '@earshot/domain'
import { auditLines } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import { actorOf, type Case, type CommandCase, commandCases, headersOf, reading, SECRET, type Specimen } from './cases.ts'
import { openWorld, type World } from './world.ts'

const kinds = (entries: readonly Draft[]): string[] => entries.map(({ body, audience }) => `${body.kind} for ${audience}`)
const said = (refusal: Refusal) => ({ ...refusal, words: wordsOf(refusal) })

/** What was accepted is in the log as the rules decided it, and of what was refused there is no trace. */
async function assertLogs({ log }: World, asked: readonly CommandCase[]): Promise<void> {
  const byChat = Map.groupBy(asked, ({ specimen }) => specimen)
  const assertLog = async ([specimen, cases]: readonly [Specimen, readonly CommandCase[]]) => {
    const added = cases.flatMap(({ expected }) => (expected.ok ? kinds(expected.value) : []))
    const names = cases.map(({ name }) => name).join('; ')
    assert.deepEqual(kinds(await log(specimen.guest.c)), [...kinds(specimen.log), ...added], names)
  }
  await Promise.all([...byChat].map(assertLog))
}

/** What the reader is told of the log, as it comes out of a wire. */
const told = ({ specimen }: Case, tier: Parameters<typeof tell>[0]['tier']): unknown =>
  JSON.parse(JSON.stringify(tell({ tier }, specimen.log)))

async function looked({ house, all }: World): Promise<readonly string[]> {
  const lines = await auditLines(house.database.db)
  const here = new Set(all.map(({ specimen }) => specimen.guest.c))
  return lines
    .filter(({ action, subject }) => action === 'conversation-read' && here.has(subject))
    .map((line) => `${line.actor} ${line.subject}`)
}

/** Who reads what they have no part in, once for each time they were let in. */
function looks({ desks }: World): readonly string[] {
  return desks.flatMap(({ facts, all }) =>
    all.flatMap((one) => {
      const { state, guest } = one.specimen
      const actor = actorOf(one)
      if (actor?.kind !== 'staff' || state === null || !('tier' in reading(one, facts)) || !looksIn(state, actor)) return []
      return [`${actor.person} ${guest.c}`]
    }),
  )
}

/** Does `work` for each, a few at a time. */
async function few<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values()
  const worker = async () => {
    for (const one of left) await work(one)
  }
  await Promise.all(Array.from({ length: 12 }, worker))
}

test('the permission table holds at every door', async (t) => {
  await using world = await openWorld()
  const { house, desks, lineOf } = world

  await t.test('over HTTP every command is answered as the rules say, and what is refused leaves no trace', async () => {
    const asked = (await Promise.all(desks.map(({ chats, all, facts }) => commandCases(chats, all, facts)))).flat()
    await few(asked, async (one) => {
      const { specimen, command, expected, name } = one
      const path = PATHS.commands.replace(':c', specimen.guest.c)
      const { status, body } = await house.ask('POST', path, { headers: headersOf(one), body: { id: randomUUID(), command } })
      const wanted = expected.ok ? { status: 200, body: {} } : { status: statusOf(expected.refusal), body: said(expected.refusal) }
      assert.deepEqual({ status, body }, wanted, name)
    })
    await assertLogs(world, asked)
  })

  await t.test('on the socket every command is answered as the rules say, and what is refused leaves no trace', async () => {
    const every = (await Promise.all(desks.map(({ chats, all, facts }) => commandCases(chats, all, facts)))).flat()
    const asked = every.filter(({ asker }) => asker.is !== 'nobody')
    // One line takes no more than 500 commands at once.
    await few(asked, async (one) => {
      const { specimen, command, expected, name } = one
      const [id, c] = [randomUUID(), specimen.guest.c]
      const line = await lineOf(one)
      line.send({ t: 'do', id, c, command })
      const answered = () => line.frames.find((frame) => 'id' in frame && frame.id === id)
      await line.until(() => answered() !== undefined, `it is answered: ${name}`)
      assert.deepEqual(answered(), expected.ok ? { t: 'ack', c, id } : { t: 'refused', id, c, ...said(expected.refusal) }, name)
    })
    await assertLogs(world, asked)
  })

  await t.test('over HTTP who may read is told their tier, and nobody else a word', async () => {
    const before = await looked(world)
    for (const { all, facts } of desks) {
      await Promise.all(
        all.map(async (one) => {
          const { guest, state } = one.specimen
          const expected = reading(one, facts)
          const { status, body, text } = await house.ask('GET', PATHS.conversation.replace(':c', guest.c), { headers: headersOf(one) })
          const wanted =
            'tier' in expected
              ? {
                  status: 200,
                  body: { c: guest.c, tier: expected.tier, head: state?.heads[expected.tier] ?? 0, entries: told(one, expected.tier) },
                }
              : { status: statusOf(expected), body: said(expected) }
          assert.deepEqual({ status, body }, wanted, one.name)
          if ('rule' in expected) assert.ok(!text.toLowerCase().includes(SECRET), one.name)
        }),
      )
    }
    assert.deepEqual((await looked(world)).toSorted(), [...before, ...looks(world)].toSorted())
  })

  await t.test('on the socket who may read is told their tier, and nobody else a word', async () => {
    const before = await looked(world)
    for (const { all, facts } of desks) {
      for (const one of all.filter(({ asker }) => asker.is !== 'nobody')) {
        const { guest, state } = one.specimen
        const { c } = guest
        const expected = reading(one, facts)
        const line = await lineOf(one)
        const heard = line.frames.length
        const since = (nth: number) => line.frames.slice(heard).filter((frame) => 'c' in frame && frame.c === c)[nth]
        line.send({ t: 'watch', c })
        await line.until(() => since(0) !== undefined, `the watch is answered: ${one.name}`)
        line.send({ t: 'sync', c, since: 0 })
        await line.until(() => since(1) !== undefined, `the sync is answered: ${one.name}`)
        if ('rule' in expected) {
          const { rule, words } = said(expected)
          assert.deepEqual(since(0), { t: 'shut', c, rule, words }, one.name)
          const none = said({ rule: 'no-such-conversation' })
          assert.deepEqual(since(1), { t: 'shut', c, ...none }, one.name)
        } else {
          assert.deepEqual(since(0), { t: 'open', c, tier: expected.tier, head: state?.heads[expected.tier] ?? 0 }, one.name)
          assert.deepEqual(since(1), { t: 'told', c, entries: told(one, expected.tier) }, one.name)
        }
      }
    }
    assert.deepEqual((await looked(world)).toSorted(), [...before, ...looks(world)].toSorted())
  })

  await t.test('on the socket nobody is told that somebody is typing who may not', async () => {
    const typed: string[] = []
    for (const { all, facts } of desks) {
      for (const one of all.filter(({ asker }) => asker.is !== 'nobody')) {
        const { guest, state } = one.specimen
        const line = await lineOf(one)
        const before = house.hints.length
        const answers = line.frames.length
        line.send({ t: 'typing', c: guest.c })
        line.send({ t: 'watch', c: guest.c })
        await line.until(() => line.frames.length > answers, `the watch is answered: ${one.name}`)
        const actor = actorOf(one)
        const may = actor !== null && state !== null && mayDo(state, actor, 'type', facts) === null
        const hints = house.hints.slice(before).filter(({ about }) => about === 'typing')
        assert.deepEqual(hints, may ? [{ about: 'typing', c: guest.c, by: actor.kind }] : [], one.name)
        if (may) typed.push(one.asker.is)
      }
    }
    assert.deepEqual([...new Set(typed)].toSorted(), ['staff', 'the visitor'])
  })

  await t.test('nobody who is not signed in has a line', async () => {
    const staff = await house.line(PATHS.liveStaff).opened()
    assert.equal(await staff.end(), 4401)
    const visitor = await house.line(PATHS.liveVisitor).opened()
    visitor.send({ t: 'hello', token: 'x'.repeat(43) })
    assert.equal(await visitor.end(), 4401)
    assert.deepEqual([...staff.frames, ...visitor.frames], [])
  })

  await house.unharmed()
})
