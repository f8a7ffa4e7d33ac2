// `search`: how long it takes to keep the words of many entries and to find them, beside plain words in PostgreSQL, and what it costs whoever writes.

import type { Staff } from '@earshot/domain'
import { find } from '../../../apps/server/src/search/finding.ts'
import { quantile } from '../figures.ts'
import { openPlace } from '../place.ts'
import type { Database } from '../postgres.ts'
import { openPlain, type PlainEntry } from './floor.ts'
import { type Chat, filled, newStaff, openSearchHouse, type SearchHouse } from './house.ts'
import { texts, wordOf, wordOfNone } from './texts.ts'
import { type WritingReport, writing } from './writing.ts'

const CHATS = 4000
const HOLDERS = 10
/** Chats that are open, and written in afterwards. */
const WRITTEN_IN = 500
const TIMES = 40
const MB = 1024 * 1024

const KINDS = {
  common: (nth: number) => [wordOf(nth % 10)],
  rare: (nth: number) => [wordOf(5000 + 97 * nth)],
  two: (nth: number) => [wordOf(20 + nth), wordOf(60 + nth)],
  none: (nth: number) => [wordOfNone(nth)],
} as const
type Kind = keyof typeof KINDS
type Took = { readonly p50_ms: number; readonly p95_ms: number }

export type SearchReport = {
  readonly entries: number
  readonly index_seconds: number
  readonly entries_per_s: number
  readonly search_p50_ms: number
  readonly search_p95_ms: number
  readonly floor_p50_ms: number
  readonly floor_p95_ms: number
  readonly mb: number
  readonly floor_mb: number
  readonly holder: Readonly<Record<Kind, Took>>
  readonly supervisor: Readonly<Record<Kind, Took>>
  readonly floor: Readonly<Record<Kind, Took>>
  readonly writing: WritingReport
}

export async function search(entries: number, say: (words: string) => void): Promise<SearchReport> {
  await using stack = new AsyncDisposableStack()
  const place = stack.use(await openPlace(say))
  const [database, scratch] = [await place.database('search'), await place.database('plain')]
  const house = await openSearchHouse(database, stack)
  const holders = Array.from({ length: HOLDERS }, () => newStaff(house.desk, 'listener'))
  const [kept, source] = [[] as string[], texts()]
  const text = () => {
    const { value } = source.next()
    kept.push(value)
    return value
  }
  const chats = await filled(house, holders, CHATS, Math.round(entries / CHATS), WRITTEN_IN, text)
  say(`${kept.length} entries in ${CHATS} chats are written`)
  const index_seconds = await indexed(house)
  await database.query('vacuum analyze entry_words, conversations, entries')
  say(`their words are kept after ${index_seconds.toFixed(1)} s`)
  const plain = await openPlain(scratch, await plainOf(database, kept), stack)
  const measured = await searched(house, holders, chats, plain)
  say('searched; now what it costs whoever writes')
  const round = (value: number) => Number(value.toFixed(1))
  return {
    entries: kept.length,
    index_seconds: round(index_seconds),
    entries_per_s: Math.round(kept.length / index_seconds),
    ...measured,
    mb: round(await megabytes(database, 'entry_words')),
    floor_mb: round(await megabytes(scratch, 'plain')),
    writing: await writing(house, chats.slice(0, WRITTEN_IN), say),
  }
}

async function indexed(house: SearchHouse): Promise<number> {
  const begun = performance.now()
  await house.newIndexer(house.newNode()).through()
  return (performance.now() - begun) / 1000
}

/** The texts in plain words, each in the chat and at the moment of an entry: which is whose makes no difference. */
async function plainOf(database: Database, kept: readonly string[]): Promise<readonly PlainEntry[]> {
  const rows = await database.query<{ c: string; at: number }>(
    'select conversation as c, (extract(epoch from at) * 1000)::float8 as at from entry_words order by at',
  )
  if (rows.length !== kept.length) throw new Error(`Of ${kept.length} entries the words of ${rows.length} are kept`)
  return rows.map((row, nth) => ({ ...row, text: kept[nth] ?? '' }))
}

type Plain = Awaited<ReturnType<typeof openPlain>>

async function searched(house: SearchHouse, holders: readonly Staff[], chats: readonly Chat[], plain: Plain) {
  const node = house.newNode()
  const parts = { ...house.search, conversations: node, lives: { facts: house.facts }, audit: { write: async () => {} } }
  const supervisor = newStaff(house.desk, 'supervisor')
  const [holder] = holders
  if (holder === undefined) throw new Error('Nobody holds the chats')
  const theirs = chats.filter((chat) => chat.holder === holder).map(({ c }) => c)
  const looked = (by: Staff) => async (words: readonly string[]) => {
    const found = await find(parts, by, words.join(' '), null)
    return found.ok ? found.value.hits.length : -1
  }
  const took = {
    holder: await each(looked(holder)),
    supervisor: await each(looked(supervisor)),
    floor: await each((words) => plain(words, theirs)),
  }
  const all = [...Object.values(took.holder), ...Object.values(took.supervisor)].flat()
  const floor = Object.values(took.floor).flat()
  return {
    ...{ search_p50_ms: at(all, 0.5), search_p95_ms: at(all, 0.95), floor_p50_ms: at(floor, 0.5), floor_p95_ms: at(floor, 0.95) },
    ...{ holder: shown(took.holder), supervisor: shown(took.supervisor), floor: shown(took.floor) },
  }
}

/** How long each search takes, of every kind; words that are in no text must find nothing, and all others something. */
async function each(ask: (words: readonly string[]) => Promise<number>): Promise<Record<Kind, number[]>> {
  const of = async (kind: Kind): Promise<number[]> => {
    const times: number[] = []
    let hits = 0
    for (let nth = 0; nth < TIMES; nth++) {
      const begun = performance.now()
      hits += await ask(KINDS[kind](nth))
      times.push(performance.now() - begun)
    }
    if (hits > 0 !== (kind !== 'none')) throw new Error(`Searching for ${kind} words found ${hits} entries`)
    return times
  }
  return { common: await of('common'), rare: await of('rare'), two: await of('two'), none: await of('none') }
}

const at = (times: readonly number[], q: number): number => Number(quantile(times, q).toFixed(1))

function shown(took: Readonly<Record<Kind, readonly number[]>>): Record<Kind, Took> {
  const of = (kind: Kind): Took => ({ p50_ms: at(took[kind], 0.5), p95_ms: at(took[kind], 0.95) })
  return { common: of('common'), rare: of('rare'), two: of('two'), none: of('none') }
}

async function megabytes(database: Database, table: string): Promise<number> {
  const [row] = await database.query<{ bytes: string }>(`select pg_total_relation_size('${table}') as bytes`)
  return Number(row?.bytes ?? 0) / MB
}
