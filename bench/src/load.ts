// The workload: messages of alternating sides in each chat. One counts once it was delivered to the other side and acked to its own.

import { openIds } from './ids.ts'
import type { Chat, Heard, Side } from './wire.ts'

/** Messages of one generator at most, over all its phases. */
const MOST = 1 << 23
const BYTES = 80
const FILLING = 'A message of eighty bytes is about as long as what people type when they talk to somebody in a chat.'

const DELIVERED = 1
const ACKED = 2
const FROM_STAFF = 4

/** Sends one message of a chat from one side. */
export type Send = (chat: number, side: Side, id: string, text: string) => void

export type Totals = {
  readonly sent: number
  readonly acked: number
  readonly delivered: number
  readonly doubled: number
  readonly gaps: number
}

export class Load {
  sent = 0
  /** Delivered and acked. */
  done = 0
  /** Called for each message that is done: its chat, who wrote it, and how long after the intended sending, in milliseconds. */
  finished: (chat: number, by: Side, intended: number, took: number) => void = () => {}
  readonly #ids = openIds()
  readonly #send: Send
  readonly #chats: ReadonlyMap<string, number>
  readonly #marks = new Uint8Array(MOST)
  readonly #chatOf = new Uint16Array(MOST)
  readonly #intended = new Float64Array(MOST)
  readonly #heads: Readonly<Record<Side, Int32Array>>
  #acked = 0
  #delivered = 0
  #doubled = 0
  #gaps = 0

  constructor(chats: readonly Chat[], send: Send) {
    this.#send = send
    this.#chats = new Map(chats.map(({ c }, index) => [c, index]))
    this.#heads = { visitor: new Int32Array(chats.length), staff: new Int32Array(chats.length) }
  }

  get totals(): Totals {
    return { sent: this.sent, acked: this.#acked, delivered: this.#delivered, doubled: this.#doubled, gaps: this.#gaps }
  }

  /** Writes in a chat. `intended` is when it should have been written, on the clock of `performance.now()`. */
  write(chat: number, by: Side, intended: number): void {
    const number = this.sent++
    if (number >= MOST) throw new Error('More messages than the generator keeps account of')
    this.#marks[number] = by === 'staff' ? FROM_STAFF : 0
    this.#chatOf[number] = chat
    this.#intended[number] = intended
    this.#send(chat, by, this.#ids.idOf(number), `${number} ${FILLING}`.slice(0, BYTES))
  }

  /** What one side hears. */
  ear(side: Side, ready: () => void): Heard {
    const heads = this.#heads[side]
    return {
      ready: (c, position) => {
        heads[this.#index(c)] = position
        ready()
      },
      entry: (c, position, id) => {
        const chat = this.#index(c)
        if (position !== (heads[chat] ?? 0) + 1) this.#gaps++
        heads[chat] = position
        const number = this.#ids.numberOf(id)
        if (number >= 0 && this.#by(number) !== side) this.#mark(number, DELIVERED)
      },
      acked: (id) => {
        const number = this.#ids.numberOf(id)
        if (number >= 0) this.#mark(number, ACKED)
      },
      refused: (words) => {
        throw new Error(`The server refused: ${words}`)
      },
    }
  }

  #index(c: string): number {
    const index = this.#chats.get(c)
    if (index === undefined) throw new Error('The server told of a chat that was not asked for')
    return index
  }

  #by(number: number): Side {
    return ((this.#marks[number] ?? 0) & FROM_STAFF) === 0 ? 'visitor' : 'staff'
  }

  #mark(number: number, mark: number): void {
    const marks = this.#marks[number] ?? 0
    if ((marks & mark) !== 0) {
      this.#doubled++
      return
    }
    this.#marks[number] = marks | mark
    if (mark === ACKED) this.#acked++
    else this.#delivered++
    if (((marks | mark) & (ACKED | DELIVERED)) !== (ACKED | DELIVERED)) return
    this.done++
    const intended = this.#intended[number] ?? 0
    this.finished(this.#chatOf[number] ?? 0, this.#by(number), intended, performance.now() - intended)
  }
}
