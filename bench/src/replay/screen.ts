// What one person has before them: when an entry came into sight, and what became of what they typed.

import type { ChatView, Pending } from '@earshot/client'
import type { RefusalBody } from '@earshot/contract'
import type { ToldEntry } from '@earshot/domain'

/** `at` is on the clock of `performance.now()`. */
export type Fate =
  | { readonly fate: 'shown'; readonly at: number }
  | { readonly fate: 'refused'; readonly refusal: RefusalBody }
  | { readonly fate: 'given-up' }

export type Sight = { readonly chats: readonly ChatView[]; readonly pending: readonly Pending[] }
export type Watched = { readonly subscribe: (listener: () => void) => () => void; readonly look: () => Sight }

const GIVEN_UP: Fate = { fate: 'given-up' }

export class Screen {
  readonly #watched: Watched
  readonly #read = new Map<string, readonly ToldEntry[]>()
  readonly #known = new Map<string, Fate>()
  readonly #waiting = new Map<string, (fate: Fate) => void>()
  #conditions: { readonly so: () => boolean; readonly tell: (came: boolean) => void }[] = []
  #leave: () => void
  #over = false

  constructor(watched: Watched) {
    this.#watched = watched
    this.#leave = watched.subscribe(() => this.#changed())
  }

  /** What becomes of an entry or a command of one's own: shown, refused, or not waited for any longer. */
  fate(id: string): Promise<Fate> {
    const known = this.#known.get(id) ?? (this.#over ? GIVEN_UP : undefined)
    if (known !== undefined) return Promise.resolve(known)
    return new Promise((resolve) => {
      const before = this.#waiting.get(id)
      this.#waiting.set(id, (fate) => {
        before?.(fate)
        resolve(fate)
      })
    })
  }

  /** Answers true once it is so, false when it is not waited for any longer. */
  until(so: () => boolean): Promise<boolean> {
    if (this.#over || so()) return Promise.resolve(!this.#over)
    return new Promise((tell) => this.#conditions.push({ so, tell }))
  }

  /** The entries of a conversation that are in sight. */
  entries(c: string): readonly ToldEntry[] {
    return this.#watched.look().chats.find((chat) => chat.c === c)?.entries ?? []
  }

  /** Waits for nothing any longer. */
  giveUp(): void {
    this.#over = true
    this.#leave()
    for (const tell of this.#waiting.values()) tell(GIVEN_UP)
    for (const { tell } of this.#conditions) tell(false)
    this.#waiting.clear()
    this.#conditions = []
  }

  #changed(): void {
    const { chats, pending } = this.#watched.look()
    for (const { c, entries } of chats) this.#learn(c, entries)
    for (const { id, refusal } of pending) if (refusal !== undefined) this.#tell(id, { fate: 'refused', refusal })
    const came = this.#conditions.filter(({ so }) => so())
    if (came.length === 0) return
    this.#conditions = this.#conditions.filter((one) => !came.includes(one))
    for (const { tell } of came) tell(true)
  }

  #learn(c: string, entries: readonly ToldEntry[]): void {
    const before = this.#read.get(c) ?? []
    if (before === entries) return
    this.#read.set(c, entries)
    const at = performance.now()
    const from = before.length <= entries.length && before.at(-1) === entries[before.length - 1] ? before.length : 0
    for (const { id } of entries.slice(from)) this.#tell(id, { fate: 'shown', at })
  }

  /** The first that is heard stands. */
  #tell(id: string, fate: Fate): void {
    if (this.#known.has(id)) return
    this.#known.set(id, fate)
    this.#waiting.get(id)?.(fate)
    this.#waiting.delete(id)
  }
}
