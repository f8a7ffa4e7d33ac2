// Files in the database, sealed: in the same backup as the entries they belong to, and gone with them.

import type pg from 'pg'
import type { Files, FoundFile, KeptFile } from '../../files-port.ts'

// One at a time for each person and conversation, so that the count holds.
const TURN = `select pg_advisory_xact_lock(hashtextextended('files ' || $1 || $2, 0))`
const KEEP = `
  insert into files (conversation, id, audience, by, at, about, content, preview)
  select $1, $2, $3, $4, to_timestamp($5::float8 / 1000), $6, $7, $8
  where (select count(*) from files where conversation = $1 and by = $4 and id <> $2) < $9
    and not exists (select from entries e where e.id = $2 and e.conversation = $1)
  on conflict (conversation, id) do update
    set audience = excluded.audience, at = excluded.at, about = excluded.about, content = excluded.content, preview = excluded.preview
    where files.by = excluded.by`
const SWEEP = `
  delete from files f where at < to_timestamp($1::float8 / 1000)
  and not exists (select from entries e where e.id = f.id and e.conversation = f.conversation)`

export class PostgresFiles implements Files {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async keep({ conversation, id, audience, by, at, about, content, preview }: KeptFile, most: number): Promise<boolean> {
    const client = await this.#pool.connect()
    let broken = true
    try {
      await client.query('begin')
      await client.query(TURN, [conversation, by])
      const { rowCount } = await client.query(KEEP, [conversation, id, audience, by, at, about, content, preview, most])
      await client.query('commit')
      broken = false
      return rowCount === 1
    } finally {
      // A transaction that did not end goes with its connection.
      client.release(broken)
    }
  }

  async find(conversation: string, id: string, form: 'content' | 'preview'): Promise<FoundFile | null> {
    const { rows } = await this.#pool.query<FoundFile>(
      `select audience, about, ${form} as sealed from files where conversation = $1 and id = $2 and ${form} is not null`,
      [conversation, id],
    )
    return rows[0] ?? null
  }

  async forget(conversation: string, id: string): Promise<void> {
    await this.#pool.query('delete from files where conversation = $1 and id = $2', [conversation, id])
  }

  async sweep(before: number): Promise<number> {
    return (await this.#pool.query(SWEEP, [before])).rowCount ?? 0
  }
}
