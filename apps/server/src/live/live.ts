// Live delivery put together: sessions, the hub that tells them, the board, and the beats that heal what was lost.

import type { IncomingMessage } from 'node:http'
import { BEAT, type DeskLife, PAGE, type PublicDesk, type SentCommand } from '@earshot/contract'
import { type Actor, belongsElsewhere, type DeskRules, type Inquiry, isRoom, mayDo, type Staff, type Verdict } from '@earshot/domain'
import type { Accounts, Audit, Boards, Bus, Clock, Hint, Journal, Session as SignIn } from '../ports.ts'
import type { Presence } from '../presence-port.ts'
import { every } from '../timer.ts'
import type { Visit } from '../visits-port.ts'
import { Admission } from './admission.ts'
import { Board } from './board.ts'
import { Door, type Place } from './door.ts'
import { Followers } from './followers.ts'
import { frame } from './frames.ts'
import { Hub, type Log } from './hub.ts'
import { CLOSED, type Link } from './link.ts'
import { Memberships, tellSeen } from './membership.ts'
import { Queue } from './queue.ts'
import { type Seat, Session, type SessionParts } from './session.ts'
import { tellCanned, tellRoster } from './telling.ts'

/** How long a change of rights or of a desk may go unnoticed when its hint was lost. */
const POLL = 2_000
/** How long hours may have begun or ended before it is told. */
const TICK = 500

/** Hints that are said to windows, and change nothing that is known of a desk. */
const SAID_ONLY: ReadonlySet<Hint['about']> = new Set(['typing', 'seen', 'canned'])

/** What holds of a desk that is gone. */
const GONE: DeskRules = { training: false, policy: { holderMay: [] } }

type Seated = { readonly session: SignIn; readonly changed: (signedOut: boolean) => void }

/** What live delivery needs of the other features. */
export type LiveParts = {
  readonly houseRooms: { see(staff: Staff, c: string, n: number): Promise<void> }
  readonly conversations: Log & {
    inquiry(c: string): Promise<Inquiry | null>
    perform(c: string, id: string, actor: Actor, command: SentCommand): Promise<Verdict<null>>
  }
  readonly journal: Pick<Journal, 'heads'>
  readonly audit: Audit
  readonly boards: Pick<Boards, 'open' | 'waits'>
  readonly bus: Bus
  readonly lives: {
    life(desk: string): DeskLife
    desk(desk: string): DeskRules | null
    /** The id of the desk at an address. */
    bySlug(slug: string): { readonly id: string } | null
    shown(desk: string): PublicDesk | null
    refresh(): Promise<void>
    tick(): void
    onChange(listener: (desks: readonly string[]) => void): void
    onShown(listener: (desk: string) => void): void
  }
  readonly rights: {
    actor(seated: Seated): Actor | null
    sit(seated: Seated): Promise<boolean>
    rise(seated: Seated): void
    poll(): Promise<void>
    refresh(persons: readonly string[]): Promise<void>
  }
  readonly presence: Presence
  readonly accounts: Pick<Accounts, 'sessionOf'>
  readonly visit: (token: string) => Promise<Verdict<Visit>>
  /** Who sits where a visit was proved, for as long as it is not over. */
  readonly seatOf: (visit: Visit) => Seat
  readonly ownOrigin: (request: IncomingMessage) => boolean
  readonly clock: Clock
  readonly failed: (error: unknown) => void
}

export class Live {
  readonly admission: Admission
  readonly hub: Hub
  readonly door: Door
  readonly #board: Board
  readonly #queue: Queue
  readonly #followers: Followers
  readonly #parts: LiveParts
  readonly #sessions = new Set<Session>()
  /** By what name each window of staff is known to be there. */
  readonly #windows = new WeakMap<Session, string>()
  readonly #memberships = new Memberships()
  readonly #sessionParts: SessionParts

  constructor(parts: LiveParts) {
    this.#parts = parts
    const { conversations, lives, failed } = parts
    const state = (c: string) => conversations.inquiry(c)
    this.admission = new Admission({ state: (c) => conversations.state(c), audit: parts.audit, facts: (desk) => lives.desk(desk) ?? GONE })
    this.hub = new Hub({ log: conversations, journal: parts.journal, admission: this.admission, failed })
    this.#board = new Board({
      boards: parts.boards,
      state,
      life: (desk) => lives.life(desk),
      training: (desk) => (lives.desk(desk) ?? GONE).training,
    })
    this.#queue = new Queue({ boards: parts.boards, state, clock: parts.clock })
    this.#followers = new Followers({ shown: (desk) => lives.shown(desk) })
    this.#sessionParts = this.#forSessions()
    const { accounts, visit, ownOrigin: sameOrigin } = parts
    const seatVisitor = (link: Link, visit: Visit) => this.#seatVisitor(link, visit)
    const seatStaff = (link: Link, signedIn: SignIn) => this.#seatStaff(link, signedIn)
    this.door = new Door({ accounts, visit, sameOrigin, seatVisitor, seatStaff, follow: (slug) => this.#follow(slug), failed })
    parts.bus.subscribe((hint) => this.#heard(hint))
    lives.onChange((desks) => this.#board.lives(desks))
    lives.onShown((desk) => void this.#followers.changed(desk).catch(failed))
  }

  /** Starts the polls and beats; answers what stops them. */
  start(): () => void {
    const { rights, lives, presence, failed } = this.#parts
    const polls = every(POLL, () => Promise.all([rights.poll(), lives.refresh()]), failed)
    const ticks = every(TICK, async () => lives.tick(), failed)
    const beats = every(BEAT, () => Promise.all([presence.renew(), this.#beat()]), failed)
    return () => {
      polls()
      ticks()
      beats()
    }
  }

  /** Sends every connection away, to come back to another start of the server. */
  dismiss(): void {
    for (const session of this.#sessions) session.close(1012, 'the server restarts')
    this.#followers.dismiss()
  }

  #forSessions(): SessionParts {
    const { conversations, failed } = this.#parts
    return {
      perform: (session, c, id, command) => {
        const { actor } = session
        return actor === null
          ? Promise.resolve({ ok: false, refusal: { rule: 'not-signed-in' } })
          : conversations.perform(c, id, actor, command)
      },
      watch: (session, c) => this.hub.watch(session, c),
      unwatch: (session, c) => this.hub.unwatch(session, c),
      sync: (session, c, since) => this.hub.sync(session, c, since, PAGE),
      typing: (session, c) => this.#typing(session, c),
      board: (session) => this.#board.whole(session),
      here: (session, idle) => this.#here(session, idle),
      seen: async (session, c, n) => {
        if (session.actor?.kind === 'staff') await this.#parts.houseRooms.see(session.actor, c, n)
      },
      failed,
    }
  }

  #seatVisitor(link: Link, visit: Visit): Place {
    const session = new Session(link, this.#parts.seatOf(visit), this.#sessionParts)
    this.#sessions.add(session)
    session.attempt(this.#queue.join(session, visit.conversation))
    return { session, gone: () => this.#gone(session, visit.conversation) }
  }

  #gone(session: Session, watched: string): void {
    this.#sessions.delete(session)
    this.hub.unwatch(session, watched)
    this.#queue.leave(session, watched)
  }

  #follow(slug: string): 'unknown' | 'full' | ((link: Link) => () => void) {
    const desk = this.#parts.lives.bySlug(slug)
    if (desk === null) return 'unknown'
    return this.#followers.full ? 'full' : (link) => this.#followers.follow(desk.id, link)
  }

  async #seatStaff(link: Link, signedIn: SignIn): Promise<Place | null> {
    const { rights } = this.#parts
    const seated: Seated = { session: signedIn, changed: (signedOut) => this.#rightsChanged(session, signedOut) }
    const session: Session = new Session(link, () => rights.actor(seated), this.#sessionParts)
    const window = crypto.randomUUID()
    const gone = () => this.#staffGone(session, seated, window)
    // Whatever fails on the way in, nobody is left behind who counts as there and never leaves.
    const arrived = await this.#arrive(session, seated, window).catch((error) => {
      gone()
      throw error
    })
    if (!arrived) rights.rise(seated)
    return arrived ? { session, gone } : null
  }

  async #arrive(session: Session, seated: Seated, window: string): Promise<boolean> {
    const { rights, presence, bus } = this.#parts
    if (!(await rights.sit(seated))) return false
    await presence.enter(window, seated.session.person)
    bus.publish({ about: 'presence' })
    this.#sessions.add(session)
    this.#windows.set(session, window)
    session.send(frame({ t: 'hello', c: null, person: seated.session.person }))
    await this.#board.join(session)
    return true
  }

  #staffGone(session: Session, seated: Seated, window: string): void {
    const { rights, presence, bus, failed } = this.#parts
    this.#sessions.delete(session)
    this.#board.leave(session)
    this.hub.forget(session)
    rights.rise(seated)
    const left = presence.leave(window).then(() => bus.publish({ about: 'presence' }))
    left.catch(failed)
  }

  async #here(session: Session, idle: number | null): Promise<void> {
    const window = this.#windows.get(session)
    if (window !== undefined) await this.#parts.presence.answered(window, idle)
  }

  #rightsChanged(session: Session, signedOut: boolean): void {
    if (signedOut) return session.close(CLOSED.notSignedIn, 'not signed in')
    session.send(frame({ t: 'me' }))
    session.attempt(Promise.all([this.hub.review(session), this.#board.rejoin(session)]))
  }

  async #typing(session: Session, c: string): Promise<void> {
    const { conversations, lives, bus } = this.#parts
    const { actor } = session
    if (actor === null || actor.kind === 'system' || belongsElsewhere(actor, c)) return
    const state = await conversations.state(c)
    if (state === null) return
    if (mayDo(state, actor, 'type', lives.desk(state.desk ?? '') ?? GONE) === null) bus.publish({ about: 'typing', c, by: actor.kind })
  }

  #heard(hint: Hint): void {
    this.hub.heard(hint)
    const work = this.#consequence(hint)
    work?.catch(this.#parts.failed)
  }

  #consequence(hint: Hint): Promise<void> | null {
    if (hint.about === 'conversation') return hint.changed ? this.#stateChanged(hint.c) : null
    if (hint.about === 'person') return this.#parts.rights.refresh([hint.person]).then(() => this.#parts.lives.refresh())
    if (hint.about === 'signed-out') return Promise.all([this.#parts.rights.poll(), this.#parts.lives.refresh()]).then(() => {})
    if (hint.about === 'visit-ended') return this.#visitEnded(hint.visitor)
    if (hint.about === 'canned') tellCanned(this.#sessions, hint.owner)
    if (hint.about === 'roster') return this.#rosterChanged(hint.desk)
    if (hint.about === 'desks') return this.#desksChanged()
    if (hint.about === 'seen') tellSeen(this.#sessions, hint)
    return SAID_ONLY.has(hint.about) ? null : this.#parts.lives.refresh()
  }

  async #stateChanged(c: string): Promise<void> {
    await Promise.all([this.#board.changed(c), this.#queue.changed(c)])
    const state = this.#parts.conversations.stateInHand(c)
    if (isRoom(state)) this.#memberships.tell(this.#sessions, c, state)
  }

  async #visitEnded(visitor: string): Promise<void> {
    for (const session of this.#sessions) {
      const { actor } = session
      if (actor?.kind === 'visitor' && actor.visitor === visitor) session.close(CLOSED.notSignedIn, 'the visit is over')
    }
  }

  /** Who is on a shift decides to whom its desk is open. */
  async #rosterChanged(desk: string): Promise<void> {
    const told = tellRoster(this.#sessions, desk)
    await this.#parts.rights.refresh(told)
    await this.#parts.lives.refresh()
  }

  /** A desk's name is among what staff are told of themselves. */
  async #desksChanged(): Promise<void> {
    await this.#parts.lives.refresh()
    for (const session of this.#sessions) if (session.actor?.kind === 'staff') session.send(frame({ t: 'me' }))
  }

  /** Names the heads to everybody, so that a lost last entry is missed, and a silent line is known to be alive; lets dead ones go. */
  async #beat(): Promise<void> {
    for (const session of this.#sessions) session.check()
    await Promise.all([this.#board.reread(), this.#queue.reread(), this.#followers.beat()])
    const heads = await this.hub.heads()
    for (const session of this.#sessions) {
      const board = session.actor?.kind === 'staff' ? { board: this.#board.stamp(session) } : {}
      session.send(frame({ t: 'beat', heads: heads.get(session) ?? {}, ...board }))
    }
  }
}
