// Follows how a desk is, as long as somebody looks: a line that comes back by itself, and on which nothing is said.

import { BEAT, FOLLOWING, type PublicDesk, type ServerFrame } from '@earshot/contract'
import { type Effects, type Line, socketUrl } from './effects.ts'

/** The longest first wait before a line is tried again, and the longest of all: many pages come back at once when a server starts again. */
const FIRST = 2_000
const LONGEST = 60_000
/** The server beats; silence for longer than this means that the line is dead, whatever the socket says. */
const SILENCE = 2.5 * BEAT

export type DeskLineParts = {
  readonly base: string
  /** The desk's address. */
  readonly desk: string
  readonly effects: Pick<Effects, 'openLine' | 'after' | 'random'>
  readonly heard: (desk: PublicDesk) => void
  /** How the desk is, is not known any more. */
  readonly lost?: () => void
}

export class DeskLine {
  readonly #parts: DeskLineParts
  readonly #url: string
  #line: Line | null = null
  #following = false
  #online = false
  #failures = 0
  #stopTimer = () => {}

  constructor(parts: DeskLineParts) {
    this.#parts = parts
    this.#url = socketUrl(parts.base, FOLLOWING + encodeURIComponent(parts.desk))
  }

  /** True while what was heard last holds. */
  get online(): boolean {
    return this.#online
  }

  follow(): void {
    if (this.#following) return
    this.#following = true
    this.#open()
  }

  /** Where it waits to try again, it tries now. */
  tryNow(): void {
    if (this.#following && this.#line === null) this.#open()
  }

  rest(): void {
    this.#following = false
    this.#drop()
    this.#failures = 0
  }

  #wait(ms: number, work: () => void): void {
    this.#stopTimer()
    this.#stopTimer = this.#parts.effects.after(ms, work)
  }

  #drop(): void {
    this.#stopTimer()
    const dropped = this.#line
    this.#line = null
    this.#online = false
    dropped?.close()
  }

  #broken(): void {
    const was = this.#online
    this.#drop()
    this.#wait(this.#parts.effects.random() * Math.min(LONGEST, FIRST * 2 ** this.#failures++), () => this.#open())
    if (was) this.#parts.lost?.()
  }

  #open(): void {
    const opened: Line = this.#parts.effects.openLine(this.#url, {
      opened: () => {},
      heard: (text) => {
        if (this.#line === opened) this.#hear(text)
      },
      closed: () => {
        if (this.#line === opened) this.#broken()
      },
    })
    this.#line = opened
    this.#wait(SILENCE, () => this.#broken())
  }

  #hear(text: string): void {
    this.#wait(SILENCE, () => this.#broken())
    // The server proved the frame against the contract when it made it.
    const frame: ServerFrame = JSON.parse(text)
    if (frame.t !== 'desk') return
    this.#online = true
    this.#failures = 0
    this.#parts.heard(frame.desk)
  }
}
