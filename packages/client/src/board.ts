// A client's copy of the board: the open conversations of one's desks, those that have ended with an open ticket, and how the desks are.

import type { BoardItem, DeskLife, ServerFrame } from '@earshot/contract'

export class Board {
  #items: readonly BoardItem[] = []
  #promised: readonly BoardItem[] = []
  #desks: ReadonlyMap<string, DeskLife> = new Map()
  #ready = false
  #stamp = ''

  /** Oldest first. */
  get items(): readonly BoardItem[] {
    return this.#items
  }

  /** Those that have ended and whose ticket is open. */
  get promised(): readonly BoardItem[] {
    return this.#promised
  }

  get desks(): ReadonlyMap<string, DeskLife> {
    return this.#desks
  }

  /** True once the whole board is known. */
  get ready(): boolean {
    return this.#ready
  }

  /** True when the server's board, by its stamp, is another one than this. */
  differs(stamp: string | undefined): boolean {
    return stamp !== undefined && stamp !== this.#stamp
  }

  heldBy(person: string): readonly string[] {
    return this.#items.filter(({ holder }) => holder?.person === person).map(({ c }) => c)
  }

  heard({ whole, items, gone, desks, stamp }: Extract<ServerFrame, { t: 'board' }>): void {
    const kept = whole
      ? []
      : [...this.#items, ...this.#promised].filter((one) => gone?.includes(one.c) !== true && !items.some((item) => item.c === one.c))
    const all = [...kept, ...items].sort((one, other) => one.openedAt - other.openedAt)
    this.#items = all.filter(({ phase }) => phase !== 'closed')
    this.#promised = all.filter(({ phase, ticket }) => phase === 'closed' && ticket?.closedAt === null)
    this.#desks = new Map([...(whole ? [] : this.#desks), ...desks.map((desk) => [desk.desk, desk] as const)])
    this.#stamp = stamp
    this.#ready ||= whole
  }
}
