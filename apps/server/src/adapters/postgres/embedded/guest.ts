// Who uses the embedded PostgreSQL: each holds a lock in it, so that whoever leaves last can tell.

import type pg from 'pg'
import { type Held, hold } from '../held.ts'

const LOCK = 7_042_017

/** Says that one uses it, until `leave` or the end of this process. Rejects when it takes no connections; null while somebody looks who is there. */
export const enter = (connection: pg.ClientConfig): Promise<Held | null> => hold(connection, { number: LOCK, shared: true, within: '10s' })

/** True when nobody uses it. */
export async function isEmpty(connection: pg.ClientConfig): Promise<boolean> {
  const held = await hold(connection, { number: LOCK, shared: false, within: '500ms' })
  await held?.leave()
  return held !== null
}
