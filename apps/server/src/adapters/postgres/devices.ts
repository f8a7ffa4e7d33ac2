// The devices that are told when somebody waits: one row for each, which goes with its sign-in. Their addresses are sealed.

import { sql } from 'kysely'
import type { Device, Devices } from '../../push-port.ts'
import type { Seal } from '../keys/seal.ts'
import { type Db, inTransaction } from './database.ts'

const sealedAs = (id: string): string => `device:${id}`

export class PostgresDevices implements Devices {
  readonly #db: Db
  readonly #seal: Seal

  constructor(db: Db, seal: Seal) {
    this.#db = db
    this.#seal = seal
  }

  keep({ id, person, session, endpoint }: Device & { readonly session: string }, now: number, most: number): Promise<boolean> {
    const mark = this.#seal.mark(`device ${endpoint}`)
    return inTransaction(this.#db, async (db) => {
      // Two windows of one browser say it at once: the second waits here.
      await db.selectFrom('people').select('id').where('id', '=', person).forUpdate().execute()
      const signedIn = db.selectFrom('auth_session').select('id').where('id', '=', session).where('expires_at', '>', sql<Date>`now()`)
      if ((await signedIn.forUpdate().executeTakeFirst()) === undefined) return false
      await db
        .deleteFrom('push_subscriptions')
        .where((is) => is.or([is('session', '=', session), is('endpoint_mark', '=', mark)]))
        .execute()
      const sealed = this.#seal.seal(sealedAs(id), endpoint)
      const row = { id, person, session, endpoint: sealed, endpoint_mark: mark, made_at: new Date(now) }
      await db.insertInto('push_subscriptions').values(row).execute()
      await letGo(db, person, most)
      return true
    })
  }

  async forget(session: string): Promise<void> {
    await this.#db.deleteFrom('push_subscriptions').where('session', '=', session).execute()
  }

  async knows(session: string): Promise<boolean> {
    const found = this.#db.selectFrom('push_subscriptions').select('id').where('session', '=', session)
    return (await found.executeTakeFirst()) !== undefined
  }

  async all(): Promise<readonly Device[]> {
    const rows = await this.#db
      .selectFrom('push_subscriptions as device')
      .innerJoin('people', 'people.id', 'device.person')
      .innerJoin('auth_session', 'auth_session.id', 'device.session')
      .select(['device.id', 'device.person', 'device.endpoint'])
      .where('people.active', '=', true)
      .where('auth_session.expires_at', '>', sql<Date>`now()`)
      .execute()
    return rows.map(({ id, person, endpoint }) => ({ id, person, endpoint: this.#seal.open(sealedAs(id), endpoint) }))
  }

  async sweep(): Promise<void> {
    const over = this.#db.selectFrom('auth_session').select('id').where('expires_at', '<=', sql<Date>`now()`)
    await this.#db.deleteFrom('push_subscriptions').where('session', 'in', over).execute()
  }

  async reached(id: string, now: number): Promise<void> {
    const reached = { last_ok_at: new Date(now) }
    await this.#db.updateTable('push_subscriptions').set(reached).where('id', '=', id).execute()
  }

  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('push_subscriptions').where('id', '=', id).execute()
  }
}

/** All of a person's but the newest `most`. */
async function letGo(db: Db, person: string, most: number): Promise<void> {
  const own = db.selectFrom('push_subscriptions').select('id').where('person', '=', person)
  const beyond = own.orderBy('made_at', 'desc').orderBy('id').offset(most)
  await db.deleteFrom('push_subscriptions').where('id', 'in', beyond).execute()
}
