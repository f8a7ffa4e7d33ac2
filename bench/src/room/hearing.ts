// What a room's members hear of what they say: each message has to come to each of them once, in order.

import { openIds } from '../ids.ts'
import type { Heard } from '../wire.ts'

/** Messages of one run at most. */
const MOST = 1 << 14
const BYTES = 80
const FILLING = 'A message of eighty bytes is about as long as what people type when they talk to somebody in a room.'

/** `lost` are deliveries that have not come, `doubled` those that came again, `gaps` places that did not follow the last on a socket. */
export type Account = {
  readonly said: number
  readonly acked: number
  readonly delivered: number
  readonly lost: number
  readonly doubled: number
  readonly gaps: number
}

export class Hearing {
  /** How long each delivery took from the intended sending, in milliseconds. */
  took: number[] = []
  readonly #ids = openIds()
  readonly #members: number
  readonly #marks: Uint8Array
  readonly #intended: number[] = []
  #delivered = 0
  #doubled = 0
  #gaps = 0
  #acked = 0

  constructor(members: number) {
    this.#members = members
    this.#marks = new Uint8Array(members * MOST)
  }

  get account(): Account {
    const [said, acked, delivered] = [this.#intended.length, this.#acked, this.#delivered]
    return { said, acked, delivered, lost: said * this.#members - delivered, doubled: this.#doubled, gaps: this.#gaps }
  }

  /** True when everybody has heard everything. */
  get complete(): boolean {
    const { said, acked, lost } = this.account
    return lost === 0 && acked === said
  }

  /** The next message; `intended` is when it should be said, on the clock of `performance.now()`. */
  next(intended: number): { readonly id: string; readonly text: string } {
    const number = this.#intended.push(intended) - 1
    if (number >= MOST) throw new Error('More messages than are kept account of')
    return { id: this.#ids.idOf(number), text: `${number} ${FILLING}`.slice(0, BYTES) }
  }

  /** What one member hears. */
  ear(member: number, ready: () => void): Heard & { readonly head: number } {
    let head = 0
    return {
      get head() {
        return head
      },
      ready: (_, position) => {
        head = position
        ready()
      },
      entry: (_, position, id) => {
        if (position !== head + 1) this.#gaps++
        head = position
        const number = this.#ids.numberOf(id)
        if (number >= 0) this.#hears(member, number)
      },
      acked: () => {
        this.#acked++
      },
      refused: (words) => {
        throw new Error(`The server refused: ${words}`)
      },
    }
  }

  #hears(member: number, number: number): void {
    const at = member * MOST + number
    if (this.#marks[at] === 1) {
      this.#doubled++
      return
    }
    this.#marks[at] = 1
    this.#delivered++
    this.took.push(performance.now() - (this.#intended[number] ?? 0))
  }
}
