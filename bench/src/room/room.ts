// `room`: five hundred members of one desk's room hear each of its messages, beside as many plain sockets that nobody is behind.

import { quantile } from '../figures.ts'
import { setUp, startOurs } from '../house.ts'
import { openPlace, type Place } from '../place.ts'
import type { Database } from '../postgres.ts'
import { type Server, startServer } from '../server.ts'
import type { Talk, Venue } from './crowd.ts'
import { type Talked, talked } from './hall.ts'
import { gather } from './members.ts'

export type RoomPlan = Talk & { readonly members: number; readonly rounds: number }

/** `core` and `crowd_core` are shares of one core; `late_ms` is how late the crowd itself spoke (p99). */
type Figures = {
  readonly p50_ms: number
  readonly p99_ms: number
  readonly memory_mb: number
  readonly core: number
  /** What one message to one member costs the server. */
  readonly cpu_us_per_delivery: number
  readonly postgres_core: number
  readonly crowd_core: number
  readonly late_ms: number
}
type Counted = { readonly said: number; readonly delivered: number; readonly lost: number }
export type RoomReport = RoomPlan &
  Figures &
  Counted & {
    readonly floor: Figures & Counted
    /** Ours over the floor's, of the medians. */
    readonly ratios: Pick<Figures, 'p50_ms' | 'p99_ms' | 'memory_mb' | 'core' | 'cpu_us_per_delivery'>
    readonly rounds_of: readonly { readonly ours: Figures; readonly floor: Figures }[]
  }

type Contender = { readonly server: Server; readonly database: Database | null; readonly venue: Venue }

export async function room(plan: RoomPlan, say: (words: string) => void): Promise<RoomReport> {
  await using stack = new AsyncDisposableStack()
  const place = stack.use(await openPlace(say))
  const ours = await house(place, stack, plan.members, say)
  const floor = await bare(stack, plan.members)
  const turns: { readonly ours: Talked; readonly floor: Talked }[] = []
  for (let round = 1; round <= plan.rounds; round++) {
    const turn = async (name: string, { server, database, venue }: Contender) => {
      const one = await talked(server, database, venue, plan)
      const { p50_ms, p99_ms, core, cpu_us_per_delivery, late_ms } = figuresOf(one)
      say(
        `round ${round}, ${name}: p50 ${p50_ms} ms, p99 ${p99_ms} ms, ${core} of a core, ${cpu_us_per_delivery} µs a delivery; the crowd was ${late_ms} ms late`,
      )
      assertHeard(name, one)
      return one
    }
    turns.push({ ours: await turn('ours', ours), floor: await turn('floor', floor) })
  }
  const counted = { ours: count(turns.map((one) => one.ours)), floor: count(turns.map((one) => one.floor)) }
  await assertStored(ours, counted.ours.said)
  return report(plan, turns, counted)
}

async function house(place: Place, stack: AsyncDisposableStack, members: number, say: (words: string) => void): Promise<Contender> {
  const database = await place.database('room')
  const server = stack.use(await startOurs(database, place.folder))
  const founder = await setUp(server, database)
  say(`${members} people sign in`)
  return { server, database, venue: { port: server.port, ...(await gather(server, database, founder, members)) } }
}

async function bare(stack: AsyncDisposableStack, members: number): Promise<Contender> {
  const server = stack.use(await startServer({ file: 'room/floor.ts', env: {} }))
  const nobody = Array.from({ length: members }, () => ({ cookie: '' }))
  return { server, database: null, venue: { port: server.port, c: '00000000-0000-8000-a000-000000000000', members: nobody } }
}

function assertHeard(name: string, { account }: Talked): void {
  const { said, acked, lost, doubled, gaps } = account
  if (said === 0 || acked !== said || lost + doubled + gaps > 0)
    throw new Error(`${name}: not everybody heard everything once: ${JSON.stringify(account)}`)
}

async function assertStored({ database, venue }: Contender, said: number): Promise<void> {
  const stored = `select count(*)::int as rows from entries where conversation = '${venue.c}' and facts->'body'->>'kind' = 'message'`
  const [row] = (await database?.query<{ rows: number }>(stored)) ?? []
  if (row?.rows !== said) throw new Error(`Of ${said} messages ${row?.rows} are on record`)
}

const round = (value: number): number => Number(value.toFixed(3))

function figuresOf({ heard, used }: Talked): Figures {
  const share = (us: number | null) => round((us ?? 0) / 1e6 / heard.seconds)
  return {
    p50_ms: round(heard.p50),
    p99_ms: round(heard.p99),
    memory_mb: round(used.rss / 1024 ** 2),
    core: share(used.server),
    cpu_us_per_delivery: round(used.server / heard.deliveries),
    postgres_core: share(used.postgres),
    crowd_core: round(heard.cpu),
    late_ms: round(heard.late),
  }
}

function count(all: readonly Talked[]): Counted {
  const sum = (key: keyof Counted) => all.reduce((sum, { account }) => sum + account[key], 0)
  return { said: sum('said'), delivered: sum('delivered'), lost: sum('lost') }
}

/** The median of each figure. */
function middle(all: readonly Figures[]): Figures {
  const at = (key: keyof Figures) =>
    quantile(
      all.map((one) => one[key]),
      0.5,
    )
  return {
    p50_ms: at('p50_ms'),
    p99_ms: at('p99_ms'),
    memory_mb: at('memory_mb'),
    core: at('core'),
    cpu_us_per_delivery: at('cpu_us_per_delivery'),
    postgres_core: at('postgres_core'),
    crowd_core: at('crowd_core'),
    late_ms: at('late_ms'),
  }
}

type Turns = readonly { readonly ours: Talked; readonly floor: Talked }[]

function report(plan: RoomPlan, turns: Turns, counted: { readonly ours: Counted; readonly floor: Counted }): RoomReport {
  const rounds_of = turns.map((one) => ({ ours: figuresOf(one.ours), floor: figuresOf(one.floor) }))
  const [ours, floor] = [middle(rounds_of.map((one) => one.ours)), middle(rounds_of.map((one) => one.floor))]
  const over = (key: keyof Figures) => round(ours[key] / floor[key])
  const ratios = {
    p50_ms: over('p50_ms'),
    p99_ms: over('p99_ms'),
    memory_mb: over('memory_mb'),
    core: over('core'),
    cpu_us_per_delivery: over('cpu_us_per_delivery'),
  }
  return { ...plan, ...ours, ...counted.ours, floor: { ...floor, ...counted.floor }, ratios, rounds_of }
}
