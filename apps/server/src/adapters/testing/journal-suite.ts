// The contract of a journal: run on the one in memory and on the one on PostgreSQL.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { type Conversation, changesState, type Draft, evolve, fold, inquiryOf } from '@earshot/domain'
import type { Append, Fate, Journal } from '../../ports.ts'

const AT = 1_800_000_000_000
const VISITOR = { kind: 'visitor' } as const
const ANA = { kind: 'staff', person: randomUUID(), name: 'Ana', role: 'listener' } as const

const message = (at = AT): Draft => ({ author: VISITOR, audience: 'everyone', body: { kind: 'message' }, content: { text: 'x' }, at })
const whisper: Draft = { author: ANA, audience: 'staff', body: { kind: 'whisper' }, content: { text: 'x' }, at: AT }
const secret: Draft = { author: ANA, audience: 'supervisors', body: { kind: 'note' }, content: { text: 'x' }, at: AT }
const claimed: Draft = { author: ANA, audience: 'everyone', body: { kind: 'claimed', person: ANA.person }, content: null, at: AT }

export type Bench = { readonly journal: Journal; readonly desk: string }
type Fresh = { state: Conversation | null; c: string; bench: Bench }

const opened = (desk: string): Draft => ({
  author: VISITOR,
  audience: 'everyone',
  body: { kind: 'opened', form: 'chat', desk, visitor: randomUUID(), handle: 'V-4F2K' },
  content: null,
  at: AT,
})

/** An append of drafts decided on a state; `ids` are the entries', the first being the command's. */
function appendOf(c: string, state: Conversation | null, drafts: readonly Draft[], ids = drafts.map(() => randomUUID())): Append {
  const next = drafts.reduce<Conversation | null>(evolve, state)
  assert.ok(next !== null)
  const entries = drafts.map(({ content, ...draft }, nth) => ({
    ...draft,
    id: ids[nth] ?? '',
    content: content === null ? null : Buffer.from(`sealed ${nth}`),
  }))
  const job = { task: 'lapse', conversation: c, key: `lapse:${c}`, at: AT + 1000 } as const
  return {
    conversation: c,
    version: state?.version ?? 0,
    entries,
    next,
    key: state === null ? Buffer.from('wrapped') : null,
    jobs: state === null ? [job] : [],
    erases: [],
    audit: [],
  }
}

const appended = (journal: Journal, append: Append): Promise<Fate> => new Promise((resolve) => journal.append(append, resolve))

async function open(bench: Bench): Promise<Fresh> {
  const c = randomUUID()
  const fate = await appended(bench.journal, appendOf(c, null, [opened(bench.desk), message()]))
  assert.deepEqual(fate, { fate: 'committed', base: { everyone: 0, staff: 0, supervisors: 0 } })
  const loaded = await bench.journal.load(c)
  return { state: loaded?.state ?? null, c, bench }
}

/** Runs the contract on journals that `bench` makes. */
export function journalSuite(name: string, bench: () => Promise<Bench>): void {
  opening(name, bench)
  reading(name, bench)
  deciding(name, bench)
  resending(name, bench)
  several(name, bench)
  erasing(name, bench)
  meeting(name, bench)
}

function opening(name: string, bench: () => Promise<Bench>): void {
  test(`${name}: a conversation that was opened is loaded with its state and key, and another is not there`, async () => {
    const { state, c, bench: on } = await open(await bench())
    const loaded = await on.journal.load(c)
    assert.equal(loaded?.key?.toString(), 'wrapped')
    assert.equal(inquiryOf(state ?? null)?.phase, 'waiting')
    assert.deepEqual(state?.heads, { everyone: 2, staff: 2, supervisors: 2 })
    assert.equal(await on.journal.load(randomUUID()), null)
  })

  test(`${name}: opening twice is won once`, async () => {
    const { journal, desk } = await bench()
    const c = randomUUID()
    const fates = await Promise.all([1, 2, 3].map(() => appended(journal, appendOf(c, null, [opened(desk), message()]))))
    assert.deepEqual(fates.map(({ fate }) => fate).sort(), ['committed', 'lost', 'lost'])
    assert.equal((await journal.read(c, 'supervisors', 0, 10)).length, 2)
  })
}

function reading(name: string, bench: () => Promise<Bench>): void {
  test(`${name}: each audience counts without a gap`, async () => {
    const { state, c, bench: on } = await open(await bench())
    await Promise.all(
      [[whisper], [message()], [secret], [message(), whisper]].map((drafts) => appended(on.journal, appendOf(c, state, drafts))),
    )
    const numbers = async (tier: 'everyone' | 'staff' | 'supervisors') =>
      (await on.journal.read(c, tier, 0, 100)).map((entry) => entry.positions[tier])
    assert.deepEqual(await numbers('everyone'), [1, 2, 3, 4])
    assert.deepEqual(await numbers('staff'), [1, 2, 3, 4, 5, 6])
    assert.deepEqual(await numbers('supervisors'), [1, 2, 3, 4, 5, 6, 7])
    assert.deepEqual(
      (await on.journal.read(c, 'everyone', 2, 1)).map((entry) => entry.positions.everyone),
      [3],
    )
  })

  test(`${name}: what was sealed comes back as it went`, async () => {
    const { state, c, bench: on } = await open(await bench())
    const sealed = Buffer.from([0, 255, 1, 254])
    const append = appendOf(c, state, [message(AT + 7)])
    await appended(on.journal, { ...append, entries: append.entries.map((entry) => ({ ...entry, content: sealed })) })
    const last = (await on.journal.read(c, 'everyone', 2, 10))[0]
    assert.deepEqual(last?.content, sealed)
    assert.equal(last?.at, AT + 7)
    assert.deepEqual(last?.author, VISITOR)
  })

  test(`${name}: the row is the fold of the log, and the heads are the row's`, async () => {
    const { state, c, bench: on } = await open(await bench())
    await appended(on.journal, appendOf(c, state, [whisper, message(AT + 5)]))
    await appended(on.journal, appendOf(c, (await on.journal.load(c))?.state ?? null, [claimed]))
    const log = await on.journal.read(c, 'supervisors', 0, 100)
    const drafts = log.map((entry): Draft => ({ ...entry, content: null }))
    const row = (await on.journal.load(c))?.state
    assert.deepEqual(row, fold(drafts))
    assert.equal(row?.version, drafts.filter(changesState).length)
    assert.deepEqual((await on.journal.heads([c, randomUUID()])).get(c), { version: row?.version, heads: row?.heads })
  })
}

function deciding(name: string, bench: () => Promise<Bench>): void {
  test(`${name}: of changes decided on one version one wins, and messages never collide`, async () => {
    const { state, c, bench: on } = await open(await bench())
    const first = await Promise.all([
      appended(on.journal, appendOf(c, state, [claimed])),
      appended(on.journal, appendOf(c, state, [message()])),
    ])
    const again = await appended(on.journal, appendOf(c, state, [claimed]))
    assert.equal(first.filter(({ fate }) => fate === 'committed').length >= 1, true)
    assert.equal(again.fate, 'lost')
    const claims = (await on.journal.read(c, 'everyone', 0, 100)).filter((entry) => entry.body.kind === 'claimed')
    assert.equal(claims.length, 1)
  })

  test(`${name}: one loser does not fail the others of its batch`, async () => {
    const on = await bench()
    const [one, two] = [await open(on), await open(on)]
    const stale = appendOf(one.c, { ...one.state, version: 7 } as Conversation, [message()])
    const fates = await Promise.all([appended(on.journal, stale), appended(on.journal, appendOf(two.c, two.state, [message()]))])
    assert.deepEqual(
      fates.map(({ fate }) => fate),
      ['lost', 'committed'],
    )
  })
}

function several(name: string, bench: () => Promise<Bench>): void {
  test(`${name}: several are loaded at once, and nothing of those that are not there`, async () => {
    const on = await bench()
    const [one, other] = [await open(on), await open(on)]
    const loaded = await on.journal.loadAll([one.c, randomUUID(), other.c])
    const apart = await Promise.all([one, other].map(async ({ c }) => [c, await on.journal.load(c)] as const))
    assert.deepEqual(loaded, new Map(apart))
  })

  test(`${name}: several entries are found in the order they are asked for, each in its own conversation`, async () => {
    const on = await bench()
    const [one, other] = [await open(on), await open(on)]
    const [first, second] = await on.journal.read(one.c, 'supervisors', 0, 10)
    const [id, place] = [second?.id ?? '', { c: one.c, entry: first?.id ?? '' }]
    const asked = [{ c: one.c, entry: id }, { c: other.c, entry: id }, place, place]
    assert.deepEqual(await on.journal.findAll(asked), [second, null, first, first])
  })
}

function erasing(name: string, bench: () => Promise<Bench>): void {
  test(`${name}: an entry is found by its id in its own conversation, and in no other`, async () => {
    const on = await bench()
    const [one, other] = [await open(on), await open(on)]
    const [, message] = await on.journal.read(one.c, 'supervisors', 0, 10)
    assert.deepEqual(await on.journal.find(one.c, message?.id ?? ''), message)
    assert.equal(await on.journal.find(other.c, message?.id ?? ''), null)
    assert.deepEqual(
      await on.journal.last(one.c, 'message'),
      (await on.journal.read(one.c, 'supervisors', 0, 100)).findLast(({ body }) => body.kind === 'message'),
    )
    assert.equal(await on.journal.last(one.c, 'offered'), null)
  })

  test(`${name}: what an append erases is gone with it, and of what was lost nothing is`, async () => {
    const on = await bench()
    const [one, other] = [await open(on), await open(on)]
    const ids = async ({ c }: Fresh) => (await on.journal.read(c, 'supervisors', 0, 10))[1]?.id ?? ''
    const [mine, theirs] = [await ids(one), await ids(other)]
    const deleted = (entry: string): Draft => ({ ...claimed, body: { kind: 'deleted', entry }, author: ANA })
    const stale = appendOf(other.c, { ...other.state, version: 7 } as Conversation, [deleted(theirs)])
    const fates = await Promise.all([
      appended(on.journal, { ...appendOf(one.c, one.state, [deleted(mine)]), erases: [mine] }),
      appended(on.journal, { ...stale, erases: [theirs] }),
    ])
    assert.deepEqual(
      fates.map(({ fate }) => fate),
      ['committed', 'lost'],
    )
    assert.equal((await on.journal.find(one.c, mine))?.content, null)
    assert.notEqual((await on.journal.find(other.c, theirs))?.content, null)
    assert.equal((await on.journal.read(one.c, 'everyone', 0, 10)).length, 3)
  })

  test(`${name}: no conversation erases what is in another`, async () => {
    const on = await bench()
    const [one, other] = [await open(on), await open(on)]
    const theirs = (await on.journal.read(other.c, 'supervisors', 0, 10))[1]?.id ?? ''
    await appended(on.journal, { ...appendOf(one.c, one.state, [message()]), erases: [theirs] })
    assert.notEqual((await on.journal.find(other.c, theirs))?.content, null)
  })
}

function resending(name: string, bench: () => Promise<Bench>): void {
  test(`${name}: a command that was committed is known, and not committed again`, async () => {
    const { state, c, bench: on } = await open(await bench())
    const append = appendOf(c, state, [message()])
    assert.equal((await appended(on.journal, append)).fate, 'committed')
    const fates = await Promise.all([appended(on.journal, append), appended(on.journal, appendOf(c, state, [message()]))])
    assert.equal(fates[0]?.fate, 'known')
    assert.notEqual(fates[1]?.fate, 'known')
    assert.equal(await on.journal.knows(c, append.entries[0]?.id ?? ''), true)
    assert.equal(await on.journal.knows(c, randomUUID()), false)
    const ids = (await on.journal.read(c, 'supervisors', 0, 100)).map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  test(`${name}: what comes behind a command that is to be decided again does not overtake it`, async () => {
    const { state, c, bench: on } = await open(await bench())
    const resent = appendOf(c, state, [message()])
    await appended(on.journal, resent)
    const together = [resent, appendOf(c, state, [message()])].map((append) => appended(on.journal, append))
    // The first two are under way by then: a batch begins with the next turn of the event loop, or the one after it.
    for (const _ of [1, 2]) await new Promise((resolve) => setImmediate(resolve))
    const [first, second, behind] = await Promise.all([...together, appended(on.journal, appendOf(c, state, [message()]))])
    assert.equal(first?.fate, 'known')
    assert.equal(behind?.fate, second?.fate)
  })

  test(`${name}: a command that comes twice at once is committed once, and fails nobody beside it`, async () => {
    const on = await bench()
    const [one, other] = [await open(on), await open(on)]
    const twice = appendOf(one.c, one.state, [message()])
    const beside = [appendOf(one.c, one.state, [message()]), appendOf(other.c, other.state, [message()])]
    const fates = await Promise.all([twice, twice, ...beside].map((append) => appended(on.journal, append)))
    assert.deepEqual(
      fates.map(({ fate }) => fate),
      ['committed', 'known', 'committed', 'committed'],
    )
    assert.equal((await on.journal.read(one.c, 'supervisors', 2, 10)).length, 2)
  })
}

/** A room of people, and of a desk: what stands in it is what its log says, whoever speaks meanwhile. */
function meeting(name: string, bench: () => Promise<Bench>): void {
  const ben = { person: randomUUID(), name: 'Ben' }
  const of = (body: Draft['body']): Draft => ({ author: ANA, audience: 'staff', body, content: null, at: AT })

  test(`${name}: a room is the fold of its log, with a desk or without one`, async () => {
    const { journal, desk } = await bench()
    for (const at of [null, desk]) {
      const c = randomUUID()
      const log = [of({ kind: 'founded', form: 'room', desk: at, people: [{ person: ANA.person, name: 'Ana' }] })]
      assert.equal((await appended(journal, appendOf(c, null, log))).fate, 'committed')
      const steps: Draft['body'][] = [
        { kind: 'invited', ...ben },
        { kind: 'joined', person: ben.person },
        { kind: 'message' },
        { kind: 'pinned', entry: randomUUID(), on: true },
        { kind: 'announced', announcement: randomUUID(), until: AT + 1 },
        { kind: 'titled' },
      ]
      for (const body of steps) {
        const state = (await journal.load(c))?.state ?? null
        assert.equal((await appended(journal, appendOf(c, state, [of(body)]))).fate, 'committed', body.kind)
        log.push(of(body))
      }
      assert.deepEqual((await journal.load(c))?.state, fold(log))
    }
  })
}
