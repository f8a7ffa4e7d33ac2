// Whether an instance key is the one that the conversations of a database are sealed with.

import type pg from 'pg'
import { openVault } from './vault.ts'

type Row = { readonly id: string; readonly data_key: Buffer }

/** Tried on one conversation; null where there is none to try it on. */
export async function fits(client: Pick<pg.ClientBase, 'query'>, key: Buffer): Promise<boolean | null> {
  const { rows } = await client.query<Row>('select id, data_key from conversations where data_key is not null limit 1')
  const [one] = rows
  return one === undefined ? null : opens(key, one)
}

function opens(key: Buffer, { id, data_key }: Row): boolean {
  try {
    openVault(key).unwrap(id, data_key)
    return true
  } catch {
    return false
  }
}
