// The members of a desk's room: accounts of their own, each signed in.

import { roomOfDesk } from '../../../apps/server/src/rooms/names.ts'
import { atOnce } from '../at-once.ts'
import { type At, type Founder, signIn } from '../house.ts'
import type { Database } from '../postgres.ts'

const AT_ONCE = 8
/** Their password, kept with the least that may be spent on it: hundreds of sign-ins are not what is measured. */
export const PASSWORD = 'a member of the bench'
const KEPT = '$argon2id$v=19$m=8,t=1,p=1$YVKflNAW+mLkW0WM3kMC4w$LEdyNyzKC5d2uWYEvSqtzlch4TxWns40HHpw+f4Qlvk'

const emailOf = (nth: number): string => `member${nth}@bench.example`

/** Who somebody is on the wire. */
export type Member = { readonly cookie: string }
export type Membership = { readonly c: string; readonly members: readonly Member[] }

/** Makes people who are on the desk of a house that was just set up, and signs them in. */
export async function gather(server: At, database: Database, { desk }: Founder, count: number): Promise<Membership> {
  await enlist(database, count)
  const numbers = Array.from({ length: count }, (_, nth) => nth + 1)
  const members = await atOnce(AT_ONCE, numbers, async (nth) => ({ cookie: await signIn(server, emailOf(nth), PASSWORD) }))
  return { c: roomOfDesk(desk), members }
}

/** The people alone: who is to sign in themselves is the first of them. */
export async function enlist(database: Database, count: number): Promise<{ readonly email: string }> {
  await database.query(`
    with made as (
      insert into auth_user (name, email)
      select 'Member ' || n, 'member' || n || '@bench.example' from generate_series(1, ${count}) as n returning id, name
    ), proof as (
      insert into auth_account (user_id, provider_id, account_id, password)
      select id, 'credential', id, '${KEPT}' from made
    ), person as (
      insert into people (id, public_name, status) select id, name, 'online' from made returning id
    )
    insert into memberships (desk, person, role, accepting) select (select id from desks), id, 'listener', true from person`)
  return { email: emailOf(1) }
}
