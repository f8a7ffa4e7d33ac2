// The conversations a client reads: their replicas, what is typed in them, and asking again for what was missed.

import type { ClientFrame, RefusalBody, ServerFrame } from '@earshot/contract'
import { ChatFacts, type ChatView } from './chat-view.ts'
import type { Effects } from './effects.ts'
import type { Outbox, Pending } from './outbox.ts'
import { Replica } from './replica.ts'
import type { RoomFacts } from './room-facts.ts'

/** A question that was not answered in this time is asked again. */
const ASK_AGAIN = 5_000
/** Typing is over when nothing more is heard of it for so long. */
const TYPING = 6_000
const TELL_TYPING = 3_000
/** What came earlier is asked for in pages with so much room between them, so that nobody has to wait for it to type or to scroll. */
const BETWEEN = 150

type Held = {
  replica: Replica
  readonly facts: ChatFacts
  readonly room: RoomFacts | null
  shut: RefusalBody | null
  /** The question that is out: after which number it asks, and how to call off asking it again. */
  asked: { readonly since: number; readonly stop: () => void } | null
  /** Calls off asking for what came earlier. */
  pause: (() => void) | null
  typing: (() => void) | null
  typedAt: number
  view: { readonly of: readonly unknown[]; readonly view: ChatView } | null
}

const newlyHeld = ({ tail, roomFacts }: Pick<ConversationsParts, 'tail' | 'roomFacts'>): Held => ({
  replica: new Replica(tail),
  facts: new ChatFacts(),
  room: roomFacts?.() ?? null,
  shut: null,
  asked: null,
  pause: null,
  typing: null,
  typedAt: Number.NEGATIVE_INFINITY,
  view: null,
})

export type ConversationsParts = {
  readonly effects: Effects
  readonly outbox: Outbox
  readonly send: (frame: ClientFrame) => boolean
  /** How many entries from the end of a conversation are wanted before those that came earlier; all at once when absent. */
  readonly tail?: number | undefined
  /** Keeps how a room stands; absent where there are none, as for visitors. */
  readonly roomFacts?: (() => RoomFacts) | undefined
  readonly changed: () => void
}

export class Conversations {
  readonly #parts: ConversationsParts
  readonly #held = new Map<string, Held>()

  constructor(parts: ConversationsParts) {
    this.#parts = parts
  }

  get watched(): readonly string[] {
    return [...this.#held.keys()]
  }

  /** Reads a conversation from now on; one that is shut is asked for again. */
  watch(c: string): void {
    const held = this.#held.get(c)
    if (held !== undefined && held.shut === null) return
    if (held === undefined) this.#held.set(c, newlyHeld(this.#parts))
    this.#parts.send({ t: 'watch', c })
    this.#parts.changed()
  }

  unwatch(c: string): void {
    const held = this.#held.get(c)
    if (held === undefined) return
    this.#answered(held)
    held.pause?.()
    held.typing?.()
    this.#held.delete(c)
    this.#parts.send({ t: 'unwatch', c })
    this.#parts.changed()
  }

  /** Asks for a page of what came earlier in a room. */
  earlier(c: string): void {
    const held = this.#held.get(c)
    held?.room?.want(held.replica.earlier)
    if (held !== undefined) this.#ask(c, held)
  }

  /** On a line that has just come online: asks for everything that is watched. */
  again(): void {
    for (const [c, held] of this.#held) {
      this.#answered(held)
      this.#parts.send({ t: 'watch', c })
    }
  }

  /** Tells the other side that one is typing, every few seconds at most. */
  typing(c: string): void {
    const held = this.#held.get(c)
    const now = this.#parts.effects.now()
    if (held === undefined || now - held.typedAt < TELL_TYPING) return
    if (this.#parts.send({ t: 'typing', c })) held.typedAt = now
  }

  /** Hears the frames that are about conversations. */
  heard(frame: ServerFrame): void {
    if (frame.t === 'beat') return this.#beat(frame.heads)
    if (frame.t !== 'open' && frame.t !== 'told' && frame.t !== 'shut' && frame.t !== 'typing') return
    const held = this.#held.get(frame.c)
    if (held === undefined) return
    if (frame.t === 'told') this.#told(frame.c, held, frame.entries)
    else if (frame.t === 'typing') this.#typing(held)
    else if (frame.t === 'open') this.#open(frame.c, held, frame)
    else this.#shut(held, frame)
    this.#parts.changed()
  }

  /** The same object as before as long as nothing in it is different. Null when the conversation is not watched. */
  view(c: string): ChatView | null {
    const held = this.#held.get(c)
    if (held === undefined) return null
    const { replica, shut, typing } = held
    const pending = this.#parts.outbox.all.filter((one) => one.c === c)
    const of = [replica.entries, replica.tier, replica.missing, replica.earlier, shut, typing !== null, ...pending]
    if (held.view === null || of.length !== held.view.of.length || of.some((one, nth) => one !== held.view?.of[nth])) {
      held.view = { of, view: this.#viewOf(c, held, pending) }
    }
    return held.view.view
  }

  #viewOf(c: string, { replica, facts, room, shut, typing }: Held, pending: readonly Pending[]): ChatView {
    const { tier, entries, earlier, missing } = replica
    const complete = tier !== null && !missing
    return { c, tier, ...facts.of(entries), ...room?.of(entries), entries, earlier, pending, typing: typing !== null, complete, shut }
  }

  #open(c: string, held: Held, { tier, head, room }: Extract<ServerFrame, { t: 'open' }>): void {
    this.#answered(held)
    held.shut = null
    held.room?.open(head, room)
    held.replica.open(tier, head)
    this.#ask(c, held)
  }

  #shut(held: Held, { rule, words }: Extract<ServerFrame, { t: 'shut' }>): void {
    this.#answered(held)
    held.replica = new Replica(this.#parts.tail)
    held.room?.open(0, undefined)
    held.shut = { rule, words }
  }

  #told(c: string, held: Held, entries: Extract<ServerFrame, { t: 'told' }>['entries']): void {
    const fresh = new Set(held.replica.told(entries))
    if (entries.length === 0) held.replica.endsHere()
    if (entries.some(({ what }) => what.kind === 'message' || what.kind === 'closed')) {
      this.#stopTyping(held)
      // The other side has dropped it as well: what is typed next is told at once.
      held.typedAt = Number.NEGATIVE_INFINITY
    }
    this.#parts.outbox.drop((one) => fresh.has(one.id))
    if (entries.length === 0 || entries.some(({ n }) => n - 1 === held.asked?.since)) this.#answered(held)
    if (!held.replica.missing) this.#parts.outbox.drop((one) => one.c === c && one.state === 'sent')
    this.#ask(c, held)
  }

  #beat(heads: Readonly<Record<string, number>>): void {
    for (const [c, head] of Object.entries(heads)) {
      const held = this.#held.get(c)
      if (held === undefined) continue
      held.replica.reaches(head)
      this.#ask(c, held)
    }
  }

  /** Asks for what is missing, one question at a time; for what came earlier once there is room. */
  #ask(c: string, held: Held): void {
    if (held.replica.missing) return this.#sync(c, held)
    const { earlier } = held.replica
    if (earlier === 0 || held.pause !== null || held.room?.holdsBack(earlier)) return
    held.pause = this.#parts.effects.after(BETWEEN, () => {
      held.pause = null
      this.#sync(c, held)
    })
  }

  #sync(c: string, held: Held): void {
    const { wanted: since, tier } = held.replica
    if (since === null || tier === null || held.asked !== null) return
    if (!this.#parts.send({ t: 'sync', c, since })) return
    const stop = this.#parts.effects.after(ASK_AGAIN, () => {
      held.asked = null
      this.#sync(c, held)
    })
    held.asked = { since, stop }
  }

  #answered(held: Held): void {
    held.asked?.stop()
    held.asked = null
  }

  #typing(held: Held): void {
    held.typing?.()
    held.typing = this.#parts.effects.after(TYPING, () => {
      this.#stopTyping(held)
      this.#parts.changed()
    })
  }

  #stopTyping(held: Held): void {
    held.typing?.()
    held.typing = null
  }
}
