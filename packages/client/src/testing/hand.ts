// A far end that the test plays itself: it says what it likes, and looks at what the client asked.

import { type ClientFrame, clientFrameSchema, type ServerFrame } from '@earshot/contract'
import type { Ear } from '../effects.ts'
import { type FarEnd, Wire } from './wire.ts'

export class Hand implements FarEnd {
  readonly sent: ServerFrame[] = []
  readonly asked: ClientFrame[] = []
  readonly wire: Wire
  readonly #ear: Ear
  closed: number | null = null

  constructor(ear: Ear) {
    this.#ear = ear
    this.wire = new Wire(this, ear)
  }

  heard(text: string): void {
    this.asked.push(clientFrameSchema.parse(JSON.parse(text)))
  }

  gone(): void {}

  /** Says something, which is heard at once. */
  say(...frames: readonly ServerFrame[]): void {
    this.sent.push(...frames)
    this.wire.read()
  }

  /** Says what is no frame. */
  garble(...texts: readonly string[]): void {
    for (const text of texts) this.#ear.heard(text)
  }

  hangUp(code: number): void {
    this.closed = code
    this.wire.read()
  }
}

/** The lines that a client has opened, in order. */
export class Hands {
  readonly all: Hand[] = []

  readonly openLine = (_: string, ear: Ear): Wire => {
    const hand = new Hand(ear)
    this.all.push(hand)
    return hand.wire
  }

  /** The newest of them. */
  get last(): Hand {
    const last = this.all.at(-1)
    if (last === undefined) throw new Error('No line was opened')
    return last
  }
}
