// Conversations that are to be mailed, found by the hash of the token that confirms the address. The address is sealed.

import { accept, refuse, type Verdict } from '@earshot/domain'
import { sql } from 'kysely'
import type { NewTranscriptRequest, TranscriptRequest, TranscriptRequests } from '../../transcript-port.ts'
import type { Seal } from '../keys/seal.ts'
import { type Db, unlessRefused } from './database.ts'

type Limit = { readonly most: number; readonly since: number }

const contextOf = (id: string): string => `transcript-request:${id}`

export class PostgresTranscriptRequests implements TranscriptRequests {
  readonly #db: Db
  readonly #seal: Seal

  constructor(db: Db, seal: Seal) {
    this.#db = db
    this.#seal = seal
  }

  make(
    { madeAt, expiresAt, address, ...request }: NewTranscriptRequest,
    tokenHash: Buffer,
    { most, since }: Limit,
  ): Promise<Verdict<null>> {
    const { id, conversation } = request
    return unlessRefused(this.#db, async (db) => {
      // Whoever else asks for this conversation waits until this is over.
      await sql`select pg_advisory_xact_lock(hashtextextended(${conversation}, 0))`.execute(db)
      const counted = db.selectFrom('transcript_requests').select(({ fn }) => fn.countAll<number>().as('count'))
      const made = counted.where('conversation', '=', conversation).where('made_at', '>', new Date(since))
      if (Number((await made.executeTakeFirstOrThrow()).count) >= most) return refuse('transcript-limit')
      const sealed = this.#seal.seal(contextOf(id), address)
      const times = { made_at: new Date(madeAt), expires_at: new Date(expiresAt) }
      await db
        .insertInto('transcript_requests')
        .values({ ...request, ...times, address: sealed, token_hash: tokenHash })
        .execute()
      return accept(null)
    })
  }

  async find(tokenHash: Buffer, now: number): Promise<TranscriptRequest | null> {
    const row = await this.#db
      .selectFrom('transcript_requests')
      .select(['id', 'conversation', 'desk', 'address'])
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', new Date(now))
      .executeTakeFirst()
    if (row === undefined || row.address === null) return null
    return { ...row, address: this.#seal.open(contextOf(row.id), row.address) }
  }

  async end(id: string): Promise<void> {
    await this.#db.updateTable('transcript_requests').set({ address: null }).where('id', '=', id).execute()
  }

  async undo(id: string): Promise<void> {
    await this.#db.deleteFrom('transcript_requests').where('id', '=', id).execute()
  }

  async sweep(before: number): Promise<number> {
    const old = this.#db.deleteFrom('transcript_requests').where('expires_at', '<', new Date(before))
    return Number((await old.executeTakeFirst()).numDeletedRows)
  }
}
