// What is right and wrong with a database that may or may not answer. Reads and changes nothing.

import type pg from 'pg'
import { type Finding, open, right, wrong } from '../../doctor/finding.ts'
import { assertDurable, openPool } from '../postgres/database.ts'
import { carriedOut, migrations, objection } from '../postgres/migrate.ts'

const PATIENCE = 5000
/** Milliseconds that clocks may be apart. */
const APART = 5000

/** What else there is to find, given a database with tables in it, or null. */
type Look = (pool: pg.Pool | null) => Promise<readonly Finding[]>

export async function databaseFindings(connection: pg.ClientConfig, look: Look): Promise<readonly Finding[]> {
  const pool = openPool({ ...connection, max: 2, connectionTimeoutMillis: PATIENCE })
  try {
    const [moment, problems] = await Promise.all([momentOf(pool), assertDurable(pool)])
    if (moment === null) return [...problems.map(wrong), ...(await look(null))]
    const durable = right(`PostgreSQL ${moment.version} answers, and keeps on disk what it acknowledges.`)
    return [...(problems.length > 0 ? problems.map(wrong) : [durable]), clockFinding(moment.apart), ...(await inside(pool, look))]
  } finally {
    await pool.end()
  }
}

async function momentOf(pool: pg.Pool): Promise<{ readonly version: string; readonly apart: number } | null> {
  try {
    const { rows } = await pool.query<{ version: string; now: number }>(
      `select current_setting('server_version') as version, extract(epoch from clock_timestamp())::float8 * 1000 as now`,
    )
    return rows[0] === undefined ? null : { version: rows[0].version, apart: rows[0].now - Date.now() }
  } catch {
    return null
  }
}

/** `apart`: how many milliseconds the database's clock is ahead. */
export function clockFinding(apart: number): Finding {
  if (Math.abs(apart) <= APART) return right('The clocks of this machine and of PostgreSQL agree.')
  const by = `${Math.round(Math.abs(apart) / 1000)} seconds ${apart > 0 ? 'behind' : 'ahead of'}`
  return wrong(`The clock of this machine is ${by} PostgreSQL’s, by which Earshot goes. Set both by the network’s time.`)
}

async function inside(pool: pg.Pool, look: Look): Promise<readonly Finding[]> {
  const [done, ours] = [await carriedOut(pool), await migrations()]
  const sentence = objection(done, ours)
  if (sentence !== null) return [wrong(sentence), ...(await look(null))]
  const [at, last] = [done.at(-1)?.number ?? 0, ours.at(-1)?.number ?? 0]
  if (at === 0) return [open('There is nothing in the database yet; npm start puts up what it needs.'), ...(await look(null))]
  const state =
    at === last
      ? right(`The tables are as this version needs them (migration ${at}).`)
      : open(`The tables are those of an older version (migration ${at} of ${last}); the next npm start brings them up.`)
  return [state, ...(await look(pool))]
}
