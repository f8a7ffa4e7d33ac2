// The open conversations of a desk, for its board.

import type pg from 'pg'
import type { Boards, OpenConversation } from '../../ports.ts'
import { open } from './journal-reading.ts'

export class PostgresBoards implements Boards {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  open(desk: string): Promise<readonly OpenConversation[]> {
    return open(this.#pool, desk)
  }
}
