// Canned responses of desks and of people, each change with its line in the audit log.

import { randomUUID } from 'node:crypto'
import { accept, type CannedOwner, type CannedWords, MOST_CANNED, refuse, type Verdict } from '@earshot/domain'
import type { ExpressionBuilder } from 'kysely'
import pg from 'pg'
import type { CannedResponse, CannedResponses } from '../../canned-port.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, inTransaction, unlessRefused } from './database.ts'
import type { Tables } from './tables.ts'

const COLUMNS = ['id', 'shortcut', 'title', 'text', 'next', 'locked'] as const
const TAKEN = ['canned_responses_desk_shortcut_key', 'canned_responses_person_shortcut_key']

export class PostgresCanned implements CannedResponses {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  of(owner: CannedOwner): Promise<readonly CannedResponse[]> {
    return this.#db.selectFrom('canned_responses').select(COLUMNS).where(ownedBy(owner)).orderBy('shortcut').execute()
  }

  async find(owner: CannedOwner, id: string): Promise<CannedResponse | null> {
    const found = this.#db.selectFrom('canned_responses').select(COLUMNS).where(ownedBy(owner)).where('id', '=', id)
    return (await found.executeTakeFirst()) ?? null
  }

  make(owner: CannedOwner, words: CannedWords, by: string): Promise<Verdict<{ id: string }>> {
    const id = randomUUID()
    return unlessTaken(this.#db, async (db) => {
      if ((await count(db, owner)) >= MOST_CANNED) return refuse('too-many-canned')
      await db
        .insertInto('canned_responses')
        .values({ id, ...columnsOf(owner), ...words })
        .execute()
      await audit(db, 'canned-made', owner, by, { response: id, locked: words.locked })
      return accept({ id })
    })
  }

  change(owner: CannedOwner, id: string, words: CannedWords, by: string): Promise<Verdict<null>> {
    return unlessTaken(this.#db, async (db) => {
      const changed = await db.updateTable('canned_responses').set(words).where(ownedBy(owner)).where('id', '=', id).executeTakeFirst()
      if (changed.numUpdatedRows === 0n) return refuse('no-such-canned')
      await audit(db, 'canned-changed', owner, by, { response: id, locked: words.locked })
      return accept(null)
    })
  }

  async remove(owner: CannedOwner, id: string, by: string): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      const gone = await db.deleteFrom('canned_responses').where(ownedBy(owner)).where('id', '=', id).executeTakeFirst()
      if (gone.numDeletedRows === 0n) return false
      await audit(db, 'canned-removed', owner, by, { response: id })
      return true
    })
  }

  /** Those that a new desk begins with. */
  async furnish(desk: string, all: readonly CannedWords[], by: string | null): Promise<void> {
    if (all.length === 0) return
    await inTransaction(this.#db, async (db) => {
      const rows = all.map((words) => ({ id: randomUUID(), ...columnsOf({ desk }), ...words }))
      await db.insertInto('canned_responses').values(rows).execute()
      await audit(db, 'canned-made', { desk }, by, { responses: rows.length })
    })
  }
}

const columnsOf = (owner: CannedOwner) => ('desk' in owner ? { desk: owner.desk, person: null } : { desk: null, person: owner.person })

const ownedBy = (owner: CannedOwner) => (eb: ExpressionBuilder<Tables, 'canned_responses'>) =>
  'desk' in owner ? eb('desk', '=', owner.desk) : eb('person', '=', owner.person)

/** How many there are. Whoever else adds one to the same list waits until this is over. */
async function count(db: Db, owner: CannedOwner): Promise<number> {
  const [table, id] = 'desk' in owner ? (['desks', owner.desk] as const) : (['people', owner.person] as const)
  await db.selectFrom(table).select('id').where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const counted = db.selectFrom('canned_responses').select(({ fn }) => fn.countAll<number>().as('count'))
  return Number((await counted.where(ownedBy(owner)).executeTakeFirstOrThrow()).count)
}

async function unlessTaken<T>(db: Db, work: (db: Db) => Promise<Verdict<T>>): Promise<Verdict<T>> {
  try {
    return await unlessRefused(db, work)
  } catch (error) {
    if (error instanceof pg.DatabaseError && TAKEN.includes(error.constraint ?? '')) return refuse('shortcut-taken')
    throw error
  }
}

function audit(
  db: Db,
  action: string,
  owner: CannedOwner,
  actor: string | null,
  facts: Readonly<Record<string, string | number | boolean>>,
) {
  return new PostgresAudit(db).write({ actor, action, subject: 'desk' in owner ? owner.desk : owner.person, facts })
}
