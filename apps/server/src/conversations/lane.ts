// One conversation's commands, in the order they came: decided, appended, and decided again when another node was faster.

import {
  type Actor,
  accept,
  type Command,
  type Conversation,
  changesState,
  type Draft,
  decide,
  type Entry,
  evolve,
  type Facts,
  follow,
  isRoom,
  type Positions,
  type Refused,
  recordOf,
  type Verdict,
} from '@earshot/domain'
import type { Append, Boards, Fate, Journal, Loaded, Vault } from '../ports.ts'
import { asksBeforehand, type FindColleagues, type FindReceiver, type Known, knownBeforehand, mayAskBeforehand } from './beforehand.ts'
import { sealed } from './content.ts'
import type { FindLocked } from './wording.ts'

/** What was asked. `settle` hears once: a verdict, or the error after which nobody knows whether it was committed. */
export type Asked = {
  readonly id: string
  readonly actor: Actor
  readonly command: Command
  /** What the same person was claiming when they asked for this. */
  readonly earlier?: ReadonlySet<string>
  readonly settle: (verdict: Verdict<null>, error?: unknown) => void
}

export type LaneParts = {
  readonly journal: Journal
  readonly vault: Vault
  readonly boards: Pick<Boards, 'heldBy'>
  /** What the rules need to know of a desk now. */
  readonly facts: (desk: string) => Facts
  readonly locked: FindLocked
  readonly receiver: FindReceiver
  readonly colleagues: FindColleagues
  readonly committed: (lane: Lane, entries: readonly Entry[], changed: boolean) => void
}

/** `known` once it was looked up. */
type Queued = Asked & { readonly known?: Known }

type Decided = { readonly asked: Queued; readonly drafts: readonly Draft[]; readonly ids: readonly string[]; readonly next: Conversation }

const DONE = accept(null)

export class Lane {
  readonly conversation: string
  /** Undefined until it is loaded, null where the conversation does not exist. */
  state: Conversation | null | undefined = undefined
  key: Buffer | null = null
  /** How many entries were deleted here. */
  deletions = 0
  readonly #parts: LaneParts
  readonly #queue: Queued[] = []
  #flying = 0
  #lost: Queued[] = []
  // While a change of state is under way, what comes after it waits to be decided on what it leads to.
  #changing = false
  #loading: Promise<void> | null = null
  #finding = false

  constructor(conversation: string, parts: LaneParts) {
    this.conversation = conversation
    this.#parts = parts
  }

  get idle(): boolean {
    return this.#queue.length === 0 && this.#flying === 0 && this.#loading === null
  }

  ask(asked: Asked): void {
    this.#queue.push(asked)
    this.#go()
  }

  /** The state, loaded when it is not here: by `load`, where several are loaded together. */
  async loaded(load?: () => Promise<Loaded | null>): Promise<Conversation | null> {
    if (this.state === undefined) await this.#load(load)
    return this.state ?? null
  }

  /** Drops the state when another node has moved on from `version`; what is under way finds out by itself. */
  outdated(version: number): void {
    if (this.#flying === 0 && (this.state?.version ?? 0) < version) this.state = undefined
  }

  #load(load = () => this.#parts.journal.load(this.conversation)): Promise<void> {
    this.#loading ??= this.#read(load).finally(() => {
      this.#loading = null
    })
    return this.#loading
  }

  async #read(load: () => Promise<Loaded | null>): Promise<void> {
    const loaded = await load()
    const wrapped = loaded?.key ?? null
    this.key = wrapped === null ? null : this.#parts.vault.unwrap(this.conversation, wrapped)
    this.state = loaded?.state ?? null
  }

  #go(): void {
    while (!this.#changing && this.#lost.length === 0 && this.#queue.length > 0) {
      if (this.state === undefined) {
        this.#load().then(
          () => this.#go(),
          (error) => this.#giveUp(error),
        )
        return
      }
      const asked = this.#queue[0]
      if (asked === undefined || this.#finding) return
      if (this.#asksBeforehand(asked, this.state)) {
        this.#find(asked, this.state)
        return
      }
      this.#queue.shift()
      this.#attempt(asked, this.state)
    }
  }

  #asksBeforehand(asked: Queued, state: Conversation | null): boolean {
    return asked.known === undefined && mayAskBeforehand(asked.command) && asksBeforehand(asked, state, this.#factsFor(asked, state))
  }

  /** Looks up what the rules will want to know. Whoever comes behind it waits, so that what one person says stays in order. */
  #find(asked: Queued, state: Conversation | null): void {
    this.#finding = true
    const { conversation, key } = this
    knownBeforehand(this.#parts, asked, { conversation, key, state }, this.#factsFor(asked, state)).then(
      (known) => this.#found(asked, { ...asked, known }),
      (error) => {
        if (this.#found(asked, null)) asked.settle(DONE, error)
      },
    )
  }

  /** Puts `known` in the place of what was asked, or nothing; false when that has been given up meanwhile. */
  #found(asked: Queued, known: Queued | null): boolean {
    this.#finding = false
    const at = this.#queue.indexOf(asked)
    if (at >= 0) this.#queue.splice(at, 1, ...(known === null ? [] : [known]))
    this.#go()
    return at >= 0
  }

  #giveUp(error: unknown): void {
    for (const asked of this.#queue.splice(0)) asked.settle(DONE, error)
  }

  /** What cannot be carried out fails alone, and nothing of it is under way. */
  #attempt(asked: Queued, state: Conversation | null): void {
    try {
      this.#begin(asked, state)
    } catch (error) {
      asked.settle(DONE, error)
    }
  }

  #begin(asked: Queued, state: Conversation | null): void {
    const facts = this.#factsFor(asked, state)
    const verdict = decide(state, asked.actor, asked.command, facts)
    if (!verdict.ok) this.#refuse(asked, verdict)
    else if (verdict.value.length === 0) asked.settle(DONE)
    else this.#append(asked, verdict.value, state, facts)
  }

  #factsFor({ id, actor, command, known }: Queued, state: Conversation | null): Facts {
    const facts = this.#parts.facts(deskOf(state, actor))
    if (command.do === 'announce' || command.do === 'carry') return { ...facts, id }
    return known === undefined ? facts : { ...facts, ...known }
  }

  /** A resend of what was committed may be against the rules by now; it is answered as the first time all the same. */
  #refuse(asked: Asked, refused: Refused): void {
    this.#parts.journal.knows(this.conversation, asked.id).then(
      (known) => asked.settle(known ? DONE : refused),
      (error) => asked.settle(refused, error),
    )
  }

  #append(asked: Queued, drafts: readonly Draft[], state: Conversation | null, facts: Facts): void {
    const next = drafts.reduce<Conversation | null>(evolve, state)
    if (next === null) throw new Error('Entries that lead to no conversation')
    const born = state === null ? this.#parts.vault.newKey(this.conversation) : null
    if (born !== null) this.key = born.key
    const ids = drafts.map((_, nth) => (nth === 0 ? asked.id : crypto.randomUUID()))
    const decided: Decided = { asked, drafts, ids, next }
    const entries = drafts.map((draft, nth) => this.#seal(draft, ids[nth] ?? asked.id))
    const append: Append = {
      conversation: this.conversation,
      version: state?.version ?? 0,
      entries,
      next,
      key: born?.wrapped ?? null,
      jobs: entries.flatMap((entry) => follow(this.conversation, next, entry, facts.policy)),
      erases: drafts.flatMap(({ body }) => (body.kind === 'deleted' ? [body.entry] : [])),
      audit: drafts.flatMap((draft) => recordOf(draft) ?? []),
    }
    this.#flying++
    this.#changing = drafts.some(changesState)
    this.#parts.journal.append(append, (fate) => this.#landed(decided, fate))
  }

  #seal(draft: Draft, id: string) {
    if (this.key === null && draft.content !== null) throw new Error('An erased conversation takes no content')
    const content = this.key === null ? null : sealed(this.#parts.vault, this.key, this.conversation, id, draft.content)
    return { id, at: draft.at, author: draft.author, audience: draft.audience, body: draft.body, content }
  }

  #landed(decided: Decided, fate: Fate): void {
    this.#flying--
    if (decided.drafts.some(changesState)) this.#changing = false
    if (fate.fate === 'committed') this.#commit(decided, fate.base)
    else if (fate.fate === 'lost') this.#lost.push(askedAnew(decided.asked))
    else this.#outcome(decided.asked, fate)
    this.#again()
    this.#go()
  }

  #outcome(asked: Asked, fate: Exclude<Fate, { fate: 'committed' | 'lost' }>): void {
    // Either way the state here cannot be trusted: the log may be further than this lane knows.
    this.state = undefined
    if (fate.fate === 'known') asked.settle(DONE)
    else asked.settle(DONE, fate.error)
  }

  #commit(decided: Decided, base: Positions): void {
    let state =
      this.state === undefined || this.state === null
        ? { ...decided.next, heads: base, version: decided.next.version }
        : { ...this.state, heads: base }
    const entries = decided.drafts.map((draft, nth): Entry => {
      state = evolve(state, draft)
      return { ...draft, id: decided.ids[nth] ?? decided.asked.id, positions: state.heads }
    })
    this.deletions += entries.filter(({ body }) => body.kind === 'deleted').length
    const changed = decided.drafts.some(changesState)
    this.state = changed ? carriedOn(decided.next, state) : state
    this.#parts.committed(this, entries, changed)
    decided.asked.settle(DONE)
  }

  /** Once nothing is under way any more, what was lost is decided again on fresh state, before anything that came later. */
  #again(): void {
    if (this.#lost.length === 0 || this.#flying > 0) return
    this.#queue.unshift(...this.#lost)
    this.#lost = []
    this.state = undefined
  }
}

/** What a change leads to, with what else has been said meanwhile. */
function carriedOn(next: Conversation, { heads, ...state }: Conversation): Conversation {
  return isRoom(next) || !('visitorsTurn' in state) ? { ...next, heads } : { ...next, heads, visitorsTurn: state.visitorsTurn }
}

/** What was looked up may be otherwise by now. */
const askedAnew = ({ known: _, ...asked }: Queued): Queued => asked

/** The desk whose facts the rules need; of a conversation that does not exist yet, the one its visitor came to. */
function deskOf(state: Conversation | null, actor: Actor): string {
  if (state !== null) return state.desk ?? ''
  return actor.kind === 'visitor' ? actor.desk : ''
}
