// Everything that is in a database, to look for what should not be there or to see that nothing changed.

import assert from 'node:assert/strict'
import type { TestDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'

/** The rows of every table as text, by the table's name. */
export async function rowsOf({ pool }: TestDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 15)
  const read = async ({ name }: { name: string }) => {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    return [name, rows.map(({ row }) => row)] as const
  }
  return new Map(await Promise.all(tables.map(read)))
}
