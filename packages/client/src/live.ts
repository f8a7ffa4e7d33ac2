// A live client: one connection, one outbox, and the conversations it reads. Visitors' and staff's are made of it.

import { type ClientFrame, LONGEST_FRAME, type RefusalBody, type SentCommand, type ServerFrame } from '@earshot/contract'
import { Connection, type LineState } from './connection.ts'
import { Conversations } from './conversations.ts'
import type { Effects, Keep } from './effects.ts'
import { Outbox, type Pending } from './outbox.ts'
import type { RoomFacts } from './room-facts.ts'

export type LiveParts = {
  readonly url: string
  readonly effects: Effects
  /** Where unanswered commands are kept, and under which key. */
  readonly keep: Keep | null
  readonly key: string
  readonly greeting: () => readonly ClientFrame[]
  /** How many entries from the end of a conversation are wanted first. */
  readonly tail?: number
  readonly roomFacts?: () => RoomFacts
  /** Hears every frame after the conversations and the outbox have. */
  readonly heard: (frame: ServerFrame) => void
  readonly changed: () => void
  /** The line acts for somebody else than whose the outbox is: nothing was sent on it. */
  readonly stranger?: () => void
}

// These become an entry that the one who asked will be told.
const TEXTS: readonly SentCommand['do'][] = ['start', 'leave', 'fill', 'say', 'whisper', 'note']

// No answer could name it, or the server would let the line go: it would be asked again for ever, and all that comes behind it.
const TOO_LARGE: RefusalBody = {
  rule: 'too-large',
  words: 'This is more than Earshot takes at once (64 KiB). Nothing was sent; please shorten it.',
}
/** Bytes in a frame for what is around a command. */
const AROUND = 200
const isTooLarge = (command: SentCommand): boolean => new TextEncoder().encode(JSON.stringify(command)).length > LONGEST_FRAME - AROUND

export class Live {
  readonly outbox: Outbox
  readonly conversations: Conversations
  readonly connection: Connection
  readonly #parts: LiveParts
  #sentOnThisLine = new WeakSet<Pending>()

  constructor(parts: LiveParts) {
    this.#parts = parts
    const { url, effects, greeting, tail, roomFacts, changed } = parts
    this.outbox = new Outbox(parts.keep, parts.key)
    const heard = (frame: ServerFrame) => this.#heard(frame)
    this.connection = new Connection({ url, effects, greeting, heard, changed: () => changed() })
    const send = (frame: ClientFrame) => this.connection.send(frame)
    this.conversations = new Conversations({ effects, outbox: this.outbox, send, tail, roomFacts, changed })
  }

  get line(): LineState {
    return this.connection.state
  }

  /** Asks a command of a conversation; the id by which its fate can be followed. An empty `c` waits for `address`. */
  ask(c: string, command: SentCommand): string {
    const { effects, changed } = this.#parts
    const pending = this.outbox.add({ id: effects.newId(), c, command, at: effects.now() })
    if (isTooLarge(command)) this.outbox.failed(pending.id, TOO_LARGE)
    this.#flush()
    changed()
    return pending.id
  }

  /** There is a conversation now: what was asked before goes to it. */
  address(c: string): void {
    this.outbox.address(c)
    this.#flush()
  }

  /** Asks something that was refused once more, as a new command. */
  retry(id: string): void {
    const failed = this.outbox.withdraw(id)
    if (failed !== undefined) this.ask(failed.c, failed.command)
  }

  /** Gives up something that was refused; answers what it was. */
  discard(id: string): Pending | undefined {
    const failed = this.outbox.withdraw(id)
    this.#parts.changed()
    return failed
  }

  #heard(frame: ServerFrame): void {
    if (frame.t === 'hello' && frame.person !== undefined && frame.person !== this.outbox.owner) return this.#parts.stranger?.()
    if (frame.t === 'hello') this.#again()
    this.conversations.heard(frame)
    if (frame.t === 'told' && frame.ack !== undefined) this.outbox.take(frame.ack)
    if (frame.t === 'ack') this.#acknowledged(frame.c, frame.id)
    if (frame.t === 'refused' && frame.id !== undefined) this.#refused(frame.id, frame)
    this.#flush()
    this.#parts.heard(frame)
  }

  /** A new line: everything that was not answered is asked again, in its order and with its id. */
  #again(): void {
    this.#sentOnThisLine = new WeakSet()
    this.conversations.again()
  }

  #flush(): void {
    for (const pending of this.outbox.due) {
      const { id, c, command } = pending
      if (!this.#sentOnThisLine.has(pending) && this.connection.send({ t: 'do', id, c, command })) this.#sentOnThisLine.add(pending)
    }
  }

  /** Its entry is told as well, before or after: until then a text stays in sight. */
  #acknowledged(c: string, id: string): void {
    const asked = this.outbox.all.find((one) => one.id === id)
    const view = this.conversations.view(c)
    const comes = asked !== undefined && TEXTS.includes(asked.command.do) && view !== null && !view.entries.some((entry) => entry.id === id)
    if (comes) this.outbox.sent(id)
    else this.outbox.take(id)
    this.#parts.changed()
  }

  #refused(id: string, { rule, words, who }: Extract<ServerFrame, { t: 'refused' }>): void {
    const asked = this.outbox.all.find((one) => one.id === id)?.command
    // The chat was started in another tab meanwhile: the same words go on in it.
    if (rule === 'already-open' && asked?.do === 'start') this.outbox.instead(id, { do: 'say', text: asked.text })
    else this.outbox.failed(id, who === undefined ? { rule, words } : { rule, words, who })
    this.#parts.changed()
  }
}
