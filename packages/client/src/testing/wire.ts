// A client's line as a pair that is flushed by hand: what the client says is heard at once, what it is told waits until it is read.

import type { ServerFrame } from '@earshot/contract'
import type { Ear, Line } from '../effects.ts'

/** Where a wire leads: what was said and whether it was hung up there, and what is heard of the client. */
export type FarEnd = {
  readonly sent: readonly ServerFrame[]
  readonly closed: number | null
  heard(text: string): void
  /** The line is no more. */
  gone(): void
}

export class Wire implements Line {
  readonly #far: FarEnd
  readonly #ear: Ear
  #opened = false
  #read = 0
  #broken = false

  constructor(far: FarEnd, ear: Ear) {
    this.#far = far
    this.#ear = ear
  }

  /** True once either side has closed it, or it was cut. */
  get broken(): boolean {
    return this.#broken
  }

  send(text: string): void {
    if (!this.#broken) this.#far.heard(text)
  }

  close(): void {
    if (this.#broken) return
    this.#broken = true
    this.#far.gone()
  }

  /** The client hears what has come over the wire so far, and that it was hung up. */
  read(): void {
    if (!this.#broken && !this.#opened) {
      this.#opened = true
      this.#ear.opened()
    }
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) {
      this.#read++
      this.#ear.heard(JSON.stringify(frame))
    }
    if (this.#far.closed !== null) this.cut(this.#far.closed)
  }

  /** The wire breaks; what had not been read of it is lost. */
  cut(code = 1006): void {
    if (this.#broken) return
    this.close()
    this.#ear.closed(code)
  }

  #next(): ServerFrame | undefined {
    return this.#broken ? undefined : this.#far.sent[this.#read]
  }
}
