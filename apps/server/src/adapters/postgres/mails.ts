// The outbox: each mail is a row and the job that sends it, made together. What it says is sealed.

import {
  accept,
  deliverJob,
  isConfidential,
  type Letter,
  type MailKind,
  type MailState,
  mailAgain,
  refuse,
  type Verdict,
} from '@earshot/domain'
import { sql } from 'kysely'
import type { Handed, MailLine, MailRead, MailServer, Mails, PassedOn, Posting } from '../../mail-port.ts'
import type { Seal } from '../keys/seal.ts'
import { type Db, inTransaction, unlessRefused } from './database.ts'

/** The task that attempts a mail. */
export const MAIL_TASK = 'mail'

const COLUMNS = ['id', 'kind', 'desk', 'state', 'tries', 'made_at', 'ended_at'] as const

type Written = Letter & { readonly from: string; readonly passedOn?: PassedOn }

export class PostgresMails implements Mails {
  readonly #db: Db
  readonly #seal: Seal
  readonly #server: MailServer | null

  constructor(db: Db, seal: Seal, server: MailServer | null) {
    this.#db = db
    this.#seal = seal
    this.#server = server
  }

  post(mail: Posting, { most, since }: { readonly most: number; readonly since: number }): Promise<Verdict<null>> {
    const { id, kind } = mail
    const address = this.#seal.mark(mail.to.toLowerCase())
    return unlessRefused(this.#db, async (db) => {
      // Whoever else posts to this address waits until this is over.
      await sql`select pg_advisory_xact_lock(${address.readBigInt64BE()})`.execute(db)
      if ((await db.selectFrom('mails').select('id').where('id', '=', id).executeTakeFirst()) !== undefined) return accept(null)
      if ((await gone(db, address, kind, since)) >= most) return refuse('mail-budget')
      await this.#keep(db, mail, address)
      return accept(null)
    })
  }

  gone(to: string, kind: MailKind, since: number): Promise<number> {
    return gone(this.#db, this.#seal.mark(to.toLowerCase()), kind, since)
  }

  async #keep(db: Db, { id, kind, desk, madeAt, messageId, ...written }: Posting, address: Buffer): Promise<void> {
    const at = new Date(madeAt)
    const letter = this.#sealed(id, written)
    const state = this.#server === null ? 'kept' : 'waiting'
    const row = { id, kind, desk, message_id: messageId, address, letter, state, made_at: at, due_at: at } as const
    await db.insertInto('mails').values(row).execute()
    if (state === 'waiting') await addJob(db, id, at)
  }

  async attempt(id: string, now: number): Promise<void> {
    const server = this.#server
    if (server === null) return
    // The row stays locked until it is known what became of it; a crash lets it go, and it is tried again as it is.
    await inTransaction(this.#db, async (db) => {
      const mine = db
        .selectFrom('mails')
        .select(['kind', 'message_id', 'letter', 'tries'])
        .where('id', '=', id)
        .where('state', '=', 'waiting')
      const row = await mine.forUpdate().skipLocked().executeTakeFirst()
      if (row === undefined) return
      const { passedOn, ...written } = this.#opened(id, row.letter)
      const handed = await server.send({ ...written, messageId: row.message_id })
      const tries = row.tries + 1
      const emptied = { letter: this.#sealed(id, { ...written, text: '' }) }
      if (handed.handed === 'sent') return end(db, id, { state: 'sent', tries, now, ...emptied })
      // What else will not go may be read and sent in another way; a conversation and a form are kept in the log and nowhere else.
      await this.#notTaken(db, id, { ...handed, tries, now, passedOn, ...(isConfidential(row.kind) ? emptied : {}) })
    })
  }

  async #notTaken(db: Db, id: string, { handed, answer, tries, now, passedOn, ...emptied }: NotTaken): Promise<void> {
    const kept = this.#seal.seal(`mail-answer:${id}`, answer)
    const wait = handed === 'refused' ? null : mailAgain(tries)
    if (wait === null && passedOn !== undefined) await deliverAgain(db, passedOn, now)
    if (wait === null) return end(db, id, { state: 'failed', tries, now, answer: kept, ...emptied })
    const due = new Date(now + wait)
    await db.updateTable('mails').set({ tries, answer: kept, due_at: due }).where('id', '=', id).execute()
    await addJob(db, id, due)
  }

  async resume(before: number): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      const late = db.selectFrom('mails').select('id').where('state', '=', 'waiting').where('due_at', '<', new Date(before))
      for (const { id } of await late.execute()) await addJob(db, id, new Date(before))
    })
  }

  async newest(limit: number): Promise<readonly MailLine[]> {
    return (await this.#db.selectFrom('mails').select(COLUMNS).orderBy('made_at', 'desc').orderBy('id').limit(limit).execute()).map(lineOf)
  }

  async read(id: string): Promise<MailRead | null> {
    const found = this.#db
      .selectFrom('mails')
      .select([...COLUMNS, 'letter', 'answer'])
      .where('id', '=', id)
    const row = await found.executeTakeFirst()
    if (row === undefined) return null
    const { letter, answer, ...line } = row
    const { passedOn: _, ...written } = this.#opened(id, letter)
    const answered = answer === null ? null : this.#seal.open(`mail-answer:${id}`, answer)
    return { ...lineOf(line), ...written, answer: answered }
  }

  async stateOf(id: string): Promise<MailState | null> {
    return (await this.#db.selectFrom('mails').select('state').where('id', '=', id).executeTakeFirst())?.state ?? null
  }

  async sweep(before: number): Promise<number> {
    const old = this.#db.deleteFrom('mails').where('state', '<>', 'waiting').where('made_at', '<', new Date(before))
    return Number((await old.executeTakeFirst()).numDeletedRows)
  }

  #sealed(id: string, { from, to, subject, text, passedOn }: Written): Buffer {
    return this.#seal.seal(`mail:${id}`, JSON.stringify({ from, to, subject, text, passedOn }))
  }

  #opened(id: string, letter: Buffer): Written {
    return JSON.parse(this.#seal.open(`mail:${id}`, letter))
  }
}

async function gone(db: Db, address: Buffer, kind: MailKind, since: number): Promise<number> {
  const counted = db.selectFrom('mails').select(({ fn }) => fn.countAll<number>().as('count'))
  const toThem = counted.where('address', '=', address).where('kind', '=', kind).where('made_at', '>', new Date(since))
  return Number((await toThem.executeTakeFirstOrThrow()).count)
}

type NotTaken = Exclude<Handed, { handed: 'sent' }> & {
  readonly tries: number
  readonly now: number
  readonly passedOn: PassedOn | undefined
  readonly letter?: Buffer
}
type Ended = {
  readonly state: 'sent' | 'failed'
  readonly tries: number
  readonly now: number
  readonly letter?: Buffer
  readonly answer?: Buffer
}

async function end(db: Db, id: string, { now, ...ended }: Ended): Promise<void> {
  await db
    .updateTable('mails')
    .set({ ...ended, ended_at: new Date(now) })
    .where('id', '=', id)
    .execute()
}

async function deliverAgain(db: Db, { conversation, entry }: PassedOn, now: number): Promise<void> {
  const { task, key } = deliverJob(conversation, entry, now)
  const payload = sql`json_build_object('conversation', ${conversation}::text, 'entry', ${entry}::text)`
  await sql`select graphile_worker.add_job(${task}, ${payload}, run_at => ${new Date(now)}, job_key => ${key})`.execute(db)
}

const addJob = (db: Db, id: string, at: Date) =>
  sql`select graphile_worker.add_job(${MAIL_TASK}, json_build_object('mail', ${id}::text), run_at => ${at}, job_key => ${`mail:${id}`})`.execute(
    db,
  )

type Row = Omit<MailLine, 'madeAt' | 'endedAt'> & { readonly made_at: Date; readonly ended_at: Date | null }
const lineOf = ({ made_at, ended_at, ...line }: Row): MailLine => ({
  ...line,
  madeAt: made_at.getTime(),
  endedAt: ended_at?.getTime() ?? null,
})
