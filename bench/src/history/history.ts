// `history`: somebody opens a room in which very much was said, and goes back to its beginning. What is asked of the database is counted.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Author } from '@earshot/domain'
import { roomOfDesk } from '../../../apps/server/src/rooms/names.ts'
import { quantile } from '../figures.ts'
import { type Founder, setUp, startOurs } from '../house.ts'
import { openPlace } from '../place.ts'
import type { Database } from '../postgres.ts'
import { enlist, PASSWORD } from '../room/members.ts'
import type { Server } from '../server.ts'
import type { Ask, Read, Told } from './reader.ts'
import { seed } from './seeding.ts'

export type HistoryReport = {
  readonly entries: number
  /** From asking for the room until its last entries are there. */
  readonly tail_ms: number
  readonly tail_entries: number
  /** Rows of the log that PostgreSQL read for the tail. */
  readonly tail_rows: number
  /** Pages on the way back to the beginning; the last one of them is the farthest. */
  readonly pages: number
  readonly page_p50_ms: number
  readonly page_p99_ms: number
  readonly first_page_ms: number
  readonly farthest_page_ms: number
  /** What the reader's heap grew by, with the tail alone and with everything. */
  readonly client_tail_mb: number
  readonly client_all_mb: number
  /** What the server's heap and resident memory grew by. */
  readonly server_tail_mb: number
  readonly server_all_mb: number
  readonly server_all_rss_mb: number
}

const MB = 1024 ** 2
const round = (value: number): number => Number(value.toFixed(2))

export async function history(entries: number, say: (words: string) => void): Promise<HistoryReport> {
  await using stack = new AsyncDisposableStack()
  const place = stack.use(await openPlace(say))
  const database = await place.database('history')
  const prepared = await prepare(database, place.folder, entries, say)
  const server = stack.use(await startOurs(database, place.folder))
  return { entries, ...(await opened(server, database, prepared)) }
}

type Prepared = Omit<Ask, 'base'>

async function prepare(database: Database, folder: string, entries: number, say: (words: string) => void): Promise<Prepared> {
  const founder = await founded(database, folder)
  const c = roomOfDesk(founder.desk)
  const { email } = await enlist(database, 1)
  const [one] = await database.query<{ id: string; name: string }>(
    `select id, public_name as name from people where public_name = 'Member 1'`,
  )
  const author: Author = { kind: 'staff', person: one?.id ?? '', name: one?.name ?? '', role: 'listener' }
  const begun = performance.now()
  await seed(database, folder, c, author, entries)
  await database.query('vacuum analyze entries')
  say(`${entries} entries are written after ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return { c, email, password: PASSWORD, entries }
}

async function founded(database: Database, folder: string): Promise<Founder> {
  await using server = await startOurs(database, folder)
  return await setUp(server, database)
}

async function opened(server: Server, database: Database, prepared: Prepared) {
  const child = fork(fileURLToPath(new URL('reader.ts', import.meta.url)), { execArgv: ['--expose-gc'] })
  try {
    const [before, rows] = [await server.measure('settle'), await rowsRead(database)]
    child.send({ ...prepared, base: `http://127.0.0.1:${server.port}` })
    const tail = await heard(child)
    const [atTail, rowsOfTail] = [await server.measure('settle'), (await rowsRead(database)) - rows]
    child.send('go on')
    const all = await heard(child)
    const after = await server.measure('settle')
    const growth = (bytes: number) => round(bytes / MB)
    return {
      ...{ tail_ms: round(tail.took[0] ?? 0), tail_entries: tail.entries, tail_rows: rowsOfTail, pages: all.took.length },
      ...{ page_p50_ms: round(quantile(all.took, 0.5)), page_p99_ms: round(quantile(all.took, 0.99)) },
      ...{ first_page_ms: round(all.took[0] ?? 0), farthest_page_ms: round(all.took.at(-1) ?? 0) },
      ...{ client_tail_mb: growth(tail.heap), client_all_mb: growth(all.heap) },
      ...{ server_tail_mb: growth(atTail.heap - before.heap), server_all_mb: growth(after.heap - before.heap) },
      server_all_rss_mb: growth(after.rss - before.rss),
    }
  } finally {
    child.kill()
  }
}

async function heard(child: ReturnType<typeof fork>): Promise<Read> {
  const [told]: Told[] = await once(child, 'message')
  if (told?.told === 'read') return told
  throw new Error(told?.words ?? 'The reader has ended')
}

/** Rows of the log read so far, by whichever way; processes hand in what they counted a second later at most. */
async function rowsRead(database: Database): Promise<number> {
  await sleep(1500)
  const [row] = await database.query<{ rows: string }>(
    `select seq_tup_read + coalesce(idx_tup_fetch, 0) as rows from pg_stat_user_tables where relname = 'entries'`,
  )
  return Number(row?.rows ?? 0)
}
