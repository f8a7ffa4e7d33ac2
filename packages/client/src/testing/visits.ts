// Visits in memory.

import type { Visit, Visits } from '../../../../apps/server/src/visits-port.ts'

export class MemoryVisits implements Visits {
  readonly #kept = new Map<string, Visit>()
  /** Every conversation that there was a visit for. */
  readonly conversations: string[] = []

  async make(visit: Visit, tokenHash: Buffer): Promise<void> {
    this.#kept.set(tokenHash.toString('hex'), visit)
    this.conversations.push(visit.conversation)
  }

  async find(tokenHash: Buffer): Promise<Visit | null> {
    return this.#kept.get(tokenHash.toString('hex')) ?? null
  }

  async extend(visitor: string, expiresAt: number): Promise<void> {
    for (const [hash, visit] of this.#kept) if (visit.visitor === visitor) this.#kept.set(hash, { ...visit, expiresAt })
  }

  async end(visitor: string): Promise<void> {
    for (const [hash, visit] of this.#kept) if (visit.visitor === visitor) this.#kept.delete(hash)
  }

  async sweep(now: number): Promise<number> {
    const over = [...this.#kept].filter(([, { expiresAt }]) => expiresAt < now)
    for (const [hash] of over) this.#kept.delete(hash)
    return over.length
  }
}
