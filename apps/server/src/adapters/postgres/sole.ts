// One server for a database: until servers hear each other over a bus of their own, a second one would not be told what the first commits.

import pg from 'pg'

const LOCK = 7_042_018
/** The lock of a server that was killed goes when PostgreSQL notices, which is at once or nearly so. */
const NOTICED_WITHIN = '3s'

/** The right to serve, held until `leave`; null when another server has it. */
export async function enterAlone(config: pg.ClientConfig): Promise<{ leave: () => Promise<void> } | null> {
  const client = new pg.Client({ ...config, application_name: 'earshot server' })
  client.on('error', () => {})
  await client.connect()
  await client.query(`set lock_timeout = '${NOTICED_WITHIN}'`)
  const alone = await client.query('select pg_advisory_lock($1)', [LOCK]).then(
    () => true,
    () => false,
  )
  if (!alone) await client.end()
  return alone ? { leave: () => client.end().catch(() => {}) } : null
}
