// A house to be a client of: conversations, sessions and boards of the real server, in memory, at the far ends of wires flushed by hand.

import { PATHS, type PublicDesk, type ServerFrame } from '@earshot/contract'
import { inquiryOf, promiseOf } from '@earshot/domain'
import { MemoryBus } from '../../../../apps/server/src/adapters/memory/bus.ts'
import { MemoryJournal } from '../../../../apps/server/src/adapters/memory/journal.ts'
import { Board } from '../../../../apps/server/src/live/board.ts'
import { Followers } from '../../../../apps/server/src/live/followers.ts'
import { newFacts, newNode } from '../../../../apps/server/src/testing/house.ts'
import { type End, newLive } from '../../../../apps/server/src/testing/live.ts'
import { makeVisit, seatOf, visitOf } from '../../../../apps/server/src/visitors/visits.ts'
import type { Ear } from '../effects.ts'
import { Clock } from './clock.ts'
import { Doorstep } from './doorstep.ts'
import { People } from './people.ts'
import { MemoryVisits } from './visits.ts'
import { type FarEnd, Wire } from './wire.ts'

export const DESK = crypto.randomUUID()
const PLAIN: Omit<PublicDesk, 'availability'> = {
  desk: DESK,
  slug: 'front',
  name: 'Front',
  greeting: '',
  welcome: '',
  colours: null,
  hides: false,
  opensAt: null,
  hours: [],
  trail: false,
  rating: false,
  mails: false,
  exit: null,
  form: null,
  files: null,
}
const TURNS = 12

type Cable = { readonly step: Doorstep; readonly wire: Wire; readonly session: string | null }

export class House {
  readonly clock = new Clock()
  readonly people = new People(DESK)
  /** False while nothing reaches the house. */
  reachable = true
  readonly facts = { ...newFacts(), now: 0 }
  readonly #journal = new MemoryJournal()
  readonly #visits = new MemoryVisits()
  #cables: readonly Cable[] = []
  readonly #followers = new Followers({ shown: () => this.shown() })
  #deskWires: readonly Wire[] = []
  #node = this.#start()

  /** How many visits were made. */
  get visits(): number {
    return this.#visits.conversations.length
  }

  /** A visit of somebody new. */
  async visit() {
    const { token, conversation: c, handle, expiresAt } = await makeVisit(this.#visitParts(), DESK)
    return { token, c, handle, expiresAt }
  }

  /** The texts of everything in every log, in order. */
  async texts(): Promise<readonly string[]> {
    const logs = await Promise.all(this.#visits.conversations.map((c) => this.#node.conversations.entries(c, 'supervisors', 0, 1000)))
    return logs
      .flat()
      .flatMap(({ author, content }) => (author.kind !== 'system' && content !== null && 'text' in content ? [content.text] : []))
  }

  /** The desk as its visitors see it. */
  shown(): PublicDesk {
    return { ...PLAIN, availability: this.facts.available ? 'open' : 'nobody' }
  }

  /** Somebody comes who answers, or the last one goes, and whoever looks at the desk hears of it. */
  async deskBecomes(available: boolean): Promise<void> {
    this.facts.available = available
    await this.#followers.changed(DESK)
  }

  openLine(url: string, ear: Ear, session: string | null): Wire {
    if (url.includes('/live/desks/')) return this.#openDeskLine(ear)
    const visitor = url.endsWith(PATHS.liveVisitor)
    const { hub, board } = this.#node
    const left = ({ session: gone }: End) => {
      hub.forget(gone)
      board.leave(gone)
    }
    const step = new Doorstep((hello) => (visitor ? this.#seatVisitor(hello) : this.#seatStaff(session)), left)
    const wire = new Wire(step, ear)
    this.#cables = [...this.#cables.filter((one) => !one.wire.broken), { step, wire, session: visitor ? null : session }]
    if (!this.reachable) step.hangUp(1006)
    else if (!visitor) step.greet()
    return wire
  }

  /** Time passes, and then everything runs until it is quiet: what was asked is answered, what was told is heard. */
  async settle(ms = 0): Promise<void> {
    this.clock.turn(ms)
    this.facts.now = this.clock.now()
    for (let turn = 0; turn < TURNS; turn++) {
      await next()
      for (const wire of this.#wires()) wire.read()
    }
  }

  /** Everything runs, and nobody hears of it yet. */
  async unheard(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) await next()
  }

  /** Nothing reaches the house, or again. What was on its way is lost. */
  cut(reachable = false): void {
    this.reachable = reachable
    for (const wire of this.#wires()) wire.cut()
  }

  /** The server ends, and every line with it; another one starts on the same journal. */
  restart(): void {
    for (const { step } of this.#cables) step.hangUp(1012)
    this.#followers.dismiss()
    this.#node = this.#start()
  }

  /** Every visit is over. */
  async endVisits(): Promise<void> {
    await this.#visits.sweep(Number.POSITIVE_INFINITY)
    for (const { step, session } of this.#cables) if (session === null) step.hangUp(4401)
  }

  /** Somebody is signed out, and their lines are let go. */
  signOut(session: string): void {
    this.people.signOut(session)
    for (const cable of this.#cables) if (cable.session === session) cable.step.hangUp(4401)
  }

  /** Somebody switches “Accept calls from” at the desk, and their lines hear of it. */
  async accept(session: string | null, on: boolean): Promise<void> {
    this.people.accept(session, on)
    for (const { step, session: at } of this.#cables) {
      if (session === null || at !== session || step.end === null) continue
      step.end.session.send(JSON.stringify({ t: 'me' } satisfies ServerFrame))
      await this.#node.hub.review(step.end.session)
    }
  }

  /** Canned responses have changed: their readers are told so. */
  cannedChanged(): void {
    for (const { step, session } of this.#cables)
      if (session !== null) step.end?.session.send(JSON.stringify({ t: 'canned' } satisfies ServerFrame))
  }

  /** Every line of a visitor is told something. */
  async tell(frame: ServerFrame): Promise<void> {
    for (const { step, session } of this.#cables) if (session === null) step.end?.session.send(JSON.stringify(frame))
    await this.settle()
  }

  /** How many lines follow the desk. */
  get following(): number {
    return this.#deskWires.filter(({ broken }) => !broken).length
  }

  #wires(): readonly Wire[] {
    return [...this.#cables.map(({ wire }) => wire), ...this.#deskWires]
  }

  #openDeskLine(ear: Ear): Wire {
    const sent: ServerFrame[] = []
    let closed: number | null = this.reachable ? null : 1006
    const close = (code: number) => {
      closed ??= code
    }
    const send = (text: string) => void sent.push(JSON.parse(text))
    const link = { send, pass: (bytes: Buffer) => send(bytes.toString()), close, check: () => {} }
    const gone = this.reachable ? this.#followers.follow(DESK, link) : () => {}
    const far: FarEnd = {
      sent,
      get closed() {
        return closed
      },
      heard: () => close(4400),
      gone,
    }
    const wire = new Wire(far, ear)
    this.#deskWires = [...this.#deskWires.filter(({ broken }) => !broken), wire]
    return wire
  }

  async #seatVisitor(hello: string): Promise<End | null> {
    const found = await visitOf(this.#visitParts(), JSON.parse(hello).token)
    if (!found.ok) return null
    const end = this.#node.join(seatOf(found.value, (c) => inquiryOf(this.#node.conversations.stateInHand(c)), this.clock.now))
    return greeted(end, { t: 'hello', c: found.value.conversation })
  }

  async #seatStaff(session: string | null): Promise<End | null> {
    const staff = this.people.actor(session)
    if (staff === null) return null
    const hello: ServerFrame = { t: 'hello', c: null, person: staff.person }
    const end = greeted(
      this.#node.join(() => this.people.actor(session)),
      hello,
    )
    await this.#node.board.join(end.session)
    return end
  }

  #visitParts() {
    return { visits: this.#visits, clock: this.clock.now, state: (c: string) => this.#node.conversations.inquiry(c) }
  }

  /** What waits or is taken at the desk. */
  async #open() {
    const states = await Promise.all(
      this.#visits.conversations.map(async (c) => ({ c, state: inquiryOf((await this.#journal.load(c))?.state ?? null) })),
    )
    return states.flatMap(({ c, state }) =>
      state === null || (state.phase === 'closed' && promiseOf(state) === null) ? [] : [{ c, state }],
    )
  }

  #start() {
    const bus = new MemoryBus()
    const live = newLive(newNode(this.#journal, bus, this.facts))
    const board = new Board({
      boards: { open: () => this.#open() },
      state: (c) => live.conversations.inquiry(c),
      life: (desk) => ({ desk, availability: 'open', answering: 1 }),
      training: () => false,
    })
    bus.subscribe((hint) => {
      if (hint.about === 'conversation' && hint.changed) void board.changed(hint.c)
    })
    return { ...live, board }
  }
}

const next = () => new Promise((resolve) => setImmediate(resolve))

function greeted(end: End, hello: ServerFrame): End {
  end.session.send(JSON.stringify(hello))
  return end
}
