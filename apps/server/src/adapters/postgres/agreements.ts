// Agreements of desks, version by version, and who has accepted them.

import type { Acceptance, Agreement, Agreements } from '../../agreement-port.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, inTransaction } from './database.ts'

export class PostgresAgreements implements Agreements {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async of(desk: string): Promise<Agreement | null> {
    const newest = await newestOf(this.#db, desk)
    return newest === null || newest.text === '' ? null : newest
  }

  async publish(desk: string, text: string, by: string | null): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      // Two at once become two versions, one behind the other.
      await db.selectFrom('desks').select('id').where('id', '=', desk).forUpdate().execute()
      const newest = await newestOf(db, desk)
      if (text === (newest?.text ?? '')) return
      const version = (newest?.version ?? 0) + 1
      await db.insertInto('agreements').values({ desk, version, text, made_by: by }).execute()
      await new PostgresAudit(db).write({ actor: by, action: 'agreement-published', subject: desk, facts: { version } })
    })
  }

  async accept(person: string, desk: string, version: number): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      // A newer version waits until this one is accepted, and shuts the desk again after it.
      await db.selectFrom('desks').select('id').where('id', '=', desk).forShare().execute()
      const newest = await newestOf(db, desk)
      if (newest === null || newest.text === '' || newest.version !== version) return false
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('acceptances')
        .values({ person, desk, version })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows === 1n)
        await new PostgresAudit(db).write({ actor: person, action: 'agreement-accepted', subject: desk, facts: { version } })
      return true
    })
  }

  async acceptedAt(person: string, desk: string, version: number): Promise<number | null> {
    const found = await this.#db
      .selectFrom('acceptances')
      .select('accepted_at')
      .where('person', '=', person)
      .where('desk', '=', desk)
      .where('version', '=', version)
      .executeTakeFirst()
    return found?.accepted_at.getTime() ?? null
  }

  async acceptances(desk: string): Promise<readonly Acceptance[]> {
    const rows = await this.#db
      .selectFrom('acceptances as a')
      .innerJoin('people as p', 'p.id', 'a.person')
      .select(['a.person', 'p.public_name as name', 'a.version', 'a.accepted_at'])
      .where('a.desk', '=', desk)
      .orderBy('a.accepted_at', 'desc')
      .orderBy('a.person')
      .execute()
    return rows.map(({ accepted_at, ...one }) => ({ ...one, at: accepted_at.getTime() }))
  }
}

async function newestOf(db: Db, desk: string): Promise<Agreement | null> {
  const newest = db.selectFrom('agreements').select(['version', 'text', 'made_at']).where('desk', '=', desk)
  const found = await newest.orderBy('version', 'desc').limit(1).executeTakeFirst()
  return found === undefined ? null : { version: found.version, text: found.text, madeAt: found.made_at.getTime() }
}
