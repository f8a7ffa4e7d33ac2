// A throwaway database with the accounts' tables, for the tests of this folder.

import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Client, Pool } from 'pg'

const SERVER = 'postgres://postgres@127.0.0.1:5432'
const MIGRATION = new URL('../../../migrations/0002_accounts.sql', import.meta.url)

async function onServer(sql: string): Promise<void> {
  const client = new Client(`${SERVER}/postgres`)
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** A new, migrated database that is dropped at the end of the scope. */
export async function testDatabase() {
  const name = `accounts_${randomUUID().replaceAll('-', '')}`
  await onServer(`create database ${name}`)
  const pool = new Pool({ connectionString: `${SERVER}/${name}` })
  await pool.query(await readFile(MIGRATION, 'utf8'))
  return {
    pool,
    url: `${SERVER}/${name}`,
    async [Symbol.asyncDispose]() {
      await pool.end()
      await onServer(`drop database ${name}`)
    },
  }
}
