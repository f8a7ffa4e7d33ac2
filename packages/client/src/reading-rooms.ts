// What a client does about the rooms of whoever it is for: lists them, fetches what they have not read, and says how far they have.

import type { ServerFrame } from '@earshot/contract'
import { isSaid } from '@earshot/domain'
import type { Api } from './api/staff.ts'
import type { Effects } from './effects.ts'
import type { Live } from './live.ts'
import { RoomList } from './rooms.ts'

/** How far one has read is said of each room once in so many milliseconds. */
const TELL_AFTER = 2_000
const ASK_AGAIN = 3_000
/** As many entries of a room are fetched by themselves, to know what in it calls one. */
const MOST_UNREAD = 1_000

export type RoomParts = {
  readonly api: Pick<Api, 'rooms'>
  readonly live: () => Live
  readonly effects: Pick<Effects, 'after'>
  /** The list is another: what is read is to be looked at again. */
  readonly listed: () => void
  readonly changed: () => void
}

export class ReadingRooms {
  readonly list = new RoomList()
  readonly #parts: RoomParts
  #telling = false

  constructor(parts: RoomParts) {
    this.#parts = parts
  }

  /** One has what was said in a room before one, up to this entry. */
  seen(c: string, n: number): void {
    const said = this.#view(c)?.entries.findLast((entry) => entry.n <= n && isSaid(entry.what))
    if (said === undefined || !this.list.see(c, said.n)) return
    this.#tellSoon()
    this.#parts.changed()
  }

  heard(frame: ServerFrame): void {
    // A desk's room is open to whoever the desk is open to.
    if (frame.t === 'rooms' || frame.t === 'me' || frame.t === 'hello') void this.#ask()
    if (frame.t === 'shut' && this.list.open.includes(frame.c)) void this.#ask()
    if (frame.t === 'seen') this.#elsewhere(frame.c, frame.n)
    if (frame.t === 'open' && frame.room !== undefined) {
      this.list.opened(frame.c, frame.head)
      this.#tellSoon()
    }
    if (frame.t === 'open' || frame.t === 'told') this.#fetchUnread(frame.c)
  }

  #view(c: string) {
    return this.#parts.live().conversations.view(c)
  }

  #elsewhere(c: string, n: number): void {
    this.list.told(c, n)
    if (this.list.see(c, n)) this.#parts.changed()
  }

  async #ask(): Promise<void> {
    const { api, effects, listed, changed } = this.#parts
    const answer = await this.list.refresh(() => api.rooms())
    if (answer === 'failed') effects.after(ASK_AGAIN, () => this.#askOnLine())
    if (answer !== 'fresh') return
    for (const c of this.list.open) this.#fetchUnread(c)
    this.#tellSoon()
    listed()
    changed()
  }

  #askOnLine(): void {
    if (this.#parts.live().line === 'online') void this.#ask()
  }

  /** What came earlier comes when it is wanted, but for what has not been read. */
  #fetchUnread(c: string): void {
    const [line, view] = [this.list.line(c), this.#view(c)]
    if (line === undefined || line.seen === null || view === null || view.room == null) return
    if (view.earlier > line.seen && view.entries.length < MOST_UNREAD) this.#parts.live().conversations.earlier(c)
  }

  /** Once for all that is read in a while. What does not go out is said when the rooms are asked for again. */
  #tellSoon(): void {
    if (this.#telling || this.list.untold.length === 0) return
    this.#telling = true
    this.#parts.effects.after(TELL_AFTER, () => {
      this.#telling = false
      for (const { c, n } of this.list.untold) if (this.#parts.live().connection.send({ t: 'seen', c, n })) this.list.told(c, n)
    })
  }
}
