// Jobs that are due later: graphile-worker on our own database, with the tasks handed in, begun anew when the database was away.

import { EventEmitter, once } from 'node:events'
import type { TimerJob } from '@earshot/domain'
import { parseCronItems, type Runner, type RunnerOptions, run, runMigrations } from 'graphile-worker'
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
const KEPT = 20
const ADD = `select graphile_worker.add_job($1, json_build_object('conversation', $2::text), run_at => to_timestamp($3::float8 / 1000), job_key => $4)`
/** What a server that was killed had under way would stay its own for hours. At the start that is everybody's, because there is one server for a database; later what earlier runners of ours had. */
const FREE = `select graphile_worker.force_unlock_workers(array(
  select distinct locked_by from graphile_worker.jobs
  where task_identifier = any($1) and locked_by is not null and ($2::text[] is null or locked_by = any($2))))`

/** `broken` comes once a runner could not tell the database what became of a job, and has none under way any more. */
type Running = { readonly runner: Runner; readonly broken: Promise<void> }

export class Jobs implements AsyncDisposable {
  readonly #parts: JobParts
  readonly #underWay = new Set<Promise<void>>()
  /** The names by which our runners took jobs, the newest last; null before the first. */
  #pools: readonly string[] | null = null
  #running: Promise<Running>
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
    const running = await this.#running.catch(() => null)
    if (running !== null) await end(running)
    await this.#idle()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  /** A runner that cannot ask for jobs never recovers when it was its first question, so it ends at once, and another takes its place. */
  async #run(): Promise<Running> {
    const events = new EventEmitter()
    const options = { ...optionsOf(this.#parts, this.#underWay), events }
    await runMigrations(options)
    // One may have begun while its runner broke.
    await this.#idle()
    await this.#parts.pool.query(FREE, [Object.keys(this.#parts.tasks), this.#pools])
    events.once('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      this.#pools = [...(this.#pools ?? []), workerPool.id].slice(-KEPT)
    })
    const runner = await run(options)
    const running = { runner, broken: once(events, 'pool:fatalError').then(() => this.#idle()) }
    // Its listening connection is lost in the same moment: ended before it has let go of that, it does so twice, which nobody can catch.
    events.once('worker:getJob:error', () => void setTimeout(() => void end(running), SETTLES))
    const again = () => this.#later()
    // One that is broken miscounts what it still has to tell, and may never end: it is asked to, so that its clock stops, and not waited for.
    running.broken.then(() => end(running)).catch(() => {})
    Promise.race([runner.promise, running.broken]).then(again, again)
    return running
  }

  async #idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay)
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
async function end({ runner, broken }: Running): Promise<void> {
  const ended = runner.stop().catch(() => {})
  await Promise.race([ended.then(() => runner.promise).catch(() => {}), broken])
}

const optionsOf = ({ pool, tasks, regular, failed, concurrency = 4 }: JobParts, underWay: Set<Promise<void>>): RunnerOptions => ({
  pgPool: pool,
  logger: quiet,
  noHandleSignals: true,
  concurrency,
  // So that stopping waits until the database knows what became of the last jobs.
  preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  parsedCronItems: parseCronItems(Object.entries(regular).map(([task, match]) => ({ task, match, options: { backfillPeriod: 0 } }))),
  taskList: Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => {
      const begin = (payload: unknown) => told(name, Promise.try(task, payload), failed)
      return [name, (payload: unknown) => counted(begin(payload), underWay)]
    }),
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

function counted(done: Promise<void>, underWay: Set<Promise<void>>): Promise<void> {
  underWay.add(done)
  const out = () => void underWay.delete(done)
  done.then(out, out)
  return done
}
