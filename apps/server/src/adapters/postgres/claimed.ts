// Work that is done in the breath in which something is claimed for it, or not at all: the row that says so is committed once the work is done.

import type pg from 'pg'

/** What claims it: one statement that changes a row where nobody has done so before. */
type Claim = { readonly text: string; readonly values: readonly unknown[] }

export class Claimed {
  readonly #pool: pg.Pool
  #last: Promise<unknown> = Promise.resolve()

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** Does `work` where the claim succeeds; false where somebody else has it, who is waited for, and where `work` comes to nothing: then nothing is claimed. */
  do(claim: Claim, work: () => Promise<boolean>): Promise<boolean> {
    // One at a time here: each holds a connection while its work needs others.
    const done = this.#last.then(() => this.#do(claim, work))
    this.#last = done.catch(() => {})
    return done
  }

  async #do({ text, values }: Claim, work: () => Promise<boolean>): Promise<boolean> {
    const client = await this.#pool.connect()
    let broken = true
    try {
      await client.query('begin')
      const { rowCount } = await client.query(text, [...values])
      const done = rowCount === 1 && (await work())
      await client.query(done ? 'commit' : 'rollback')
      broken = false
      return done
    } finally {
      // What was begun and not finished goes with its connection.
      client.release(broken)
    }
  }
}
