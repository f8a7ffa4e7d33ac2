// Forms of desks in their versions, each change with its line in the audit log.

import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { accept, type FormWords, isOnce, MOST_FORMS, refuse, type Verdict } from '@earshot/domain'
import type { DeskForm, Forms } from '../../forms-port.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, inTransaction, unlessRefused } from './database.ts'

type Version = { readonly id: string; readonly version: number; readonly desk: string; readonly removed: boolean }

export class PostgresForms implements Forms {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async all(): Promise<readonly DeskForm[]> {
    const rows = await this.#db
      .selectFrom('forms as f')
      .innerJoin('forms as first', (join) => join.onRef('first.id', '=', 'f.id').on('first.version', '=', 1))
      .select(['f.id', 'f.version', 'f.desk', 'f.form'])
      .where('f.removed', '=', false)
      .where(({ eb, not, exists }) =>
        not(
          exists(
            eb
              .selectFrom('forms as later')
              .select('later.id')
              .whereRef('later.id', '=', 'f.id')
              .whereRef('later.version', '>', 'f.version'),
          ),
        ),
      )
      .orderBy('first.made_at')
      .orderBy('f.id')
      .execute()
    return rows.map(({ form, ...row }) => ({ ...row, ...form }))
  }

  make(desk: string, words: FormWords, by: string): Promise<Verdict<{ id: string }>> {
    return unlessRefused(this.#db, async (db) => {
      const others = await ofDesk(db, desk)
      if (others.length >= MOST_FORMS) return refuse('too-many-forms')
      if (isTaken(others, words)) return refuse('form-use-taken')
      const id = randomUUID()
      await put(db, { id, version: 1, desk, removed: false }, words, by)
      return accept({ id })
    })
  }

  change(desk: string, { id, version }: Pick<Version, 'id' | 'version'>, words: FormWords, by: string): Promise<Verdict<null>> {
    return unlessRefused(this.#db, async (db) => {
      const all = await ofDesk(db, desk)
      const before = all.find((one) => one.id === id)
      if (before === undefined) return refuse('no-such-form')
      const others = all.filter((one) => one !== before)
      if (isTaken(others, words)) return refuse('form-use-taken')
      if (isDeepStrictEqual(wordsOf(before), words)) return accept(null)
      if (before.version !== version) return refuse('form-edited')
      await put(db, { id, version: version + 1, desk, removed: false }, words, by)
      return accept(null)
    })
  }

  async find(id: string, version: number): Promise<DeskForm | null> {
    const row = await this.#db
      .selectFrom('forms')
      .select(['id', 'version', 'desk', 'form'])
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    return row === undefined ? null : { id: row.id, version: row.version, desk: row.desk, ...row.form }
  }

  /** Those that a new desk begins with. */
  async furnish(desk: string, all: readonly FormWords[], by: string | null): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      for (const words of all) await put(db, { id: randomUUID(), version: 1, desk, removed: false }, words, by)
    })
  }

  remove(desk: string, id: string, by: string): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      const form = (await ofDesk(db, desk)).find((one) => one.id === id)
      if (form === undefined) return false
      await put(db, { id, version: form.version + 1, desk, removed: true }, wordsOf(form), by)
      return true
    })
  }
}

/** The forms of a desk. Whoever else changes one of them waits until this is over. */
async function ofDesk(db: Db, desk: string): Promise<readonly DeskForm[]> {
  await db.selectFrom('desks').select('id').where('id', '=', desk).forUpdate().executeTakeFirstOrThrow()
  return (await new PostgresForms(db).all()).filter((one) => one.desk === desk)
}

const wordsOf = ({ id: _, version: __, desk: ___, ...words }: DeskForm): FormWords => words

/** A desk asks for one wrap-up and one message, and no more. */
const isTaken = (others: readonly DeskForm[], { use }: FormWords): boolean => isOnce(use) && others.some((one) => one.use === use)

async function put(db: Db, at: Version, words: FormWords, by: string | null): Promise<void> {
  const row = { ...at, form: JSON.stringify(words), made_by: by }
  await db.insertInto('forms').values(row).execute()
  const action = at.removed ? 'form-removed' : at.version === 1 ? 'form-made' : 'form-changed'
  await new PostgresAudit(db).write({ actor: by, action, subject: at.desk, facts: { form: at.id, version: at.version } })
}
