// The text of a backup: everything that the database held at one moment, read in one transaction while others go on writing.

import { createHash } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { Problem } from '../../problem.ts'
import { carriedOut, migrations, objection } from '../postgres/migrate.ts'
import { type Block, END, FORMAT, type Footer, type Header, newlinesIn, openingOf, SETTINGS, stampOf } from './format.ts'
import { KEY, PENDING, TABLES } from './tables.ts'

export type Contents = {
  /** A connection for this alone. */
  readonly client: pg.Client
  /** The Earshot that writes it. */
  readonly version: string
  /** The instance key, for a backup that is to hold it. */
  readonly key: Buffer | null
  /** Hears how many rows each table has. */
  readonly done: (rows: Footer['rows']) => void
}

const BEGIN = `begin isolation level repeatable read read only; ${SETTINGS}`
const HERE = 'select name from unnest($1::text[]) with ordinality as t (name, nth) where to_regclass(name) is not null order by nth'
/** Generated columns generate themselves. */
const COLUMNS = `
  select name as "table", array_agg(a.attname::text order by a.attnum) as columns
  from unnest($1::text[]) with ordinality as t (name, nth)
  join pg_attribute a on a.attrelid = to_regclass(name) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  group by name, nth order by nth`
const MOMENT = `
  select current_setting('server_version') as postgresql, to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`

/** Rejects with a `Problem` when there is nothing to back up, or it belongs to another version. */
export async function* backupText({ client, version, key, done }: Contents): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const hashed = (text: string | Buffer): Buffer => {
    const data = typeof text === 'string' ? Buffer.from(text) : text
    hash.update(data)
    return data
  }
  const blocks = await begin(client)
  yield hashed(`${JSON.stringify(await headerOf(client, version, key !== null))}\n`)
  const rows: Record<string, number> = {}
  for (const block of blocks) {
    yield hashed(`${openingOf(block)}\n`)
    let count = 0
    for await (const data of client.query(copyTo(statementFor(block)))) {
      count += newlinesIn(data)
      yield hashed(data)
    }
    rows[block.table] = count
    yield hashed(END)
  }
  if (key !== null) {
    yield hashed(`${openingOf({ table: KEY.name, columns: [KEY.column] })}\n${key.toString('base64')}\n${END}`)
    rows[KEY.name] = 1
  }
  await client.query('commit')
  const footer: Footer = { rows, sha256: hash.digest('hex') }
  yield Buffer.from(`${JSON.stringify(footer)}\n`)
  done(rows)
}

/** Keeps the tables from being changed in their shape, and only then looks at it: from here on the transaction sees one moment. */
async function begin(client: pg.Client): Promise<readonly Block[]> {
  const { rows } = await client.query<{ name: string }>(HERE, [TABLES])
  const here = rows.map(({ name }) => name)
  if (here.length === 0) throw new Problem('There is no Earshot in this database, so there is nothing to back up. Is DATABASE_URL right?')
  await client.query(BEGIN)
  await client.query(`lock table ${here.map((name) => pg.escapeIdentifier(name)).join(', ')} in access share mode`)
  const { rows: blocks } = await client.query<Block>(COLUMNS, [here])
  return [...blocks, { table: PENDING.name, columns: PENDING.columns }]
}

async function headerOf(client: pg.Client, version: string, instanceKey: boolean): Promise<Header> {
  const [done, ours] = [await carriedOut(client), await migrations()]
  const sentence = objection(done, ours)
  if (sentence !== null) throw new Problem(sentence)
  const { rows } = await client.query<Pick<Header, 'postgresql' | 'at'>>(MOMENT)
  if (rows[0] === undefined) throw new Error('The database did not say what time it is')
  return { earshotBackup: FORMAT, version, migration: stampOf(done), ...rows[0], instanceKey }
}

const statementFor = ({ table, columns }: Block): string =>
  table === PENDING.name
    ? `copy (${PENDING.read}) to stdout`
    : `copy ${pg.escapeIdentifier(table)} (${columns.map((one) => pg.escapeIdentifier(one)).join(', ')}) to stdout`
