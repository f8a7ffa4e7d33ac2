// How a room stands: as the server said when it was opened, and by what has been told since.

import { type RoomState, roomAfter, type ToldEntry } from '@earshot/domain'

export class RoomFacts {
  #state: RoomState | null = null
  /** The place up to which entries are in the state. */
  #upTo = 0
  /** How many entries there were before the first one here when a page of them was wanted. */
  #wantedAt = 0

  /** A page of the `earlier` entries is wanted. */
  want(earlier: number): void {
    this.#wantedAt = earlier
  }

  /** True in a room until they are wanted: there may be years of them. */
  holdsBack(earlier: number): boolean {
    return this.#state !== null && this.#wantedAt !== earlier
  }

  /** How it stands at `head`; undefined for what is no room. */
  open(head: number, state: RoomState | undefined): void {
    this.#state = state ?? null
    this.#upTo = head
  }

  /** The state after these entries, which follow each other without a gap. */
  of(entries: readonly ToldEntry[]): { readonly room: RoomState | null } {
    const fresh = this.#state === null || (entries.at(-1)?.n ?? 0) <= this.#upTo ? [] : entries.filter(({ n }) => n > this.#upTo)
    for (const { by, what, at, n } of fresh) {
      if (this.#state !== null) this.#state = roomAfter(this.#state, { author: by, body: what, at })
      this.#upTo = n
    }
    return { room: this.#state }
  }
}
