// The rows behind an account: making one, its password, and the check that a sign-in was not overtaken by a new password.

import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Session } from '../../ports.ts'
import { inTransaction, openDb } from '../postgres/database.ts'

const CREATE = `
  with person as (
    insert into auth_user (name, email) values ($1, $2) on conflict (email) do nothing returning id
  )
  insert into auth_account (user_id, provider_id, account_id, password) select id, 'credential', id, $3 from person
  returning user_id as person`

const KEPT = `
  select a.password from auth_user u join auth_account a on a.user_id = u.id and a.provider_id = 'credential' where u.email = $1`

// `for share` waits for a password that is being set and then sees it, so no session of the old one slips through.
const CONFIRM = `
  with unchanged as (
    select a.user_id from auth_account a where a.provider_id = 'credential' and a.password = $2
      and a.user_id = (select user_id from auth_session where token = $1) for share
  )
  select s.id, s.user_id as person, s.expires_at from auth_session s join unchanged using (user_id) where s.token = $1`

const ORPHAN = `
  select u.id as person from auth_user u where u.email = $1 and not exists (select from people p where p.id = u.id)`

type SessionRow = { id: string; person: string; expires_at: Date }

/** The new person's id, or null when the email has an account. */
export async function insertAccount(pool: Pool, account: { name: string; email: string; hash: string }): Promise<string | null> {
  const { rows } = await pool.query<{ person: string }>(CREATE, [account.name, account.email, account.hash])
  return rows[0]?.person ?? null
}

/** The person of an account that has no place in the house, or null. */
export async function orphanOf(pool: Pool, email: string): Promise<string | null> {
  const { rows } = await pool.query<{ person: string }>(ORPHAN, [email])
  return rows[0]?.person ?? null
}

/** The hash kept for this email, or null. */
export async function keptHash(pool: Pool, email: string): Promise<string | null> {
  const { rows } = await pool.query<{ password: string }>(KEPT, [email])
  return rows[0]?.password ?? null
}

/** The session of `token`, or null, and the session gone, when `hash` is no longer the password. */
export async function confirmSession(pool: Pool, token: string, hash: string | null): Promise<Session | null> {
  const { rows } = await pool.query<SessionRow>(CONFIRM, [token, hash])
  const row = rows[0]
  if (row !== undefined) return { id: row.id, person: row.person, expiresAt: row.expires_at.getTime() }
  await pool.query('delete from auth_session where token = $1', [token])
  return null
}

/** Replaces the password and ends all sessions. The person's email, or null when there is no such person. */
export async function replacePassword(pool: Pool, person: string, hash: string): Promise<string | null> {
  return inTransaction(openDb(pool), async (db) => {
    const { rows } = await sql<{ email: string }>`
      update auth_account a set password = ${hash}, updated_at = now() from auth_user u
      where u.id = a.user_id and u.id = ${person} and a.provider_id = 'credential'
      returning u.email`.execute(db)
    // A statement of its own: it must see the sessions that were made while the update waited for its row.
    await sql`delete from auth_session where user_id = ${person}`.execute(db)
    return rows[0]?.email ?? null
  })
}
