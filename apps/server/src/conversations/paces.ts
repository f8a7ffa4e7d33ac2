// How fast visitors write, each in their own chat. In memory: a restart forgives.

import { type Command, type Facts, type Pace, paced, type Visitor } from '@earshot/domain'

/** Paces kept at most: of whoever wrote first they go first, and whoever is forgotten begins anew. */
const MOST = 20_000

const WRITING: ReadonlySet<Command['do']> = new Set(['say', 'start', 'leave', 'fill'])

/** True for what is shown to staff, or rings for them. */
export const isWriting = (command: Command): boolean => WRITING.has(command.do)

export class Paces {
  readonly #paces = new Map<string, Pace>()

  /** True when this visitor may write once more now. */
  take({ conversation }: Visitor, { now, policy }: Facts): boolean {
    if (policy.flood.messages === 0) return true
    const pace = paced(this.#paces.get(conversation), policy.flood.messages, now)
    if (pace === null) return false
    this.#paces.set(conversation, pace)
    const [oldest] = this.#paces.size > MOST ? this.#paces.keys() : []
    if (oldest !== undefined) this.#paces.delete(oldest)
    return true
  }
}
