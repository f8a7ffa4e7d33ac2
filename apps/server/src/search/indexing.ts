// Keeps the words of what was written, after it was committed: so that nobody who writes waits for it, and nothing is missed when a server stops.

import { type Audience, type Conversation, type Entry, wordsIn, writtenIn } from '@earshot/domain'
import { isAway } from '../away.ts'
import type { Bus } from '../ports.ts'
import type { Gathered, KeptWords, Reached, SearchParts } from '../search-port.ts'

/** Conversations in one batch, and entries of each; in a rush, when more was heard of since the last time than `RUSH`, few of them. */
const BATCH = { conversations: 50, entries: 200 } as const
const RUSHED = { conversations: 2, entries: 100 } as const
const RUSH = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

type Batch = { readonly conversations: number; readonly entries: number }

export type IndexerParts = SearchParts & {
  readonly conversations: {
    state(c: string): Promise<Conversation | null>
    entries(c: string, tier: Audience, since: number, limit: number): Promise<readonly Entry[]>
  }
  readonly bus: Bus
  readonly failed: (error: unknown) => void
}

/** Whose key the words of a conversation are kept under: its desk's, so that who reads there finds them in one look; without one, its own. */
export const scopeOf = (c: string, { desk }: Conversation): string => desk ?? c

export class Indexer {
  readonly #parts: IndexerParts
  /** What was heard of and is still to be looked at. */
  readonly #moved = new Set<string>()
  #heard = 0
  /** How far the search for what was missed has come; null once it is through. */
  #after: string | null = FIRST
  #under: Promise<void> | null = null
  #stopped = false

  constructor(parts: IndexerParts) {
    this.#parts = parts
    parts.bus.subscribe((hint) => {
      if (hint.about !== 'conversation') return
      this.#moved.add(hint.c)
      this.#heard++
    })
  }

  /** Looks for what was missed: from before the server began, or where a hint was lost. */
  async catchUp(): Promise<void> {
    await this.#parts.words.tidy()
    this.#after = FIRST
  }

  /** Works through what has moved: all of it, or one small batch where much is being written. */
  work(): Promise<void> {
    this.#under ??= this.#work().finally(() => {
      this.#under = null
    })
    return this.#under
  }

  /** Once all that was written until now is kept. */
  async through(): Promise<void> {
    await this.catchUp()
    do await this.work()
    while (!this.#stopped && (this.#after !== null || this.#moved.size > 0))
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    this.#stopped = true
    await this.#under?.catch(() => {})
  }

  async #work(): Promise<void> {
    let batch: Batch = this.#heard > RUSH ? RUSHED : BATCH
    this.#heard = 0
    while (!this.#stopped && (await this.#batch(batch)) && this.#heard <= RUSH && batch !== RUSHED) batch = BATCH
  }

  /** True when there is more. */
  async #batch(batch: Batch): Promise<boolean> {
    const taken = await this.#take(batch.conversations)
    if (taken.length === 0) return this.#after !== null
    try {
      const reached = await this.#parts.words.reached(taken)
      const gathered = await Promise.all(taken.map((c) => this.#gather(c, reached.get(c), batch.entries)))
      const kept = gathered.filter((one) => one !== null)
      if (kept.length > 0) await this.#parts.words.keep(kept)
    } catch (error) {
      for (const c of taken) this.#moved.add(c)
      throw error
    }
    return this.#moved.size > 0 || this.#after !== null
  }

  /** What has moved goes before what was missed. */
  async #take(most: number): Promise<readonly string[]> {
    const moved = [...this.#moved.values().take(most)]
    for (const c of moved) this.#moved.delete(c)
    if (moved.length > 0 || this.#after === null) return moved
    const missed = await this.#parts.words.behind(this.#after, most)
    this.#after = missed.at(-1) ?? null
    return missed
  }

  /** What is new in a conversation; all of it, where it has come to another desk. One that cannot be read holds up no other. */
  async #gather(c: string, reached: Reached | undefined, most: number): Promise<Gathered | null> {
    try {
      const state = await this.#parts.conversations.state(c)
      if (state === null) return null
      const scope = scopeOf(c, state)
      const anew = reached !== undefined && reached.scope !== scope
      const since = anew ? 0 : (reached?.upto ?? 0)
      const entries = await this.#parts.conversations.entries(c, 'supervisors', since, most)
      if (entries.length === most) this.#moved.add(c)
      const upto = entries.at(-1)?.positions.supervisors ?? since
      if (upto === since && !anew) return null
      return { c, scope, anew, upto, words: this.#wordsOf(scope, entries), gone: entries.flatMap(goneBy) }
    } catch (error) {
      if (isAway(error)) throw error
      this.#parts.failed(error)
      return null
    }
  }

  #wordsOf(scope: string, entries: readonly Entry[]): readonly KeptWords[] {
    return entries.flatMap(({ id, at, audience, body, content, positions }) => {
      const words = wordsIn(writtenIn(body, content) ?? '')
      if (words.length === 0) return []
      const tokens = [...this.#parts.keys.tokens(scope, words)].sort(byNumber)
      return [{ place: positions.supervisors, entry: id, at, audience, tokens }]
    })
  }
}

const goneBy = ({ body }: Entry): readonly string[] => (body.kind === 'deleted' ? [body.entry] : [])
const byNumber = (one: bigint, other: bigint): number => (one < other ? -1 : one > other ? 1 : 0)
