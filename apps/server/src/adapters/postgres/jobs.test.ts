// Jobs run when they are due, are moved by their key, are tried again, and go on after the database was away.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { timerJob } from '@earshot/domain'
import { z } from 'zod'
import { Jobs } from './jobs.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

/** A task that says what it was called with. `next` waits for the next call. */
function heard() {
  const calls: unknown[] = []
  let called = Promise.withResolvers<unknown>()
  const task = async (payload: unknown) => {
    calls.push(payload)
    called.resolve(payload)
    called = Promise.withResolvers()
  }
  return { calls, task, next: () => called.promise }
}

const never = (task: string, error: unknown): void => assert.fail(`${task} failed: ${error}`)
const start = ({ pool }: TestDatabase, lapse: (payload: unknown) => Promise<void>, failed = never) =>
  Jobs.start({ pool, tasks: { lapse }, regular: {}, failed })

test('a job that is due runs with the id it carries, and one that is not stays', async () => {
  await using database = await testDatabase()
  const lapse = heard()
  await using jobs = await start(database, lapse.task)
  const [due, later] = [randomUUID(), randomUUID()]
  const done = lapse.next()
  await jobs.add(timerJob('lapse', later, Date.now() + 3_600_000))
  await jobs.add(timerJob('lapse', due, Date.now()))
  assert.deepEqual(await done, { conversation: due })
  await jobs.stop()
  assert.equal(lapse.calls.length, 1)
})

test('a job with the same key is moved, not doubled', async () => {
  await using database = await testDatabase()
  const lapse = heard()
  await using jobs = await start(database, lapse.task)
  const c = randomUUID()
  await jobs.add(timerJob('lapse', c, Date.now() + 3_600_000))
  await jobs.add(timerJob('lapse', c, Date.now() + 7_200_000))
  const waiting = await database.pool.query('select run_at > now() + interval $$90 minutes$$ as moved from graphile_worker.jobs')
  assert.deepEqual(waiting.rows, [{ moved: true }])
  const done = lapse.next()
  await jobs.add(timerJob('lapse', c, Date.now()))
  await done
  await jobs.stop()
  assert.equal((await database.pool.query('select from graphile_worker.jobs')).rowCount, 0)
})

test('a failure is told once and the job is kept to be tried again', async () => {
  await using database = await testDatabase()
  const told = Promise.withResolvers<string>()
  const broken = async () => {
    throw new Error('something private')
  }
  await using jobs = await start(database, broken, (task, error) => told.resolve(`${task}: ${error}`))
  await jobs.add(timerJob('lapse', randomUUID(), Date.now()))
  assert.equal(await told.promise, 'lapse: Error: something private')
  await jobs.stop()
  const { rows } = await database.pool.query('select attempts, locked_at, last_error from graphile_worker._private_jobs')
  assert.deepEqual(rows, [{ attempts: 1, locked_at: null, last_error: 'lapse failed' }])
})

test('after every connection was lost, jobs go on', async () => {
  await using database = await testDatabase()
  const lapse = heard()
  await using jobs = await start(database, lapse.task)
  await database.cut()
  const done = lapse.next()
  const c = randomUUID()
  await untilKept(() => jobs.add(timerJob('lapse', c, Date.now())))
  assert.deepEqual(await done, { conversation: c })
})

test('where the database went before it was told of the last jobs, jobs go on too, and stopping ends', async () => {
  await using database = await testDatabase()
  const { pool } = database
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
  const gates = new Map<string, ReturnType<typeof gateOf>>([first, second, third].map((c) => [c, gateOf()]))
  const gate = (c: string) => gates.get(c) ?? assert.fail(c)
  await using jobs = await start(database, async (payload) => {
    const { conversation } = z.object({ conversation: z.string() }).parse(payload)
    gate(conversation).begun.resolve()
    await gate(conversation).finish.promise
  })
  for (const c of [first, second]) await jobs.add(timerJob('lapse', c, Date.now()))
  for (const c of [first, second]) await gate(c).begun.promise
  await database.letIn(false)
  await database.cut()
  // One after the other, so that what became of each is told in a word of its own, which nobody hears: it is sent before the last of these.
  for (const c of [first, second]) {
    gate(c).finish.resolve()
    for (let nth = 0; nth < 20; nth++) await assert.rejects(pool.query('select'))
  }
  await database.letIn(true)
  await untilKept(() => jobs.add(timerJob('lapse', third, Date.now())))
  await gate(third).begun.promise
  gate(third).finish.resolve()
  await jobs.stop()
  assert.equal((await pool.query('select from graphile_worker.jobs')).rowCount, 0)
})

const gateOf = () => ({ begun: Promise.withResolvers<void>(), finish: Promise.withResolvers<void>() })

/** The pool finds out about its lost connections one by one. */
const untilKept = (add: () => Promise<void>): Promise<void> => add().catch(() => untilKept(add))

test('a task that comes round by itself is known to the schedule', async () => {
  await using database = await testDatabase()
  const { pool } = database
  await using _jobs = await Jobs.start({ pool, tasks: { sweep: async () => {} }, regular: { sweep: '*/10 * * * *' }, failed: never })
  const known = async () => (await pool.query('select identifier from graphile_worker._private_known_crontabs')).rows
  // The runner writes it down once it runs.
  for (const late = Date.now() + 20_000; Date.now() < late && (await known()).length === 0; );
  assert.deepEqual(await known(), [{ identifier: 'sweep' }])
})

test('what a server that was killed had under way is begun again by the next one', async () => {
  await using database = await testDatabase()
  const { pool } = database
  const c = randomUUID()
  {
    const lapse = heard()
    await using jobs = await start(database, lapse.task)
    await jobs.stop()
    await jobs.add(timerJob('lapse', c, Date.now()))
  }
  await pool.query(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-of-the-killed', attempts = 1`)
  const lapse = heard()
  const done = lapse.next()
  await using _jobs = await start(database, lapse.task)
  assert.deepEqual(await done, { conversation: c })
})

test('a task that cannot even begin is told as one that failed', async () => {
  await using database = await testDatabase()
  const told = Promise.withResolvers<string>()
  const lapse = (): Promise<void> => {
    throw new Error('what it says is nobody else’s')
  }
  await using jobs = await start(database, lapse, (task) => told.resolve(task))
  await jobs.add(timerJob('lapse', randomUUID(), Date.now()))
  assert.equal(await told.promise, 'lapse')
  await jobs.stop()
  const { rows } = await database.pool.query('select last_error from graphile_worker._private_jobs')
  assert.deepEqual(
    rows.map(({ last_error }) => last_error),
    ['lapse failed'],
  )
})

test('stopping waits for the job under way', async () => {
  await using database = await testDatabase()
  const [begun, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let finished = false
  await using jobs = await start(database, async () => {
    begun.resolve()
    await finish.promise
    finished = true
  })
  await jobs.add(timerJob('lapse', randomUUID(), Date.now()))
  await begun.promise
  const stopped = jobs.stop()
  finish.resolve()
  await stopped
  assert.equal(finished, true)
})
