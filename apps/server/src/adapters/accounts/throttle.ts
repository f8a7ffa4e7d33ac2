// Failed sign-ins, counted in the database so that a restart forgives nothing: per account and network, per account, per network.

import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { networkOf } from '../../network.ts'

type Key = { readonly account: string; readonly network: string; readonly limit: number }
type Row = { account: string; network: string; failures: number; seconds: number }

const WINDOW = '15 minutes'
// A stranger who fails on purpose locks a person out of the stranger's own network long before anywhere else.
const LIMITS = { here: 10, account: 100, network: 100 }

// The keys come ordered by kind, one of each, so that two sign-ins always lock rows in the same order.
const COUNT = `
  insert into auth_throttle as t (account, network, failures, since)
  select account, network, greatest($3, 0), now() from unnest($1::text[], $2::text[]) as key (account, network)
  on conflict (account, network) do update set
    failures = greatest(0, case when t.since <= now() - interval '${WINDOW}' then 0 else t.failures end + $3),
    since = case when t.since <= now() - interval '${WINDOW}' then now() else t.since end
  returning account, network, failures, ceil(extract(epoch from since + interval '${WINDOW}' - now()))::int as seconds`

const SWEEP = `
  delete from auth_throttle where (account, network) in (
    select account, network from auth_throttle where since < now() - 2 * interval '${WINDOW}' for update skip locked)`

export type Throttle = ReturnType<typeof openThrottle>

/** Counts attempts before their password is looked at, so that a hundred at once are a hundred. */
export function openThrottle(pool: Pool, secret: string) {
  const keyed = (kind: string, value: string) => createHmac('sha256', secret).update(`throttle ${kind} ${value}`).digest('base64url')
  const accountKey = (email: string) => keyed('account', email)

  function keysOf(email: string, address: string): readonly Key[] {
    const [account, network] = [accountKey(email), keyed('network', networkOf(address))]
    return [
      { account, network, limit: LIMITS.here },
      { account, network: '', limit: LIMITS.account },
      { account: '', network, limit: LIMITS.network },
    ]
  }

  async function count(keys: readonly Key[], by: 1 | -1): Promise<Row[]> {
    const { rows } = await pool.query<Row>(COUNT, [keys.map((key) => key.account), keys.map((key) => key.network), by])
    return rows
  }

  return {
    /** Takes one attempt. Answers the seconds to wait, 0 when it may go on. */
    async take(email: string, address: string): Promise<number> {
      const keys = keysOf(email, address)
      const limitOf = (row: Row) => keys.find((key) => key.account === row.account && key.network === row.network)?.limit ?? 0
      const rows = await count(keys, 1)
      return Math.max(0, ...rows.filter((row) => row.failures > limitOf(row)).map((row) => row.seconds))
    },
    /** Gives a successful attempt back: a whole house behind one address signs in unhindered. */
    async giveBack(email: string, address: string): Promise<void> {
      const keys = keysOf(email, address)
      await count(keys.slice(1), -1)
      await pool.query('delete from auth_throttle where account = $1 and network = $2', [keys[0]?.account, keys[0]?.network])
      await pool.query(SWEEP)
    },
    /** Forgets all failures of an account. */
    async lift(email: string): Promise<void> {
      await pool.query('delete from auth_throttle where account = $1', [accountKey(email)])
    },
  }
}
