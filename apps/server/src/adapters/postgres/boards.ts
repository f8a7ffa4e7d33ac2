// The open conversations of a desk, for its board; and which chats are held, by people who are there or not.

import type pg from 'pg'
import type { Boards, HeldChat, OpenConversation } from '../../ports.ts'
import { open } from './journal-reading.ts'

const HELD = `
  select c.id as c, c.holder, (c.protocol ->> 'unattended')::boolean as unattended,
    exists (select from windows w join nodes n on n.id = w.node where w.person = c.holder and n.lease_until > now()) as here
  from conversations c where c.phase = 'taken' and c.kind = 'chat'`

export class PostgresBoards implements Boards {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  open(desk: string): Promise<readonly OpenConversation[]> {
    return open(this.#pool, desk)
  }

  async held(): Promise<readonly HeldChat[]> {
    return (await this.#pool.query<HeldChat>(HELD)).rows
  }
}
