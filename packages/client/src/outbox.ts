// Commands whose answer has not been heard: kept, sent in order, sent again with the same id, until they are settled.

import type { RefusalBody, SentCommand } from '@earshot/contract'
import { forgiving, type Keep } from './effects.ts'

/** pending: not answered yet; sent: committed, its entry on the way; failed: refused, with the reason. */
export type Pending = {
  readonly id: string
  /** Empty until there is a conversation to send it to. */
  readonly c: string
  readonly command: SentCommand
  /** Milliseconds since 1970. */
  readonly at: number
  readonly state: 'pending' | 'sent' | 'failed'
  readonly refusal?: RefusalBody
}

export class Outbox {
  readonly #keep: Keep
  readonly #key: string
  #all: readonly Pending[]

  /** Takes up what was kept under `key`. */
  constructor(keep: Keep | null, key: string) {
    this.#keep = forgiving(keep)
    this.#key = key
    this.#all = restored(this.#keep.getItem(key))
  }

  get all(): readonly Pending[] {
    return this.#all
  }

  /** What must be sent, again or for the first time, in order. */
  get unanswered(): readonly Pending[] {
    return this.#all.filter(({ state }) => state === 'pending')
  }

  add(pending: Pick<Pending, 'id' | 'c' | 'command' | 'at'>): Pending {
    const added: Pending = { ...pending, state: 'pending' }
    this.#become([...this.#all, added])
    return added
  }

  /** Gives what was asked before there was a conversation its conversation. */
  address(c: string): void {
    this.#become(this.#all.map((one) => (one.c === '' ? { ...one, c } : one)))
  }

  /** Committed; its entry is still to come. */
  sent(id: string): void {
    this.#become(this.#all.map((one) => (one.id === id ? { ...one, state: 'sent' } : one)))
  }

  failed(id: string, refusal: RefusalBody): void {
    this.#become(this.#all.map((one) => (one.id === id ? { ...one, state: 'failed', refusal } : one)))
  }

  /** Takes out what is settled or given up; answers what it was. */
  take(id: string): Pending | undefined {
    const found = this.#all.find((one) => one.id === id)
    if (found !== undefined) this.#become(this.#all.filter((one) => one !== found))
    return found
  }

  /** Takes out what `gone` picks. */
  drop(gone: (pending: Pending) => boolean): void {
    if (this.#all.some(gone)) this.#become(this.#all.filter((one) => !gone(one)))
  }

  #become(all: readonly Pending[]): void {
    this.#all = all
    if (all.length === 0) this.#keep.removeItem(this.#key)
    else this.#keep.setItem(this.#key, JSON.stringify(all))
  }
}

function restored(kept: string | null): readonly Pending[] {
  try {
    const all: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(all) ? all : []
  } catch {
    return []
  }
}
