// Invitations: kept by the hash of their token, used once, gone afterwards.

import { randomUUID } from 'node:crypto'
import { refuse, type Verdict } from '@earshot/domain'
import type { Invitation, NewInvitation } from '../../ports.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, inTransaction, unlessRefused } from './database.ts'
import { PostgresPeople } from './people.ts'

export class PostgresInvitations {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async all(now: number): Promise<readonly Invitation[]> {
    const rows = await this.#select(now).orderBy('email').execute()
    return rows.map(invitationOf)
  }

  async find(tokenHash: Buffer, now: number): Promise<Invitation | null> {
    const row = await this.#select(now).where('token_hash', '=', tokenHash).executeTakeFirst()
    return row === undefined ? null : invitationOf(row)
  }

  async make({ roles, expiresAt, ...invitation }: NewInvitation, tokenHash: Buffer, by: string): Promise<void> {
    const id = randomUUID()
    await inTransaction(this.#db, async (db) => {
      await db.deleteFrom('invitations').where('email', '=', invitation.email).execute()
      await db
        .insertInto('invitations')
        .values({ ...invitation, id, token_hash: tokenHash, roles: JSON.stringify(roles), made_by: by, expires_at: new Date(expiresAt) })
        .execute()
      const { organisation } = invitation
      await new PostgresAudit(db).write({ actor: by, action: 'invitation-made', subject: id, facts: { organisation } })
    })
  }

  /** Of two at once the second waits here, and finds the row gone unless the first was refused. */
  accept(id: string, name: string, account: Account): Promise<Verdict<{ person: string }>> {
    return unlessRefused(this.#db, (db) => enter(db, id, name, account))
  }

  async revoke(id: string, by: string): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      const { numDeletedRows } = await db.deleteFrom('invitations').where('id', '=', id).executeTakeFirst()
      if (numDeletedRows === 0n) return false
      await new PostgresAudit(db).write({ actor: by, action: 'invitation-revoked', subject: id })
      return true
    })
  }

  #select(now: number) {
    return this.#db
      .selectFrom('invitations')
      .leftJoin('people', 'people.id', 'invitations.made_by')
      .select(['invitations.id', 'email', 'invitations.organisation', 'roles', 'expires_at', 'public_name'])
      .where('expires_at', '>', new Date(now))
  }
}

type Account = () => Promise<Verdict<{ person: string }>>

async function enter(db: Db, id: string, name: string, account: Account): Promise<Verdict<{ person: string }>> {
  const used = await db.deleteFrom('invitations').where('id', '=', id).returning(['organisation', 'roles']).executeTakeFirst()
  if (used === undefined) return refuse('link-over')
  const made = await account()
  if (!made.ok) return made
  const { person } = made.value
  const people = new PostgresPeople(db)
  await people.add({ person, name, organisation: used.organisation }, person)
  for (const role of used.roles) await people.put(person, role, person)
  await new PostgresAudit(db).write({ actor: person, action: 'invitation-accepted', subject: id })
  return made
}

type Row = Omit<Invitation, 'expiresAt' | 'by'> & { expires_at: Date; public_name: string | null }

const invitationOf = ({ expires_at, public_name, ...invitation }: Row): Invitation => ({
  ...invitation,
  expiresAt: expires_at.getTime(),
  by: public_name,
})
