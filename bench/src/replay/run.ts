// All chats of a replay: played side by side by a team of listeners, then read back.

import { randomUUID } from 'node:crypto'
import { atOnce } from '../at-once.ts'
import { type Account, accountOf } from './account.ts'
import type { Asked } from './asked.ts'
import { chanceOf } from './chance.ts'
import type { FileChat } from './chats.ts'
import type { Site } from './effects.ts'
import type { Listener, Team } from './listener.ts'
import type { Mishaps } from './mishaps.ts'
import type { Outcome } from './outcome.ts'
import { playChat } from './play.ts'
import { type Reading, readBack } from './reading.ts'
import { scriptOf } from './script.ts'
import { newVisitor, type Visitor } from './visitor.ts'

export type RunParts = {
  readonly site: Site
  readonly team: Team
  readonly mishaps: Mishaps
  readonly asked: Pick<Asked, 'pace' | 'seed'>
  readonly say: (words: string) => void
}
export type Done = { readonly outcome: Outcome; readonly account: Account }
type Finished = { readonly outcome: Outcome; readonly visitor: Visitor; readonly listener: Listener }

/** Chats at once for each listener. */
const PER_LISTENER = 40
/** When nothing has come through for so long, nothing more is waited for. Longer than a client may wait before it connects again. */
const PATIENCE = 60_000
const READ_AT_ONCE = 8

export class Run {
  readonly #parts: RunParts
  readonly #visitors: Visitor[] = []
  readonly #mark = `of replay ${randomUUID()}`
  #settledAt = performance.now()
  #left = false
  #waited = false
  #watching: NodeJS.Timeout | undefined

  constructor(parts: RunParts) {
    this.#parts = parts
  }

  get cuts(): number {
    return [...this.#visitors, ...this.#parts.team.listeners].reduce((sum, { cable }) => sum + (cable?.cuts ?? 0), 0)
  }

  /** Plays and reads back. Once it is over, or is left, `leave`. */
  async play(chats: readonly FileChat[]): Promise<readonly Done[]> {
    const { team, mishaps, say } = this.#parts
    this.#watching = setInterval(() => this.#watch(), 1000)
    let played = 0
    const finished = await atOnce(PER_LISTENER * team.listeners.length, chats, async (chat, nth) => {
      const done = await this.#playOne(chat, nth)
      const tenth = (of: number) => Math.floor((10 * of) / chats.length)
      if (tenth(++played) > tenth(played - 1) && !this.#left) say(`${played} of ${chats.length} chats are played`)
      return done
    })
    clearInterval(this.#watching)
    await mishaps.over()
    if (this.#left) return []
    say('reading every transcript back, as visitor and as staff')
    return atOnce(READ_AT_ONCE, finished, (one) => this.#readOne(one))
  }

  leave(): void {
    this.#left = true
    clearInterval(this.#watching)
    for (const visitor of this.#visitors) visitor.leave()
  }

  async #playOne(chat: FileChat, nth: number): Promise<Finished> {
    const { site, team, mishaps, asked } = this.#parts
    const listener = team.listeners[nth % team.listeners.length]
    if (listener === undefined) throw new Error('A team without listeners')
    const visitor = await newVisitor(site, team.slug)
    this.#visitors.push(visitor)
    const script = scriptOf(chat, chanceOf(asked.seed, chat.id), this.#mark)
    const settled = () => {
      this.#settledAt = performance.now()
    }
    const pause = asked.pace === null ? 0 : 1000 / asked.pace
    const waits = (words: string) => this.#waits(words)
    const outcome = await playChat({ chat: chat.id, script, visitor, listener, mishaps, pause, settled, waits })
    visitor.leave()
    return { outcome, visitor, listener }
  }

  #waits(words: string): void {
    if (!this.#waited) this.#parts.say(`some visitors have to wait before they can begin: ${words}`)
    this.#waited = true
  }

  #watch(): void {
    if (performance.now() - this.#settledAt < PATIENCE) return
    this.#settledAt = performance.now()
    this.#parts.say(`Nothing has come through for ${PATIENCE / 1000} s; what is missing counts as lost`)
    for (const { screen } of [...this.#visitors, ...this.#parts.team.listeners]) screen.giveUp()
  }

  async #readOne({ outcome, visitor, listener }: Finished): Promise<Done> {
    const { base } = this.#parts.site
    const { chat, c, typed } = outcome
    const readings: readonly Reading[] =
      c === null
        ? []
        : await Promise.all([
            readBack(base, c, 'visitor', { authorization: `Bearer ${visitor.visit()?.token}` }),
            readBack(base, c, 'staff', listener.cookie()),
          ])
    const copies = [...outcome.copies, ...readings.map(({ copy }) => copy)]
    const heard = [...visitor.heard, ...readings.flatMap(({ copy, answers }) => (copy.reader === 'visitor' ? answers : []))]
    return { outcome, account: accountOf({ chat, typed, copies, heard }) }
  }
}
