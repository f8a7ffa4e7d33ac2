// One server's turn in a round: saturated, then at half of that, with what its process and PostgreSQL used meanwhile.

import { startGenerator } from './driver.ts'
import type { Figures } from './figures.ts'
import type { Totals } from './load.ts'
import type { Result } from './phase.ts'
import type { Server } from './server.ts'
import type { Target } from './wire.ts'

/** Seconds to warm up, and seconds that count. */
export type Times = { readonly warm: number; readonly measured: number }

/** A server to load. `databaseCpu` is microseconds so far, or null where unknown. */
export type Contender = { readonly server: Server; readonly target: Target; readonly databaseCpu: () => Promise<number | null> }

/** `server_core` and `generator_core` are shares of one core at saturation; `late_ms` is how late the generator sent at half load (p99). */
export type Details = {
  readonly server_core: number
  readonly generator_core: number
  readonly postgres_us_per_message: number | null
  readonly saturated_p50_ms: number
  readonly half_messages_per_s: number
  readonly half_generator_core: number
  readonly late_ms: number
}
export type Trial = { readonly figures: Figures; readonly details: Details; readonly totals: Totals }

export async function trial(contender: Contender, times: Times): Promise<Trial> {
  await using generator = await startGenerator(contender.target)
  const used = usage(contender)
  const full = await generator.run(times, used.edge)
  const { server, database } = await used.between()
  const rate = full.result.messages / full.result.seconds
  const half = await generator.run({ ...times, rate: rate / 2 }, () => {})
  const per = (us: number) => us / full.result.messages
  return {
    figures: { messages_per_s: rate, p50_ms: half.result.p50, p99_ms: half.result.p99, cpu_us_per_message: per(server) },
    details: detailed(full.result, half.result, server, database === null ? null : per(database)),
    totals: half.totals,
  }
}

function detailed(full: Result, half: Result, server: number, postgres: number | null): Details {
  const round = (value: number) => Number(value.toFixed(3))
  return {
    server_core: round(server / 1e6 / full.seconds),
    generator_core: round(full.cpu),
    postgres_us_per_message: postgres === null ? null : round(postgres),
    saturated_p50_ms: round(full.p50),
    half_messages_per_s: round(half.messages / half.seconds),
    half_generator_core: round(half.cpu),
    late_ms: round(half.late),
  }
}

/** Reads what is used at both edges of the measured time. */
function usage({ server, databaseCpu }: Contender) {
  const read = () => Promise.all([server.measure(), databaseCpu()])
  const readings: ReturnType<typeof read>[] = []
  return {
    edge: () => {
      const reading = read()
      // Looked at in `between`; a run that fails before that has its own words.
      reading.catch(() => {})
      readings.push(reading)
    },
    async between(): Promise<{ server: number; database: number | null }> {
      const [from, to] = await Promise.all(readings)
      if (from === undefined || to === undefined) throw new Error('The generator did not say when it measured')
      const [before, after] = [from[1], to[1]]
      return { server: to[0].cpu - from[0].cpu, database: before === null || after === null ? null : after - before }
    },
  }
}
