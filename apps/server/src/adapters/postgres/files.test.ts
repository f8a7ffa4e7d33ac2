// Files in PostgreSQL keep the contract.

import { after } from 'node:test'
import { filesSuite } from '../testing/files-suite.ts'
import { PostgresFiles } from './files.ts'
import { testDatabase } from './testing.ts'

const database = testDatabase()
after(async () => (await database)[Symbol.asyncDispose]())

filesSuite('in PostgreSQL', async () => {
  const { pool } = await database
  return {
    files: new PostgresFiles(pool),
    async enter(conversation, id) {
      await pool.query(
        `insert into entries (conversation, supervisors, staff, everyone, id, at, facts) values ($1, 1, 1, 1, $2, now(), '{}')`,
        [conversation, id],
      )
    },
  }
})
