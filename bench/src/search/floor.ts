// The floor of search: the same texts in plain words, in PostgreSQL's own full text search, asked for by whoever holds the chats.

import pg from 'pg'
import type { Database } from '../postgres.ts'

const PAGE = 30

export type PlainEntry = { readonly c: string; readonly at: number; readonly text: string }

/** Asks for the newest entries with all of these words in these conversations; how many there were. */
export async function openPlain(database: Database, entries: readonly PlainEntry[], stack: AsyncDisposableStack) {
  const client = stack.adopt(new pg.Client({ connectionString: database.url }), (one) => one.end())
  await client.connect()
  await client.query(
    'create table plain (id bigint generated always as identity primary key, c uuid not null, at timestamptz not null, words tsvector not null)',
  )
  for (let from = 0; from < entries.length; from += 5000)
    await client.query(
      `insert into plain (c, at, words) select c, to_timestamp(at / 1000), to_tsvector('simple', text)
       from json_to_recordset($1::json) as n(c uuid, at float8, text text)`,
      [JSON.stringify(entries.slice(from, from + 5000))],
    )
  await client.query(
    'create index plain_words on plain using gin (words); create index plain_newest on plain (at); create index plain_of on plain (c)',
  )
  await client.query('vacuum analyze plain')
  return async (words: readonly string[], among: readonly string[] | null): Promise<number> => {
    const narrowed = among === null ? '' : 'and c = any($3::uuid[])'
    const { rowCount } = await client.query(
      `select id, c, at from plain where words @@ to_tsquery('simple', $1) ${narrowed} order by at desc limit $2`,
      [words.join(' & '), PAGE, ...(among === null ? [] : [among])],
    )
    return rowCount ?? 0
  }
}
