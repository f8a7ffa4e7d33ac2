// Who uses the embedded PostgreSQL: each holds a lock in it, so that whoever leaves last can tell.

import pg from 'pg'

const LOCK = 7_042_017
/** Locks of somebody who was killed go when PostgreSQL notices, which is at once or nearly so. */
const NOTICED_WITHIN = '500ms'

export type Guest = { readonly leave: () => Promise<void> }

/** Says that one uses it, until `leave` or the end of this process. Rejects when it takes no connections. */
export async function enter(connection: pg.ClientConfig): Promise<Guest> {
  const client = await connected(connection)
  await client.query('select pg_advisory_lock_shared($1)', [LOCK])
  return { leave: () => client.end().catch(() => {}) }
}

/** True when nobody uses it. */
export async function isEmpty(connection: pg.ClientConfig): Promise<boolean> {
  const client = await connected(connection)
  try {
    await client.query(`set lock_timeout = '${NOTICED_WITHIN}'`)
    return await client.query('select pg_advisory_lock($1)', [LOCK]).then(
      () => true,
      () => false,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

async function connected(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: 'earshot guest', connectionTimeoutMillis: 10_000 })
  // It breaks when PostgreSQL ends; whoever watches over it says so.
  client.on('error', () => {})
  await client.connect()
  return client
}
