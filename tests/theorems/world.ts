// A world turned by hand: clients of the real client package on sessions of the real server, a bus that loses, repeats and reorders, lines that break.

import type { ServerFrame } from '@earshot/contract'
import type { Actor } from '@earshot/domain'
import { MemoryJournal } from '../../apps/server/src/adapters/memory/journal.ts'
import type { Session } from '../../apps/server/src/live/session.ts'
import type { Bus, Hint } from '../../apps/server/src/ports.ts'
import { newFacts, newNode } from '../../apps/server/src/testing/house.ts'
import { type End, newLive } from '../../apps/server/src/testing/live.ts'
import { browserEffects, type Effects } from '../../packages/client/src/effects.ts'
import { Live } from '../../packages/client/src/live.ts'
import { Clock } from '../../packages/client/src/testing/clock.ts'
import { Memory } from '../../packages/client/src/testing/memory.ts'
import { seatOf } from '../../packages/client/src/testing/seat.ts'
import { Wire } from '../../packages/client/src/testing/wire.ts'

export type Chance = () => number

/** A bus on which each listener hears each hint never, once or twice, now or later. */
export class ChaosBus implements Bus {
  readonly #listeners: ((hint: Hint) => void)[] = []
  readonly #late: (() => void)[] = []
  readonly #chance: Chance

  constructor(chance: Chance) {
    this.#chance = chance
  }

  subscribe(listener: (hint: Hint) => void): void {
    this.#listeners.push(listener)
  }

  publish(hint: Hint): void {
    for (const listener of this.#listeners) this.#carry(() => listener(hint))
    if (this.#chance() < 0.5) for (const late of this.#late.splice(0).reverse()) late()
  }

  #carry(deliver: () => void): void {
    const fate = this.#chance()
    if (fate < 0.2) return
    if (fate < 0.5) this.#late.push(deliver)
    else deliver()
    if (fate > 0.85) deliver()
  }
}

/** A client whose line can be cut and whose time is turned. */
export class Reader {
  readonly live: Live
  readonly #clock = new Clock()
  #line: { readonly end: End; readonly wire: Wire } | null = null

  constructor(actor: Actor, nodes: readonly ReturnType<typeof newLive>[], chance: Chance) {
    const effects: Effects = {
      ...browserEffects,
      openLine: (_, ear) => {
        const node = nodes[Math.floor(chance() * nodes.length)] ?? nodes[0]
        if (node === undefined) throw new Error('No node')
        const end = node.join(actor)
        const wire = new Wire(
          seatOf(end, () => node.hub.forget(end.session)),
          ear,
        )
        this.#line = { end, wire }
        end.session.send(JSON.stringify({ t: 'hello', c: null } satisfies ServerFrame))
        return wire
      },
      after: this.#clock.after,
      now: this.#clock.now,
      random: chance,
      fetch: () => Promise.reject(new Error('no network')),
    }
    // Some want the end of a long log first.
    const tail = chance() < 0.5 ? { tail: 1 + Math.floor(chance() * 4) } : {}
    const parts = { url: '', effects, keep: new Memory(), key: 'k', greeting: () => [], heard: () => {}, changed: () => {} }
    this.live = new Live({ ...parts, ...tail })
    this.live.connection.start()
  }

  /** Hears what has come over the line so far. */
  read(): void {
    this.#line?.wire.read()
  }

  /** The line breaks; what had not been read of it is lost. */
  cut(): void {
    this.#line?.wire.cut()
  }

  turn(ms: number): void {
    this.#clock.turn(ms)
  }

  beat(heads: Record<string, number>): void {
    this.session?.send(JSON.stringify({ t: 'beat', heads } satisfies ServerFrame))
  }

  /** Null while there is no line. */
  get session(): Session | null {
    return this.#line === null || this.#line.wire.broken ? null : this.#line.end.session
  }
}

/** Nodes on one journal, with a bus that cannot be relied on. */
export function newNodes(count: number, chance: Chance) {
  const journal = new MemoryJournal()
  const bus = new ChaosBus(chance)
  const facts = { ...newFacts(), policy: { ...newFacts().policy, idleHours: 24 } }
  return Array.from({ length: count }, () => newLive(newNode(journal, bus, facts)))
}
