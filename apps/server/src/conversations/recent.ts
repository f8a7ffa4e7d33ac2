// The entries this node has just committed, so that telling them needs no reading back. Bounded over all conversations.

import type { Entry } from '@earshot/domain'

const KEPT = 4096

/** Entries in the order they were committed, of each conversation without a gap; the oldest go first. */
export class Recent {
  readonly #byConversation = new Map<string, Entry[]>()
  #order: string[] = []

  add(conversation: string, entries: readonly Entry[]): void {
    const kept = this.#byConversation.get(conversation)
    const joins = kept !== undefined && placeOf(kept.at(-1)) + 1 === placeOf(entries[0])
    // Where others have come in between, what was kept leads nowhere.
    if (joins) kept.push(...entries)
    else this.#byConversation.set(conversation, [...entries])
    for (const _ of entries) this.#order.push(conversation)
    if (this.#order.length > 2 * KEPT) this.#shed()
  }

  /** What was written in one of them is gone: they are read again where they are wanted. */
  forget(conversation: string): void {
    this.#byConversation.delete(conversation)
  }

  /** The entries after `position` of the whole log, or null when the first of them is not here. */
  after(conversation: string, position: number): readonly Entry[] | null {
    const kept = this.#byConversation.get(conversation)
    if (kept === undefined) return null
    const from = position + 1 - placeOf(kept[0])
    if (from < 0 || from >= kept.length) return null
    return from === 0 ? kept : kept.slice(from)
  }

  /** Drops the older half at once: cheaper than one by one. */
  #shed(): void {
    const gone = new Map<string, number>()
    for (const conversation of this.#order.slice(0, -KEPT)) gone.set(conversation, (gone.get(conversation) ?? 0) + 1)
    this.#order = this.#order.slice(-KEPT)
    for (const [conversation, count] of gone) {
      const left = this.#byConversation.get(conversation)?.slice(count) ?? []
      if (left.length === 0) this.#byConversation.delete(conversation)
      else this.#byConversation.set(conversation, left)
    }
  }
}

const placeOf = (entry: Entry | undefined): number => entry?.positions.supervisors ?? 0
