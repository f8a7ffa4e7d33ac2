// One live connection, of a visitor or a member of staff: what it asks, and what it is told.

import type { ClientFrame, SentCommand } from '@earshot/contract'
import type { Actor, Verdict } from '@earshot/domain'
import { frame, type Prepared, refusedFrame, toldFrame } from './frames.ts'
import { CLOSED, type Link } from './link.ts'
import { readFrame } from './reading.ts'

/** Commands under way on one connection at most. */
const MOST_UNDER_WAY = 500
/** Questions under way on one connection at most: each may cost a reading. */
const MOST_ASKED = 100

/** What a session asks of the house. */
export type SessionParts = {
  perform(session: Session, c: string, id: string, command: SentCommand): Promise<Verdict<null>>
  watch(session: Session, c: string): Promise<void>
  unwatch(session: Session, c: string): void
  sync(session: Session, c: string, since: number): Promise<void>
  typing(session: Session, c: string): Promise<void>
  board(session: Session): void
  here(session: Session, idle: number | null): Promise<void>
  seen(session: Session, c: string, n: number): Promise<void>
  /** Called once for a fault that is nobody's fault out there. */
  failed(error: unknown): void
}

/** Who sits at the other end: asked at each frame, because rights change while the connection stands. */
export type Seat = () => Actor | null

export class Session {
  readonly #link: Link
  readonly #parts: SessionParts
  readonly #seat: Seat
  #underWay: Set<string> | null = null
  #asked = 0
  #closed = false

  constructor(link: Link, seat: Seat, parts: SessionParts) {
    this.#link = link
    this.#seat = seat
    this.#parts = parts
  }

  get actor(): Actor | null {
    return this.#seat()
  }

  send(text: string): void {
    this.#link.send(text)
  }

  /** Lets the line go when the other side has not been heard of since the last time. */
  check(): void {
    this.#link.check()
  }

  close(code: number, reason: string): void {
    this.#closed = true
    this.#link.close(code, reason)
  }

  /** Entries of a conversation this session watches. */
  told(c: string, prepared: Prepared): void {
    const ack = this.#underWay === null ? undefined : prepared.ids.find((id) => this.#underWay?.delete(id))
    if (ack === undefined) this.#link.pass(prepared.bytes())
    else this.#link.send(toldFrame(c, prepared.json, ack))
  }

  /** One frame from the other end. Never throws. What comes once the line is given up is asked again on the next one, behind what was asked before it. */
  received(text: string): void {
    if (this.#closed) return
    if (this.actor === null) return this.close(CLOSED.notSignedIn, 'not signed in')
    const read = readFrame(text)
    if ('t' in read) return this.#handle(read)
    const { rule, ...about } = read
    this.send(refusedFrame({ rule }, about))
  }

  #handle(asked: ClientFrame): void {
    switch (asked.t) {
      case 'do':
        return this.#do(asked)
      case 'watch':
        return this.#ask(asked.c, () => this.#parts.watch(this, asked.c))
      case 'unwatch':
        return this.#parts.unwatch(this, asked.c)
      case 'sync':
        return this.#ask(asked.c, () => this.#parts.sync(this, asked.c, asked.since))
      case 'typing':
        return this.#ask(asked.c, () => this.#parts.typing(this, asked.c))
      case 'seen':
        return this.#ask(asked.c, () => this.#parts.seen(this, asked.c, asked.n))
      case 'here':
        return this.attempt(this.#parts.here(this, asked.idle))
      case 'board':
        return this.#parts.board(this)
      case 'hello':
        return this.send(refusedFrame({ rule: 'out-of-turn' }, {}))
    }
  }

  #do({ id, c, command }: Extract<ClientFrame, { t: 'do' }>): void {
    this.#underWay ??= new Set()
    // Answered once, with the one that is under way.
    if (this.#underWay.has(id)) return
    if (this.#underWay.size >= MOST_UNDER_WAY) return this.send(refusedFrame({ rule: 'too-many' }, { id, c }))
    this.#underWay.add(id)
    this.#parts.perform(this, c, id, command).then(
      (verdict) => this.#answer(c, id, verdict),
      (error) => this.#fail(error),
    )
  }

  /** Where the told entries have acknowledged the command already, there is nothing left to say. */
  #answer(c: string, id: string, verdict: Verdict<null>): void {
    const unsaid = this.#underWay?.delete(id) ?? false
    if (!verdict.ok) this.send(refusedFrame(verdict.refusal, { id, c }))
    else if (unsaid) this.send(frame({ t: 'ack', c, id }))
    if (this.#underWay?.size === 0) this.#underWay = null
  }

  #ask(c: string, work: () => Promise<void>): void {
    if (this.#asked >= MOST_ASKED) return this.send(refusedFrame({ rule: 'too-many' }, { c }))
    this.#asked++
    const done = work().finally(() => {
      this.#asked--
    })
    this.attempt(done)
  }

  /** Work that this session lives on: when it fails, the client comes back and asks for all of it again. */
  attempt(work: Promise<unknown>): void {
    work.catch((error) => this.#fail(error))
  }

  /** Nobody knows what became of it, so nothing is answered: the client comes back and asks again with the same ids. */
  #fail(error: unknown): void {
    this.#parts.failed(error)
    this.close(CLOSED.tryAgain, 'try again')
  }
}
