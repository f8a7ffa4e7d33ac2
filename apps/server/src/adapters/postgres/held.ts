// A lock in the database, held on a connection of its own for as long as that lives.

import pg from 'pg'

export type Held = {
  /** False once the connection broke, and the lock with it. */
  readonly here: () => boolean
  readonly leave: () => Promise<void>
}
export type Lock = {
  readonly number: number
  readonly shared: boolean
  /** How long to wait for it, as PostgreSQL writes it. The lock of a process that was killed goes when PostgreSQL notices, which is at once or nearly so. */
  readonly within: string
}

const LOCK_NOT_AVAILABLE = '55P03'

/** The lock, or null when somebody else holds it. Rejects when the database cannot be asked. */
export async function hold(config: pg.ClientConfig, { number, shared, within }: Lock): Promise<Held | null> {
  const client = new pg.Client({ ...config, application_name: 'earshot lock', connectionTimeoutMillis: 30_000, keepAlive: true })
  let here = true
  client.on('error', () => {
    here = false
  })
  client.on('end', () => {
    here = false
  })
  const leave = () => client.end().catch(() => {})
  try {
    await client.connect()
    await client.query(`set lock_timeout = '${within}'`)
    await client.query(shared ? 'select pg_advisory_lock_shared($1)' : 'select pg_advisory_lock($1)', [number])
    return { here: () => here, leave }
  } catch (error) {
    await leave()
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) return null
    throw error
  }
}
