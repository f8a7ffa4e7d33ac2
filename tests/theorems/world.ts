// A world turned by hand: clients of the real client package on sessions of the real server, a bus that loses, repeats and reorders, lines that break.

import type { ServerFrame } from '@earshot/contract'
import type { Actor } from '@earshot/domain'
import { MemoryJournal } from '../../apps/server/src/adapters/memory/journal.ts'
import type { Bus, Hint } from '../../apps/server/src/ports.ts'
import { newFacts, newNode } from '../../apps/server/src/testing/house.ts'
import { type End, newLive } from '../../apps/server/src/testing/live.ts'
import type { Ear, Effects, Keep } from '../../packages/client/src/effects.ts'
import { Live } from '../../packages/client/src/live.ts'

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

type Line = { readonly end: End; readonly ear: Ear; readonly gone: (end: End) => void; read: number }

class Storage implements Keep {
  readonly #kept = new Map<string, string>()
  getItem = (key: string) => this.#kept.get(key) ?? null
  setItem = (key: string, value: string) => void this.#kept.set(key, value)
  removeItem = (key: string) => void this.#kept.delete(key)
}

/** A client whose line can be cut and whose time is turned. */
export class Reader {
  readonly live: Live
  readonly #timers: { at: number; work: () => void }[] = []
  #now = 0
  #line: Line | null = null

  constructor(actor: Actor, nodes: readonly ReturnType<typeof newLive>[], chance: Chance) {
    const effects: Effects = {
      openLine: (_, ear) => {
        const node = nodes[Math.floor(chance() * nodes.length)] ?? nodes[0]
        if (node === undefined) throw new Error('No node')
        const line: Line = { end: node.join(actor), ear, gone: ({ session }) => node.hub.forget(session), read: 0 }
        this.#line = line
        line.end.session.send(JSON.stringify({ t: 'hello', c: null } satisfies ServerFrame))
        return { send: (text) => line.end.session.received(text), close: () => this.#gone(line) }
      },
      after: (ms, work) => {
        const timer = { at: this.#now + ms, work }
        this.#timers.push(timer)
        return () => {
          const at = this.#timers.indexOf(timer)
          if (at >= 0) this.#timers.splice(at, 1)
        }
      },
      now: () => this.#now,
      random: chance,
      newId: () => crypto.randomUUID(),
      fetch: () => Promise.reject(new Error('no network')),
    }
    this.live = new Live({ url: '', effects, keep: new Storage(), key: 'k', greeting: () => [], heard: () => {}, changed: () => {} })
    this.live.connection.start()
  }

  /** Hears what has come over the line so far. */
  read(): void {
    const line = this.#line
    if (line === null) return
    while (this.#line === line && line.read < line.end.sent.length) line.ear.heard(JSON.stringify(line.end.sent[line.read++]))
    if (this.#line === line && line.end.closed !== null) this.#cutWith(line.end.closed)
  }

  /** The line breaks; what had not been read of it is lost. */
  cut(): void {
    this.#cutWith(1006)
  }

  turn(ms: number): void {
    this.#now += ms
    for (const timer of this.#timers.filter(({ at }) => at <= this.#now)) {
      const at = this.#timers.indexOf(timer)
      if (at < 0) continue
      this.#timers.splice(at, 1)
      timer.work()
    }
  }

  beat(heads: Record<string, number>): void {
    this.#line?.end.session.send(JSON.stringify({ t: 'beat', heads } satisfies ServerFrame))
  }

  get session() {
    return this.#line?.end.session ?? null
  }

  #cutWith(code: number): void {
    const line = this.#line
    if (line === null) return
    this.#gone(line)
    line.ear.closed(code)
  }

  #gone(line: Line): void {
    if (this.#line === line) this.#line = null
    line.gone(line.end)
  }
}

/** Nodes on one journal, with a bus that cannot be relied on. */
export function newNodes(count: number, chance: Chance) {
  const journal = new MemoryJournal()
  const bus = new ChaosBus(chance)
  const facts = { ...newFacts(), policy: { ...newFacts().policy, idleHours: 24 } }
  return Array.from({ length: count }, () => newLive(newNode(journal, bus, facts)))
}
