// A way through the text of a backup: line by line between the tables, and by the piece within one, however large it is.

import { createHash } from 'node:crypto'

/** No line between tables is nearly as long. What has such a line is something else. */
const LONGEST = 65_536
const NEWLINE = 10
const [END, END_LATER] = [Buffer.from('\\.\n'), Buffer.from('\n\\.\n')]

/** Thrown where the text is not as it must be. */
export class Broken extends Error {}

export class Cursor {
  readonly #chunks: AsyncIterator<Buffer>
  readonly #hash = createHash('sha256')
  #held: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The checksum of everything before the place where it is. */
  checksum(): string {
    return this.#hash.copy().digest('hex')
  }

  /** The next line without its end, or null behind the last. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#held.indexOf(NEWLINE)
      if (end >= 0) return this.#take(end + 1).toString('utf8', 0, end)
      if (this.#held.length > LONGEST) throw new Broken('a line does not end')
      if (await this.#more()) continue
      if (this.#held.length > 0) throw new Broken('the last line does not end')
      return null
    }
  }

  /** The rows up to the end of the table, each with its newline, in pieces of whole rows. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      if (this.#held.subarray(0, END.length).equals(END)) return void this.#take(END.length)
      const last = this.#held.indexOf(END_LATER)
      const upTo = (last >= 0 ? last : this.#held.lastIndexOf(NEWLINE)) + 1
      if (upTo > 0) yield this.#take(upTo)
      if (last < 0 && !(await this.#more())) throw new Broken('a table does not end')
    }
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    this.#hash.update(taken)
    return taken
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next()
    if (done === true) return false
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value])
    return true
  }
}
