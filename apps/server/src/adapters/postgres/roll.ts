// The roll: everybody with a place in the house, their offices and desks, and links for a new password.

import type { Verdict } from '@earshot/domain'
import { sql } from 'kysely'
import type { Invitation, NewInvitation, Place, Roll, RollLine } from '../../ports.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, inTransaction } from './database.ts'
import { PostgresInvitations } from './invitations.ts'
import { PostgresPeople } from './people.ts'

export class PostgresRoll implements Roll {
  readonly #db: Db
  readonly #invitations: PostgresInvitations

  constructor(db: Db) {
    this.#db = db
    this.#invitations = new PostgresInvitations(db)
  }

  async organisation(): Promise<string> {
    return (await this.#db.selectFrom('organisation').select('name').executeTakeFirst())?.name ?? ''
  }

  people(): Promise<readonly RollLine[]> {
    return this.#lines(null)
  }

  async find(person: string): Promise<RollLine | null> {
    return (await this.#lines(person))[0] ?? null
  }

  async place(person: string, { organisation, active, roles }: Place, by: string): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      await db.updateTable('people').set({ organisation, active }).where('id', '=', person).execute()
      await new PostgresAudit(db).write({ actor: by, action: 'person-placed', subject: person, facts: { organisation, active } })
      const people = new PostgresPeople(db)
      for (const { desk } of await this.#roles(db, [person]))
        if (!roles.some((role) => role.desk === desk)) await people.leave(person, desk, by)
      for (const role of roles) await people.put(person, role, by)
    })
  }

  async rename(person: string, name: string): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      await db.updateTable('people').set({ public_name: name }).where('id', '=', person).execute()
      await new PostgresAudit(db).write({ actor: person, action: 'person-renamed', subject: person })
    })
  }

  async makeReset(person: string, tokenHash: Buffer, expiresAt: number, by: string): Promise<void> {
    const link = { token_hash: tokenHash, expires_at: new Date(expiresAt) }
    await inTransaction(this.#db, async (db) => {
      await db
        .insertInto('reset_links')
        .values({ person, ...link })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(link))
        .execute()
      await db.deleteFrom('reset_requests').where('person', '=', person).execute()
      await new PostgresAudit(db).write({ actor: by, action: 'reset-link-made', subject: person })
    })
  }

  async resetOf(tokenHash: Buffer, now: number): Promise<string | null> {
    const link = await this.#db
      .selectFrom('reset_links')
      .select('person')
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', new Date(now))
      .executeTakeFirst()
    return link?.person ?? null
  }

  async endReset(person: string): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      await db.deleteFrom('reset_links').where('person', '=', person).execute()
      await db.deleteFrom('reset_requests').where('person', '=', person).execute()
      await new PostgresAudit(db).write({ actor: person, action: 'password-set', subject: person })
    })
  }

  async askReset(person: string): Promise<void> {
    await this.#db
      .insertInto('reset_requests')
      .values({ person })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  invitations(now: number): Promise<readonly Invitation[]> {
    return this.#invitations.all(now)
  }

  invite(invitation: NewInvitation, tokenHash: Buffer, by: string): Promise<void> {
    return this.#invitations.make(invitation, tokenHash, by)
  }

  invited(tokenHash: Buffer, now: number): Promise<Invitation | null> {
    return this.#invitations.find(tokenHash, now)
  }

  welcome(invitation: string, name: string, account: () => Promise<Verdict<{ person: string }>>): Promise<Verdict<{ person: string }>> {
    return this.#invitations.accept(invitation, name, account)
  }

  revoke(invitation: string, by: string): Promise<boolean> {
    return this.#invitations.revoke(invitation, by)
  }

  async #lines(person: string | null): Promise<readonly RollLine[]> {
    const people = await this.#db
      .selectFrom('people')
      .innerJoin('auth_user', 'auth_user.id', 'people.id')
      .leftJoin('reset_requests', 'reset_requests.person', 'people.id')
      .select(['people.id', 'public_name', 'email', 'organisation', 'active', 'reset_requests.person as asking'])
      .$if(person !== null, (query) => query.where('people.id', '=', person))
      .orderBy('public_name')
      .orderBy('email')
      .execute()
    const roles = Map.groupBy(
      await this.#roles(
        this.#db,
        people.map(({ id }) => id),
      ),
      (role) => role.person,
    )
    return people.map(({ id, public_name: name, asking, ...line }) => ({
      ...line,
      person: id,
      name,
      roles: (roles.get(id) ?? []).map(({ desk, role, invited }) => ({ desk, role, invited })),
      asksForPassword: asking !== null,
    }))
  }

  #roles(db: Db, persons: readonly string[]) {
    return db
      .selectFrom('memberships')
      .select(['person', 'desk', 'role', 'invited'])
      .where(sql<boolean>`person = any(${[...persons]}::uuid[])`)
      .orderBy('desk')
      .execute()
  }
}
