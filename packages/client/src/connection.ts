// A line to the server that comes back by itself: backs off, notices when it is dead, and says truthfully how it stands.

import type { ClientFrame, ServerFrame } from '@earshot/contract'
import { BEAT } from '@earshot/contract'
import type { Effects, Line } from './effects.ts'

/** refused: signed out, or the visit is over; it does not come back by itself. */
export type LineState = 'idle' | 'connecting' | 'online' | 'offline' | 'refused'

const SHORTEST = 500
const LONGEST = 15_000
/** The server beats; silence for longer than this means that the line is dead, whatever the socket says. */
const SILENCE = 2.5 * BEAT
/** A line that broke sooner than this after its hello and carried nothing through has done no good: the next wait is longer. */
const STEADY = BEAT
const REFUSED = 4401

export type ConnectionParts = {
  readonly url: string
  readonly effects: Effects
  /** The first frames of each line. */
  readonly greeting: () => readonly ClientFrame[]
  readonly heard: (frame: ServerFrame) => void
  readonly changed: (state: LineState) => void
}

export class Connection {
  readonly #parts: ConnectionParts
  #state: LineState = 'idle'
  #line: Line | null = null
  #failures = 0
  #onlineAt = 0
  #stopTimer: () => void = () => {}

  constructor(parts: ConnectionParts) {
    this.#parts = parts
  }

  get state(): LineState {
    return this.#state
  }

  /** Connects, now rather than after the wait there may be. */
  start(): void {
    if (this.#line !== null) return
    this.#stopTimer()
    this.#become(this.#failures === 0 ? 'connecting' : 'offline')
    this.#open()
  }

  stop(): void {
    this.#drop()
    this.#failures = 0
    this.#become('idle')
  }

  /** False when the line is not online: then nothing was sent. */
  send(frame: ClientFrame): boolean {
    if (this.#state !== 'online') return false
    this.#line?.send(JSON.stringify(frame))
    return true
  }

  #open(): void {
    const { effects, url } = this.#parts
    let current = true
    const mine = (work: () => void) => {
      if (current && this.#line === line) work()
    }
    const line: Line = effects.openLine(url, {
      opened: () => mine(() => this.#greet()),
      heard: (text) => mine(() => this.#heard(text)),
      closed: (code) => {
        mine(() => this.#closed(code))
        current = false
      },
    })
    this.#line = line
    this.#watchSilence()
  }

  #greet(): void {
    for (const frame of this.#parts.greeting()) this.#line?.send(JSON.stringify(frame))
  }

  #heard(text: string): void {
    this.#watchSilence()
    const frame = parsed(text)
    if (frame === null) return
    if (frame.t === 'hello') {
      this.#onlineAt = this.#parts.effects.now()
      this.#become('online')
    }
    if ('ack' in frame || frame.t === 'ack') this.#failures = 0
    this.#parts.heard(frame)
  }

  #closed(code: number): void {
    const { effects } = this.#parts
    this.#line = null
    this.#stopTimer()
    if (this.#state === 'online' && effects.now() - this.#onlineAt >= STEADY) this.#failures = 0
    if (code === REFUSED) return this.#become('refused')
    this.#become('offline')
    const wait = Math.min(LONGEST, SHORTEST * 2 ** this.#failures) * (0.5 + effects.random() / 2)
    this.#failures++
    this.#stopTimer = effects.after(wait, () => this.start())
  }

  #watchSilence(): void {
    this.#stopTimer()
    this.#stopTimer = this.#parts.effects.after(SILENCE, () => {
      this.#drop()
      this.#closed(0)
    })
  }

  #drop(): void {
    this.#stopTimer()
    const line = this.#line
    this.#line = null
    line?.close()
  }

  #become(state: LineState): void {
    if (state === this.#state) return
    this.#state = state
    this.#parts.changed(state)
  }
}

function parsed(text: string): ServerFrame | null {
  try {
    // The server proved the frame against the contract when it made it.
    const frame: ServerFrame | null = JSON.parse(text)
    return typeof frame?.t === 'string' ? frame : null
  } catch {
    return null
  }
}
