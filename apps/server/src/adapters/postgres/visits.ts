// Visits, found by the hash of their token.

import type { Visit, Visits } from '../../visits-port.ts'
import type { Db } from './database.ts'

export class PostgresVisits implements Visits {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async make({ expiresAt, ...visit }: Visit, tokenHash: Buffer): Promise<void> {
    await this.#db
      .insertInto('visits')
      .values({ ...visit, token_hash: tokenHash, expires_at: new Date(expiresAt) })
      .execute()
  }

  async find(tokenHash: Buffer): Promise<Visit | null> {
    const row = await this.#db
      .selectFrom('visits')
      .select(['visitor', 'conversation', 'desk', 'handle', 'expires_at'])
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    if (row === undefined) return null
    const { expires_at, ...visit } = row
    return { ...visit, expiresAt: expires_at.getTime() }
  }

  async extend(visitor: string, expiresAt: number): Promise<void> {
    await this.#db
      .updateTable('visits')
      .set({ expires_at: new Date(expiresAt) })
      .where('visitor', '=', visitor)
      .execute()
  }

  async end(visitor: string): Promise<void> {
    await this.#db.deleteFrom('visits').where('visitor', '=', visitor).execute()
  }

  async sweep(now: number): Promise<number> {
    const { numDeletedRows } = await this.#db.deleteFrom('visits').where('expires_at', '<', new Date(now)).executeTakeFirst()
    return Number(numDeletedRows)
  }
}
