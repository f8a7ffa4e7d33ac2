// The audit log: what was done to whom by whom, and never a word of content.

import type { Audit, AuditLine } from '../../ports.ts'
import type { Db } from './database.ts'

export class PostgresAudit implements Audit {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async write({ actor, action, subject, facts = {} }: AuditLine): Promise<void> {
    await this.#db
      .insertInto('audit')
      .values({ actor, action, subject, facts: JSON.stringify(facts) })
      .execute()
  }
}
