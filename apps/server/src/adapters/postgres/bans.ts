// Bans, by the hash of a visit's token or the keyed hash of an address. Addresses and reasons are sealed.

import type { Bans, KeptBan, NewBan } from '../../bans-port.ts'
import { networkOf } from '../../network.ts'
import { hashed } from '../../token.ts'
import type { Seal } from '../keys/seal.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, inTransaction } from './database.ts'

const sealedAs = (what: 'ban' | 'visit', id: string): string => `${what} ${id}`

export class PostgresBans implements Bans {
  readonly #db: Db
  readonly #seal: Seal

  constructor(db: Db, seal: Seal) {
    this.#db = db
    this.#seal = seal
  }

  async note(visitor: string, address: string): Promise<void> {
    const from = { address: this.#seal.seal(sealedAs('visit', visitor), address), address_mark: this.#mark(address) }
    await this.#db.updateTable('visits').set(from).where('visitor', '=', visitor).execute()
  }

  async standing(desk: string, tokens: readonly string[], address: string, now: number): Promise<number | null> {
    const marks = tokens.map(hashed)
    const row = await this.#db
      .selectFrom('bans')
      .select(({ fn }) => fn.max('until').as('until'))
      .where('lifted_at', 'is', null)
      .where('until', '>', new Date(now))
      .where((is) => is.or([is('desk', '=', desk), is('everywhere', '=', true)]))
      .where((is) => is.or([is('address_mark', '=', this.#mark(address)), ...(marks.length > 0 ? [is('visit_mark', 'in', marks)] : [])]))
      .executeTakeFirst()
    return row?.until?.getTime() ?? null
  }

  async openFrom(desk: string, address: string): Promise<number> {
    const { count } = await this.#db
      .selectFrom('visits')
      .innerJoin('conversations', 'conversations.id', 'visits.conversation')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('visits.address_mark', '=', this.#mark(address))
      .where('conversations.desk', '=', desk)
      .where('conversations.kind', '=', 'chat')
      .where('conversations.phase', '<>', 'closed')
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  async addressOf(conversation: string): Promise<string | null> {
    const found = this.#db.selectFrom('visits').select(['visitor', 'address']).where('conversation', '=', conversation)
    const row = await found.executeTakeFirst()
    return row === undefined || row.address === null ? null : this.#seal.open(sealedAs('visit', row.visitor), row.address)
  }

  async add(ban: NewBan): Promise<boolean> {
    const { id, by, reason, conversation, desk, handle, everywhere, madeBy, madeByName } = ban
    return inTransaction(this.#db, async (db) => {
      const marks = await marksOf(db, ban)
      if (marks === null) return false
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('bans')
        .values({
          ...{ id, conversation, desk, handle, everywhere, ...marks, made_by: madeBy, made_by_name: madeByName },
          ...{ made_at: new Date(ban.madeAt), until: new Date(ban.until), reason: this.#seal.seal(sealedAs('ban', id), reason) },
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow()
      const facts = { ban: id, visit: by.includes('visit'), address: by.includes('address'), until: ban.until, everywhere }
      if (numInsertedOrUpdatedRows === 1n)
        await new PostgresAudit(db).write({ actor: madeBy, action: 'visitor-banned', subject: conversation, facts })
      return true
    })
  }

  async running(desks: readonly string[], now: number): Promise<readonly KeptBan[]> {
    const rows = await this.#db
      .selectFrom('bans')
      .selectAll()
      .where('desk', 'in', [...desks])
      .where('lifted_at', 'is', null)
      .where('until', '>', new Date(now))
      .orderBy('until')
      .execute()
    return rows.map(({ id, desk, everywhere, handle, visit_mark, address_mark, ...row }) => ({
      ...{ id, desk, everywhere, handle, madeBy: row.made_by, madeByName: row.made_by_name },
      by: [...(visit_mark === null ? [] : ['visit' as const]), ...(address_mark === null ? [] : ['address' as const])],
      reason: this.#seal.open(sealedAs('ban', id), row.reason),
      madeAt: row.made_at.getTime(),
      until: row.until.getTime(),
    }))
  }

  async lift(id: string, by: string, now: number): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      const standing = db
        .updateTable('bans')
        .set({ lifted_at: new Date(now) })
        .where('id', '=', id)
        .where('lifted_at', 'is', null)
      const { numUpdatedRows } = await standing.executeTakeFirstOrThrow()
      if (numUpdatedRows === 1n) await new PostgresAudit(db).write({ actor: by, action: 'ban-lifted', subject: id })
    })
  }

  async forget(expiresBefore: number): Promise<void> {
    const visits = this.#db.updateTable('visits').set({ address: null, address_mark: null })
    await visits.where('expires_at', '<', new Date(expiresBefore)).where('address_mark', 'is not', null).execute()
  }

  /** The same for everybody on one network, and nothing to whoever has not the instance key. */
  #mark(address: string): Buffer {
    return this.#seal.mark(`address ${networkOf(address)}`)
  }
}

/** What a ban is to be known by; null where something of it is not known any more. */
async function marksOf(db: Db, { by, conversation }: NewBan): Promise<{ visit_mark: Buffer | null; address_mark: Buffer | null } | null> {
  const found = db.selectFrom('visits').select(['token_hash', 'address_mark']).where('conversation', '=', conversation)
  const visit = await found.executeTakeFirst()
  if (visit === undefined || (by.includes('address') && visit.address_mark === null)) return null
  return {
    visit_mark: by.includes('visit') ? visit.token_hash : null,
    address_mark: by.includes('address') ? visit.address_mark : null,
  }
}
