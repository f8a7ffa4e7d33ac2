// Jobs that are due later: graphile-worker on our own database, with the tasks handed in, begun anew when the database was away.

import { EventEmitter } from 'node:events'
import type { TimerJob } from '@earshot/domain'
import { parseCronItems, type Runner, type RunnerOptions, run } from 'graphile-worker'
import type pg from 'pg'
import { quiet } from './quiet.ts'

/** What is done with a job's payload, which holds ids and never text. */
export type Tasks = Readonly<Record<string, (payload: unknown) => Promise<void>>>

export type JobParts = {
  readonly pool: pg.Pool
  readonly tasks: Tasks
  /** Jobs at once; those of another runner are beside them. */
  readonly concurrency?: number
  /** Tasks that come round by themselves, each with when, as in a crontab, in UTC. */
  readonly regular: Readonly<Record<string, string>>
  /** Hears of each failure; the job is tried again later. */
  readonly failed: (task: string, error: unknown) => void
}

const AGAIN = 1000
const SETTLES = 250
const ADD = `select graphile_worker.add_job($1, json_build_object('conversation', $2::text), run_at => to_timestamp($3::float8 / 1000), job_key => $4)`

export class Jobs implements AsyncDisposable {
  readonly #parts: JobParts
  #running: Promise<Runner>
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  /** Runs the tasks of jobs that are due from now on. */
  static async start(parts: JobParts): Promise<Jobs> {
    const jobs = new Jobs(parts)
    await jobs.#running
    return jobs
  }

  private constructor(parts: JobParts) {
    this.#parts = parts
    this.#running = this.#run()
  }

  /** Adds a job, or moves the one with its key. */
  async add({ task, conversation, key, at }: TimerJob): Promise<void> {
    await this.#parts.pool.query(ADD, [task, conversation, at, key])
  }

  /** Waits for the jobs under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    const runner = await this.#running.catch(() => null)
    if (runner !== null) await end(runner)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  /** A runner that cannot ask for jobs never recovers when it was its first question, so it ends at once, and another takes its place. */
  async #run(): Promise<Runner> {
    const events = new EventEmitter()
    const runner = await run({ ...optionsOf(this.#parts), events })
    // Its listening connection is lost in the same moment: ended before it has let go of that, it does so twice, which nobody can catch.
    events.once('worker:getJob:error', () => void setTimeout(() => void end(runner), SETTLES))
    const again = () => this.#later()
    runner.promise.then(again, again)
    return runner
  }

  #later(): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#running = this.#run()
      this.#running.catch(() => this.#later())
    }, AGAIN)
  }
}

/** It may be ending already, and with an error: then there is nothing more to do. */
async function end(runner: Runner): Promise<void> {
  await runner.stop().catch(() => {})
  await runner.promise.catch(() => {})
}

const optionsOf = ({ pool, tasks, regular, failed, concurrency = 4 }: JobParts): RunnerOptions => ({
  pgPool: pool,
  logger: quiet,
  noHandleSignals: true,
  concurrency,
  // So that stopping waits until the database knows what became of the last jobs.
  preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  parsedCronItems: parseCronItems(Object.entries(regular).map(([task, match]) => ({ task, match, options: { backfillPeriod: 0 } }))),
  taskList: Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => told(name, task(payload), failed)]),
  ),
})

/** The failure is told here; the database keeps only that there was one, because what it says might be content. */
async function told(name: string, done: Promise<void>, failed: JobParts['failed']): Promise<void> {
  try {
    await done
  } catch (error) {
    failed(name, error)
    throw new Error(`${name} failed`)
  }
}
