// The board of each desk on this node: its open conversations and whether it is staffed, told to the desk's members.

import type { BoardItem, DeskLife } from '@earshot/contract'
import { type Inquiry, mayAnswer, seatOf } from '@earshot/domain'
import type { Boards } from '../ports.ts'
import { frame } from './frames.ts'
import type { Session } from './session.ts'

export type BoardParts = {
  readonly boards: Pick<Boards, 'open'>
  readonly state: (c: string) => Promise<Inquiry | null>
  readonly life: (desk: string) => DeskLife
  readonly training: (desk: string) => boolean
}

type DeskBoard = { readonly items: Map<string, BoardItem>; readonly sessions: Set<Session>; loaded: Promise<void> }

export class Board {
  readonly #parts: BoardParts
  readonly #desks = new Map<string, DeskBoard>()

  constructor(parts: BoardParts) {
    this.#parts = parts
  }

  /** Tells a session the whole board, now and of each change. */
  async join(session: Session): Promise<void> {
    const boards = desksOf(session).map((desk) => this.#desk(desk))
    // There before it is loaded, so that whoever leaves meanwhile has left, and no board is let go that somebody waits for.
    for (const board of boards) board.sessions.add(session)
    await Promise.all(boards.map(({ loaded }) => loaded))
    this.whole(session)
  }

  leave(session: Session): void {
    for (const board of this.#desks.values()) board.sessions.delete(session)
  }

  /** After a session's desks changed. */
  async rejoin(session: Session): Promise<void> {
    this.leave(session)
    await this.join(session)
  }

  /** The whole board of a session, as far as it is loaded. */
  whole(session: Session): void {
    const desks = desksOf(session)
    const items = desks
      .flatMap((desk) => [...(this.#desks.get(desk)?.items.values() ?? [])])
      .filter((item) => this.#shows(session, item))
      .map((item) => told(session, item))
    session.send(frame({ t: 'board', whole: true, items, desks: desks.map(this.#parts.life), stamp: this.stamp(session) }))
  }

  /** A conversation has changed its state. */
  async changed(c: string): Promise<void> {
    const state = await this.#parts.state(c)
    if (state === null) return
    const item = itemOf(c, state)
    const before = [...this.#desks.values()].flatMap(({ items }) => items.get(c) ?? [])
    const concerned = [...this.#desks].filter(([desk, board]) => (board.items.has(c) || isOn(item, desk)) && put(desk, board, item))
    for (const session of new Set(concerned.flatMap(([, { sessions }]) => [...sessions]))) {
      const shown = this.#shows(session, item)
      // To whom a desk is shut it is not told that there is one.
      if (!shown && isShut(session, item) && !before.some((one) => this.#shows(session, one))) continue
      const change = shown ? { items: [told(session, item)] } : { items: [], gone: [c] }
      session.send(frame({ t: 'board', whole: false, ...change, desks: [], stamp: this.stamp(session) }))
    }
  }

  /** The availability of desks has changed. */
  lives(desks: readonly string[]): void {
    for (const desk of desks) {
      for (const session of this.#desks.get(desk)?.sessions ?? []) {
        session.send(frame({ t: 'board', whole: false, items: [], desks: [this.#parts.life(desk)], stamp: this.stamp(session) }))
      }
    }
  }

  /** Reads the boards again, so that a lost hint heals, and tells the whole board to whom it differs for. */
  async reread(): Promise<void> {
    for (const [desk, board] of this.#desks) {
      if (board.sessions.size === 0) {
        this.#desks.delete(desk)
        continue
      }
      const before = stampOf([...board.items.values()])
      await this.#fill(desk, board)
      if (stampOf([...board.items.values()]) !== before) for (const session of board.sessions) this.whole(session)
    }
  }

  /** Differs when the board differs; of a desk that is shut to somebody it goes by what they have in hand there. */
  stamp(session: Session): string {
    const standings = session.actor?.kind === 'staff' ? session.actor.desks : {}
    const stampAt = (desk: string) => {
      const items = [...(this.#desks.get(desk)?.items.values() ?? [])]
      return stampOf(standings[desk]?.shut ? items.filter((item) => this.#shows(session, item)) : items)
    }
    return desksOf(session).map(stampAt).join('/')
  }

  /** True when one of the desks that are open to whoever sits there shows this conversation, or one that is shut to them while they have it in hand. */
  #shows({ actor }: Session, item: BoardItem): boolean {
    if (actor?.kind !== 'staff') return false
    const has = [item.holder?.person, item.ticket?.owner?.person].includes(actor.person)
    if (has || seatOf(item.seats, actor.person) !== null) return Object.keys(actor.desks).some((desk) => isOn(item, desk))
    // Of what has ended there is a ticket, for those of its own desk who may take it.
    const { role, shut } = actor.desks[item.desk] ?? {}
    if (item.phase === 'closed') return role !== undefined && !shut && mayAnswer(role, this.#parts.training(item.desk))
    return Object.entries(actor.desks).some(([desk, standing]) => isOn(item, desk) && !standing.shut)
  }

  #desk(desk: string): DeskBoard {
    const kept = this.#desks.get(desk)
    if (kept !== undefined) return kept
    const board: DeskBoard = { items: new Map(), sessions: new Set(), loaded: Promise.resolve() }
    // Here before it is filled, so that no change in between is missed.
    this.#desks.set(desk, board)
    board.loaded = this.#fill(desk, board)
    board.loaded.catch(() => {
      if (this.#desks.get(desk) === board) this.#desks.delete(desk)
    })
    return board
  }

  async #fill(desk: string, board: DeskBoard): Promise<void> {
    const asOf = new Map(board.items)
    const open = await this.#parts.boards.open(desk)
    const found = new Map(open.map(({ c, state }) => [c, itemOf(c, state)]))
    // What was heard while it was read is newer than what was read.
    for (const [c, item] of asOf) if (!found.has(c) && board.items.get(c) === item) board.items.delete(c)
    for (const [c, item] of found)
      if ((board.items.get(c)?.version ?? 0) < item.version && (board.items.has(c) || !asOf.has(c))) board.items.set(c, item)
  }
}

/** A conversation is on the board of its own desk, and on that of the desk that was asked for help or that it is being handed to. */
const isOn = (item: BoardItem, desk: string): boolean => [item.desk, item.fallback, item.handOff?.desk].includes(desk)

/** True when every desk that could bring somebody to it is shut to them. */
const isShut = ({ actor }: Session, item: BoardItem): boolean =>
  actor?.kind === 'staff' && Object.entries(actor.desks).every(([desk, { shut }]) => shut || !isOn(item, desk))

/** Who has nudged is told to the holder, and to each sender of their own. */
function told({ actor }: Session, item: BoardItem): BoardItem {
  const person = actor?.kind === 'staff' ? actor.person : null
  if (item.nudges.length === 0 || item.holder?.person === person) return item
  return { ...item, nudges: item.nudges.filter((nudge) => nudge.person === person) }
}

/** False when this is no news to the board. */
function put(desk: string, { items }: DeskBoard, item: BoardItem): boolean {
  if ((items.get(item.c)?.version ?? -1) >= item.version) return false
  if (isOver(item) || !isOn(item, desk)) items.delete(item.c)
  else items.set(item.c, item)
  return true
}

const stampOf = (items: readonly BoardItem[]): string => `${items.length}.${items.reduce((sum, { version }) => sum + version, 0)}`

function desksOf(session: Session): string[] {
  const { actor } = session
  return actor?.kind === 'staff' ? Object.keys(actor.desks).sort() : []
}

/** True for what has ended and keeps no promise. */
const isOver = ({ phase, ticket }: BoardItem): boolean => phase === 'closed' && ticket?.closedAt !== null

/** What a board says of a conversation. */
export const itemOf = (c: string, state: Inquiry): BoardItem => ({
  c,
  desk: state.desk,
  kind: state.kind,
  phase: state.phase,
  handle: state.handle,
  holder: state.holder === null ? null : { person: state.holder, name: state.holderName ?? '' },
  seats: state.seats,
  handUp: state.handUp,
  rung: state.rung,
  fallback: state.fallback,
  unattended: state.unattended,
  handOff: state.handOff,
  tags: [...state.tags],
  nudges: [...state.nudges],
  ticket: state.ticket,
  openedAt: state.openedAt,
  closedAt: state.closedAt,
  version: state.version,
})
