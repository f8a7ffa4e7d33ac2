// Desks with their newest policy; and making them, each change with its line in the audit log.

import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { accept, type CannedWords, type DeskSettings, type FormWords, type Policy, refuse, type Verdict } from '@earshot/domain'
import type { Updateable } from 'kysely'
import pg from 'pg'
import type { Desk, Desks } from '../../ports.ts'
import { PostgresAudit } from './audit.ts'
import { PostgresCanned } from './canned.ts'
import { type Db, inTransaction, unlessRefused } from './database.ts'
import { PostgresForms } from './forms.ts'
import type { Tables } from './tables.ts'

export class PostgresDesks implements Desks {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async all(): Promise<readonly Desk[]> {
    const rows = await this.#db
      .selectFrom('desks')
      .innerJoin('policies', 'policies.desk', 'desks.id')
      .distinctOn(['desks.name', 'desks.id'])
      .select(['desks.id', 'slug', 'name', 'time_zone', 'training', 'hours', 'sites', 'look', 'policy'])
      .orderBy('desks.name')
      .orderBy('desks.id')
      .orderBy('policies.version', 'desc')
      .execute()
    return rows.map(({ time_zone, ...row }) => ({ ...row, timeZone: time_zone }))
  }

  async make(
    { policy, ...desk }: Omit<Desk, 'id'>,
    by: string | null,
    canned: readonly CannedWords[] = [],
    forms: readonly FormWords[] = [],
  ): Promise<string> {
    const id = randomUUID()
    await inTransaction(this.#db, async (db) => {
      const { slug, name, timeZone, training, hours, sites, look } = desk
      await db
        .insertInto('desks')
        .values({ id, training, ...rowOf({ slug, name, timeZone, hours, sites, look }) })
        .execute()
      await new PostgresAudit(db).write({ actor: by, action: 'desk-made', subject: id, facts: { training } })
      await new PostgresDesks(db).makePolicy(id, policy, by)
      await new PostgresCanned(db).furnish(id, canned, by)
      await new PostgresForms(db).furnish(id, forms, by)
    })
    return id
  }

  async set(desk: string, { policy, ...settings }: DeskSettings, by: string, unchanged: (now: Desk) => boolean): Promise<Verdict<Desk>> {
    return unlessRefused(this.#db, async (db) => {
      const desks = new PostgresDesks(db)
      // Of two who save at once, the second looks at what the first has kept.
      await db.selectFrom('desks').select('id').where('id', '=', desk).forUpdate().executeTakeFirst()
      const before = (await desks.all()).find(({ id }) => id === desk)
      if (before !== undefined && !unchanged(before)) return refuse('desk-changed')
      if (!(await this.#change(db, desk, rowOf(settings)))) return refuse('desk-address-taken')
      await new PostgresAudit(db).write({ actor: by, action: 'desk-set', subject: desk })
      if (!isDeepStrictEqual(before?.policy, policy)) await desks.makePolicy(desk, policy, by)
      const after = (await desks.all()).find(({ id }) => id === desk)
      return after === undefined ? refuse('no-such-desk') : accept(after)
    })
  }

  /** False when another desk has the address. */
  async #change(db: Db, desk: string, row: Updateable<Tables['desks']>): Promise<boolean> {
    try {
      await db.updateTable('desks').set(row).where('id', '=', desk).execute()
      return true
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.constraint === 'desks_slug_key') return false
      throw error
    }
  }

  /** A new version of the desk's policy. */
  async makePolicy(desk: string, policy: Policy, by: string | null): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      // Two at once would take the same number; the second waits here.
      await db.selectFrom('desks').select('id').where('id', '=', desk).forUpdate().executeTakeFirstOrThrow()
      const last = await db
        .selectFrom('policies')
        .select(({ fn }) => fn.max('version').as('version'))
        .where('desk', '=', desk)
        .executeTakeFirst()
      const version = (last?.version ?? 0) + 1
      await db
        .insertInto('policies')
        .values({ desk, version, policy: JSON.stringify(policy), made_by: by })
        .execute()
      await new PostgresAudit(db).write({ actor: by, action: 'policy-made', subject: desk, facts: { version } })
    })
  }
}

const rowOf = ({ name, slug, timeZone, hours, sites, look }: Omit<DeskSettings, 'policy'>) => ({
  name,
  slug,
  time_zone: timeZone,
  hours: JSON.stringify(hours),
  sites: [...sites],
  look: JSON.stringify(look),
})
