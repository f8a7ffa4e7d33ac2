// `idle`: what 10,000 visitors cost whose chats are open and silent. The server is started anew before it is measured, so that
// nothing of making the chats counts; then it is compared with itself, garbage collected, before the sockets and after.

import { setTimeout as sleep } from 'node:timers/promises'
import { BEAT } from '@earshot/contract'
import { startGenerator } from './driver.ts'
import { makeChats, setUp, startOurs } from './house.ts'
import { openPlace } from './place.ts'
import type { Database } from './postgres.ts'
import type { Server } from './server.ts'
import type { Chat } from './wire.ts'

export type IdleReport = {
  readonly sockets: number
  /** Growth of the process's resident memory for each socket, in KB of 1024 bytes. */
  readonly kb_per_socket: number
  /** Growth of the JavaScript heap for each socket. */
  readonly heap_kb_per_socket: number
  readonly rss_before_mb: number
  readonly rss_after_mb: number
}

/** Descriptors beside those of the sockets. */
const OTHERS = 200

export async function idle(sockets: number, say: (words: string) => void): Promise<IdleReport> {
  assertDescriptors(sockets)
  await using place = await openPlace(say)
  const database = await place.database('ours')
  const chats = await prepared(database, place.folder, sockets, say)
  await using server = await startOurs(database, place.folder)
  const before = await settled(server)
  await using generator = await startGenerator({ wire: 'ours', port: server.port, chats }, ['visitor'])
  say(`${sockets} sockets are open; waiting for two beats`)
  await generator.hold((2 * BEAT) / 1000 + 2)
  const after = await settled(server)
  const each = (bytes: number) => Number((bytes / sockets / 1024).toFixed(2))
  const mega = (bytes: number) => Number((bytes / 1024 ** 2).toFixed(1))
  return {
    sockets,
    kb_per_socket: each(after.rss - before.rss),
    heap_kb_per_socket: each(after.heap - before.heap),
    rss_before_mb: mega(before.rss),
    rss_after_mb: mega(after.rss),
  }
}

async function prepared(database: Database, folder: string, count: number, say: (words: string) => void): Promise<readonly Chat[]> {
  await using server = await startOurs(database, folder)
  const admin = await setUp(server, database)
  say(`${count} visitors start a chat`)
  return await makeChats(server, admin, count, 'waiting')
}

/** After garbage was collected until there was no more of it to be had. */
async function settled(server: Server) {
  for (let time = 0; time < 4; time++) {
    await server.measure('settle')
    await sleep(500)
  }
  return await server.measure('settle')
}

/** Node raises the limit as far as the system lets it. */
function assertDescriptors(sockets: number): void {
  const limits: unknown = process.report.getReport()
  const limit = hardLimit(limits)
  if (limit !== null && limit < sockets + OTHERS)
    throw new Error(
      `This needs ${sockets + OTHERS} open files in each of two processes, and the limit is ${limit}. Raise it (ulimit -Hn) and try again.`,
    )
}

function hardLimit(report: unknown): number | null {
  const at = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined)
  const hard = at(at(at(report, 'userLimits'), 'open_files'), 'hard')
  return typeof hard === 'number' ? hard : null
}
