// Afterwards: as many rows as acks as deliveries, no position missing, nothing twice. Anything else and the figures are worth nothing.

import type { Totals } from './load.ts'
import type { Database } from './postgres.ts'

type Asked = Pick<Database, 'query'>
/** Messages in a database, and conversations whose positions have a gap or a double. */
export type Stock = { readonly rows: number; readonly broken: number }

/** Throws, naming what does not hold, when what the generator counted is not what the database holds. */
export function assertWhole(name: string, totals: readonly Totals[], { rows, broken }: Stock): void {
  const sum = (key: keyof Totals) => totals.reduce((all, one) => all + one[key], 0)
  const counts = { sent: sum('sent'), acked: sum('acked'), delivered: sum('delivered'), rows }
  const wrong = [
    new Set(Object.values(counts)).size > 1 ? `the counts differ: ${JSON.stringify(counts)}` : '',
    sum('doubled') > 0 ? `${sum('doubled')} acks or deliveries came twice` : '',
    sum('gaps') > 0 ? `${sum('gaps')} times a side was told a position that did not follow the last` : '',
    broken > 0 ? `${broken} chats have positions missing or twice in the database` : '',
    rows === 0 ? 'nothing was sent' : '',
  ].filter((words) => words !== '')
  if (wrong.length > 0) throw new Error(`${name}: ${wrong.join('; ')}`)
}

/** What the floor has stored. */
export async function stockOfFloor(database: Asked): Promise<Stock> {
  const [stock] =
    await database.query<Stock>(`select coalesce(sum(rows), 0)::int as rows, count(*) filter (where rows <> last or first <> 1 or rows <> ids)::int as broken
    from (select count(*) as rows, min(n) as first, max(n) as last, count(distinct id) as ids from said group by c) as chat`)
  return stock ?? { rows: 0, broken: 0 }
}

/** What our server has stored, less the message that each chat was started with. Each of the three logs of a chat counts for itself. */
export async function stockOfOurs(database: Asked, started: number): Promise<Stock> {
  const whole = (log: string) => `count(${log}) = max(${log}) and min(${log}) = 1 and count(distinct ${log}) = count(${log})`
  const [stock] =
    await database.query<Stock>(`select (coalesce(sum(rows), 0) - ${started})::int as rows, count(*) filter (where not whole)::int as broken
    from (select count(*) filter (where facts->'body'->>'kind' = 'message') as rows,
      ${['everyone', 'staff', 'supervisors'].map(whole).join(' and ')} and count(distinct id) = count(*) as whole
      from entries group by conversation) as chat`)
  return stock ?? { rows: 0, broken: 0 }
}
