// The queue of each desk on this node: tells visitors who wait how many stand before them, and how long it usually takes.

import { type Inquiry, inQueue, RECENT, type UsualWait, usualWait, type Waiting, waitsInQueue } from '@earshot/domain'
import type { Boards, Clock } from '../ports.ts'
import { frame } from './frames.ts'
import type { Session } from './session.ts'

const DAY = 86_400_000

export type QueueParts = {
  readonly boards: Pick<Boards, 'open' | 'waits'>
  readonly state: (c: string) => Promise<Inquiry | null>
  readonly clock: Clock
}

type DeskQueue = {
  waiting: Map<string, Waiting>
  usual: UsualWait | null
  /** What was heard of while the queue was being read: that is newer. */
  heard: Set<string>
  loaded: Promise<void>
  telling: boolean
}

export class Queue {
  readonly #parts: QueueParts
  readonly #desks = new Map<string, DeskQueue>()
  readonly #sessions = new Map<string, Set<Session>>()
  readonly #told = new WeakMap<Session, string>()

  constructor(parts: QueueParts) {
    this.#parts = parts
  }

  /** Tells a visitor's session of its place, as long as its chat waits. */
  async join(session: Session, c: string): Promise<void> {
    const sessions = this.#sessions.get(c) ?? new Set()
    this.#sessions.set(c, sessions.add(session))
    await this.changed(c)
  }

  leave(session: Session, c: string): void {
    const sessions = this.#sessions.get(c)
    sessions?.delete(session)
    if (sessions?.size === 0) this.#sessions.delete(c)
  }

  /** A conversation has changed its state, or somebody has come to it. */
  async changed(c: string): Promise<void> {
    const state = await this.#parts.state(c)
    if (state === null) return
    const waits = waitsInQueue(state)
    if (waits && this.#sessions.has(c)) this.#desk(state.desk)
    for (const [desk, queue] of this.#desks) {
      const here = waits && state.desk === desk
      if (!here && !queue.waiting.has(c)) continue
      if (here) queue.waiting.set(c, { c, openedAt: state.openedAt })
      else queue.waiting.delete(c)
      queue.heard.add(c)
      await queue.loaded
      this.#tellSoon(desk, queue)
    }
  }

  /** Reads again where somebody waits, so that a lost hint heals. */
  async reread(): Promise<void> {
    for (const [desk, queue] of this.#desks) {
      await this.#fill(desk, queue)
      this.#tellSoon(desk, queue)
    }
  }

  #desk(desk: string): void {
    if (this.#desks.has(desk)) return
    const queue: DeskQueue = { waiting: new Map(), usual: null, heard: new Set(), loaded: Promise.resolve(), telling: false }
    // Here before it is read, so that no change in between is missed.
    this.#desks.set(desk, queue)
    queue.loaded = this.#fill(desk, queue)
    queue.loaded.catch(() => {
      if (this.#desks.get(desk) === queue) this.#desks.delete(desk)
    })
  }

  async #fill(desk: string, queue: DeskQueue): Promise<void> {
    const { boards, clock } = this.#parts
    const heard = new Set<string>()
    queue.heard = heard
    const [open, waits] = await Promise.all([boards.open(desk), boards.waits(desk, clock() - RECENT.days * DAY, RECENT.most)])
    const read = open.filter(({ c, state }) => !heard.has(c) && state.desk === desk && waitsInQueue(state))
    const kept = [...queue.waiting].filter(([c]) => heard.has(c))
    queue.waiting = new Map([...read.map(({ c, state }) => [c, { c, openedAt: state.openedAt }] as const), ...kept])
    queue.usual = usualWait(waits)
  }

  /** Once for all that changes in one go. */
  #tellSoon(desk: string, queue: DeskQueue): void {
    if (queue.telling) return
    queue.telling = true
    setImmediate(() => {
      queue.telling = false
      if (!this.#tell(queue) && this.#desks.get(desk) === queue) this.#desks.delete(desk)
    })
  }

  /** False where nobody is there to be told any more. */
  #tell({ waiting, usual }: DeskQueue): boolean {
    let there = false
    const now = this.#parts.clock()
    for (const [before, { c, openedAt }] of [...waiting.values()].sort(inQueue).entries()) {
      const sessions = this.#sessions.get(c)
      if (sessions === undefined) continue
      there = true
      const news = `${before} ${usual?.least} ${usual?.most}`
      const text = frame({ t: 'wait', c, before, waited: Math.max(0, now - openedAt), usual })
      for (const session of sessions) {
        if (this.#told.get(session) === news) continue
        this.#told.set(session, news)
        session.send(text)
      }
    }
    return there
  }
}
