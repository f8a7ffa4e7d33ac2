// `messages`: our server and the floor, in turns on one PostgreSQL under one generator, in at least three rounds.

import { type Figures, medians, ratios } from './figures.ts'
import { makeChats, setUp, startOurs } from './house.ts'
import { openPlace, type Place } from './place.ts'
import { startServer } from './server.ts'
import { type Contender, type Details, type Times, type Trial, trial } from './trial.ts'
import { assertWhole, type Stock, stockOfFloor, stockOfOurs } from './verdict.ts'
import { numbered, PER_LISTENER } from './wire.ts'

export type MessagesReport = {
  readonly ours: Figures
  readonly floor: Figures
  /** Ours over the floor's. */
  readonly ratios: Figures
  readonly rounds: readonly Record<Name, Figures & Details>[]
}
export type Rounds = Times & { readonly rounds: number }

type Name = 'ours' | 'floor'
type Prepared = { readonly contender: Contender; readonly stock: () => Promise<Stock> }

const CHATS = 500

export async function messages({ rounds, ...times }: Rounds, say: (words: string) => void): Promise<MessagesReport> {
  await using stack = new AsyncDisposableStack()
  const place = stack.use(await openPlace(say))
  say(
    `${CHATS} chats, a socket for each visitor, ${PER_LISTENER} chats on each listener's; ${times.warm} s to warm up, ${times.measured} s measured`,
  )
  const prepared = { ours: await ours(place, stack), floor: await floor(place, stack) }
  const trials: Record<Name, Trial>[] = []
  for (let round = 1; round <= rounds; round++) {
    const turn = async (name: Name) => {
      const one = await trial(prepared[name].contender, times)
      say(`round ${round}, ${name}: ${described(one)}`)
      return one
    }
    trials.push({ ours: await turn('ours'), floor: await turn('floor') })
  }
  for (const name of ['ours', 'floor'] as const)
    assertWhole(
      name,
      trials.map((both) => both[name].totals),
      await prepared[name].stock(),
    )
  say('rows = acks = deliveries; no position is missing and nothing came twice')
  return report(trials)
}

function report(trials: readonly Record<Name, Trial>[]): MessagesReport {
  const median = (name: Name) => medians(trials.map((both) => both[name].figures))
  const flat = ({ figures, details }: Trial) => ({ ...medians([figures]), ...details })
  const [ours, floor] = [median('ours'), median('floor')]
  return { ours, floor, ratios: ratios(ours, floor), rounds: trials.map((both) => ({ ours: flat(both.ours), floor: flat(both.floor) })) }
}

async function ours(place: Place, stack: AsyncDisposableStack): Promise<Prepared> {
  const database = await place.database('ours')
  const server = stack.use(await startOurs(database, place.folder))
  const admin = await setUp(server, database)
  const chats = await makeChats(server, admin, CHATS, 'claimed')
  return {
    contender: { server, target: { wire: 'ours', port: server.port, cookie: admin.cookie, chats }, databaseCpu: database.cpu },
    stock: () => stockOfOurs(database, CHATS),
  }
}

async function floor(place: Place, stack: AsyncDisposableStack): Promise<Prepared> {
  const database = await place.database('floor')
  const server = stack.use(await startServer({ file: 'floor.ts', env: { DATABASE_URL: database.url } }))
  return {
    contender: { server, target: { wire: 'floor', port: server.port, chats: numbered(CHATS) }, databaseCpu: database.cpu },
    stock: () => stockOfFloor(database),
  }
}

/** A trial in a line, for people who watch it. */
export function described({ figures, details }: Trial): string {
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const half = `at half of it p50 ${figures.p50_ms.toFixed(1)} ms, p99 ${figures.p99_ms.toFixed(1)} ms`
  const cores = `of a core: server ${percent(details.server_core)}, generator ${percent(details.generator_core)}`
  return `${Math.round(figures.messages_per_s)} messages/s, ${figures.cpu_us_per_message.toFixed(1)} µs of CPU each; ${half}; ${cores}`
}
