// The pictures people show their colleagues.

import { randomUUID } from 'node:crypto'
import type { Picture, Pictures } from '../../ports.ts'
import type { Db } from './database.ts'

export class PostgresPictures implements Pictures {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async find(person: string): Promise<Picture | null> {
    const row = await this.#db.selectFrom('pictures').select(['type', 'bytes', 'version']).where('person', '=', person).executeTakeFirst()
    return row ?? null
  }

  async keep(person: string, picture: Omit<Picture, 'version'>): Promise<void> {
    const kept = { ...picture, version: randomUUID() }
    await this.#db
      .insertInto('pictures')
      .values({ person, ...kept })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(kept))
      .execute()
  }

  async remove(person: string): Promise<void> {
    await this.#db.deleteFrom('pictures').where('person', '=', person).execute()
  }
}
