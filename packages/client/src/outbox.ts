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
  #owner: string
  #all: readonly Pending[]

  /** Takes up what was kept under `key`. */
  constructor(keep: Keep | null, key: string) {
    this.#keep = forgiving(keep)
    this.#key = key
    const { owner, all } = restored(this.#keep.getItem(key))
    this.#owner = owner
    this.#all = all
  }

  /** The person whose commands these are; empty where that is nobody in particular. */
  get owner(): string {
    return this.#owner
  }

  /** Hands the outbox over, empty: what one person asked is never sent in the name of another. */
  handOver(owner: string): void {
    this.#owner = owner
    this.#become([])
  }

  get all(): readonly Pending[] {
    return this.#all
  }

  /** What was not answered yet, in order. */
  get unanswered(): readonly Pending[] {
    return this.#all.filter(({ state }) => state === 'pending')
  }

  /** What may be sent, in order: where there is a conversation, up to a start that is not answered, which may have to become a `say`. */
  get due(): readonly Pending[] {
    const starting = new Set<string>()
    return this.unanswered.filter(({ c, command }) => {
      if (c === '' || starting.has(c)) return false
      if (command.do === 'start') starting.add(c)
      return true
    })
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

  /** Refused. What waits behind a start shares its fate, because there is no conversation it could go to. */
  failed(id: string, refusal: RefusalBody): void {
    const start = this.unanswered.find((one) => one.id === id && one.command.do === 'start')
    const concerned = ({ id: own, c, state }: Pending) => own === id || (state === 'pending' && c === start?.c)
    this.#become(this.#all.map((one) => (concerned(one) ? { ...one, state: 'failed', refusal } : one)))
  }

  /** Asks for something else in its place and under its id: what is not committed may still be changed. */
  instead(id: string, command: SentCommand): void {
    this.#become(this.#all.map((one) => (one.id === id ? { ...one, command } : one)))
  }

  /** Takes back what was refused; answers what it was. */
  withdraw(id: string): Pending | undefined {
    const found = this.#all.find((one) => one.id === id && one.state === 'failed')
    if (found !== undefined) this.drop((one) => one === found)
    return found
  }

  /** Takes out what is settled. */
  take(id: string): void {
    this.drop((one) => one.id === id)
  }

  /** Takes out what `gone` picks. */
  drop(gone: (pending: Pending) => boolean): void {
    if (this.#all.some(gone)) this.#become(this.#all.filter((one) => !gone(one)))
  }

  #become(all: readonly Pending[]): void {
    this.#all = all
    if (all.length === 0 && this.#owner === '') this.#keep.removeItem(this.#key)
    else this.#keep.setItem(this.#key, JSON.stringify({ owner: this.#owner, all } satisfies Kept))
  }
}

type Kept = { readonly owner: string; readonly all: readonly Pending[] }

function restored(text: string | null): Kept {
  try {
    const kept: Kept | null = JSON.parse(text ?? 'null')
    return typeof kept?.owner === 'string' && Array.isArray(kept.all) ? kept : NOTHING
  } catch {
    return NOTHING
  }
}

const NOTHING: Kept = { owner: '', all: [] }
