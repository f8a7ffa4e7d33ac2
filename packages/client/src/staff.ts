// A client for staff: the board of their desks, the conversations they hold or look at, and what they are here.

import {
  type BoardItem,
  type Canned,
  type DeskAnswerBody,
  type DeskLife,
  type Me,
  PATHS,
  type RoomLine,
  type SentCommand,
  type ServerFrame,
  type StatusBody,
} from '@earshot/contract'
import type { Answer } from './api/ask.ts'
import { type Api, openApi } from './api/staff.ts'
import { Board } from './board.ts'
import type { ChatView } from './chat-view.ts'
import type { LineState } from './connection.ts'
import { browserEffects, type Effects, type Keep, socketUrl } from './effects.ts'
import { Live } from './live.ts'
import type { Pending } from './outbox.ts'
import { ReadingRooms } from './reading-rooms.ts'
import { RoomFacts } from './room-facts.ts'
import { Rounds, type RoundsNow } from './rounds.ts'
import { Store } from './store.ts'

const START_AGAIN = 3_000
/** Entries from the end of a conversation that are there to read before those that came earlier: more than a screen shows. */
const TAIL = 100

export type StaffOptions = {
  /** The server's origin; empty for the page's own. */
  readonly base: string
  /** Where this tab's unanswered commands are kept (sessionStorage). */
  readonly tab: Keep | null
  /** Called when somebody else is at this window, or nobody: whatever else was kept of the person before is to be forgotten. */
  readonly forget?: () => void
  readonly effects?: Effects
  /** When somebody last did something at this window, in milliseconds since 1970; null where nobody sits. Without it, somebody always does. */
  readonly actedAt?: () => number | null
}

export type StaffSnapshot = RoundsNow & {
  readonly line: LineState
  /** Null until it was asked. */
  readonly me: Me | null
  readonly signedOut: boolean
  /** True once the whole board is known. */
  readonly ready: boolean
  /** Open conversations of one's desks, oldest first. */
  readonly board: readonly BoardItem[]
  /** Those that have ended and whose ticket is open. */
  readonly promised: readonly BoardItem[]
  readonly desks: ReadonlyMap<string, DeskLife>
  /** The rooms and direct conversations one is in or invited to. */
  readonly rooms: readonly RoomLine[]
  /** True once these are known. */
  readonly roomsKnown: boolean
  /** The conversations that are watched. */
  readonly chats: ReadonlyMap<string, ChatView>
  /** Everything that is not settled, refused commands among it. */
  readonly pending: readonly Pending[]
}

export class StaffClient {
  readonly api: Api
  readonly #options: StaffOptions
  readonly #effects: Effects
  readonly #live: Live
  readonly #store: Store<StaffSnapshot>
  readonly #looking = new Set<string>()
  readonly #rooms: ReadingRooms
  #board = new Board()
  #chats: ReadonlyMap<string, ChatView> = new Map()
  #me: Me | null = null
  #signedOut = false
  readonly #rounds = new Rounds()

  constructor(options: StaffOptions) {
    this.#options = options
    this.#effects = options.effects ?? browserEffects
    this.api = openApi(options.base, this.#effects)
    this.#store = new Store(() => this.#snapshot())
    const changed = () => this.#store.changed()
    const listed = () => this.#keepWatch((c) => this.#rooms.list.open.includes(c))
    this.#rooms = new ReadingRooms({ api: this.api, live: () => this.#live, effects: this.#effects, listed, changed })
    this.#live = new Live({
      url: socketUrl(options.base, PATHS.liveStaff),
      effects: this.#effects,
      keep: options.tab,
      key: 'earshot.outbox.staff',
      greeting: () => [],
      tail: TAIL,
      roomFacts: () => new RoomFacts(),
      heard: (frame) => this.#heard(frame),
      changed,
      stranger: () => void this.#startAnew(),
    })
  }

  get snapshot(): () => StaffSnapshot {
    return this.#store.snapshot
  }

  get subscribe(): (listener: () => void) => () => void {
    return this.#store.subscribe
  }

  /** Asks who one is, and connects when one is signed in. */
  async start(): Promise<Answer<Me>> {
    const answer = await this.refresh()
    if (answer.ok) this.#live.connection.start()
    return answer
  }

  stop(): void {
    this.#live.connection.stop()
  }

  /** Connects now rather than after the wait there may be. */
  retryNow(): void {
    if (this.#live.line === 'offline') this.#live.connection.start()
  }

  /** Asks again who one is and what one may do. */
  async refresh(): Promise<Answer<Me>> {
    return this.#learn(await this.api.me())
  }

  async setStatus(body: StatusBody): Promise<Answer<Me>> {
    return this.#learn(await this.api.setStatus(body))
  }

  async answerInvitation(desk: string, answer: DeskAnswerBody): Promise<Answer<Me>> {
    return this.#learn(await this.api.answerInvitation(desk, answer))
  }

  async setAccepting(desk: string, on: boolean): Promise<Answer<Me>> {
    return this.#learn(await this.api.setAccepting(desk, on))
  }

  async setDirect(on: boolean): Promise<Answer<Me>> {
    return this.#learn(await this.api.setDirect(on))
  }

  canned(desk: string): Promise<Answer<readonly Canned[]>> {
    return this.api.canned(desk)
  }

  /** Signs out and forgets everything that was held. */
  async signOut(): Promise<Answer<object>> {
    const answer = await this.api.signOut()
    if (answer.ok) this.#leave()
    return answer
  }

  /** Reads a conversation until `unwatch`. Those one holds are read all the time. */
  watch(c: string): void {
    this.#looking.add(c)
    this.#live.conversations.watch(c)
  }

  unwatch(c: string): void {
    this.#looking.delete(c)
    this.#keepWatch()
  }

  /** Asks a command of a conversation; the id by which its fate can be followed in `pending`. */
  ask(c: string, command: SentCommand): string {
    return this.#live.ask(c, command)
  }

  retry(id: string): void {
    this.#live.retry(id)
  }

  discard(id: string): void {
    this.#live.discard(id)
  }

  typing(c: string): void {
    this.#live.conversations.typing(c)
  }

  /** One has what was said in a room before one, up to the entry `n`. */
  seen(c: string, n: number): void {
    this.#rooms.seen(c, n)
  }

  /** Asks for a page of what came earlier in a room. */
  earlier(c: string): void {
    this.#live.conversations.earlier(c)
  }

  #learn(answer: Answer<Me>): Answer<Me> {
    if (answer.ok) this.#become(answer.value)
    else if (answer.refusal.rule === 'not-signed-in') this.#signedOut = true
    this.#keepWatch(() => true)
    this.#store.changed()
    return answer
  }

  #become(me: Me): void {
    const connected = this.#live.line !== 'idle'
    if (me.person !== this.#live.outbox.owner) {
      this.#forget(me.person)
      // The line still acts for the one before.
      if (connected) this.#live.connection.start()
    }
    this.#me = me
    this.#signedOut = false
  }

  /** Somebody else has signed in in this browser: asks who, before anything is sent. */
  async #startAnew(): Promise<void> {
    this.#live.connection.stop()
    const answer = await this.start()
    if (!answer.ok && answer.refusal.rule !== 'not-signed-in') this.#effects.after(START_AGAIN, () => void this.#startAnew())
  }

  #leave(): void {
    this.#forget('')
    this.#me = null
    this.#signedOut = true
    this.#keepWatch()
    this.#store.changed()
  }

  /** Nothing of one person is shown to the next, or sent in their name. */
  #forget(next: string): void {
    this.#live.connection.stop()
    this.#looking.clear()
    this.#board = new Board()
    this.#rooms.list.forget()
    this.#live.outbox.handOver(next)
    this.#options.forget?.()
  }

  #heard(frame: ServerFrame): void {
    if (frame.t === 'me') void this.refresh()
    this.#rooms.heard(frame)
    if (this.#rounds.heard(frame)) this.#store.changed()
    // On a line that acts for somebody else nothing is said.
    if (frame.t === 'beat' || (frame.t === 'hello' && frame.person === this.#me?.person)) this.#answer()
    if (frame.t === 'beat' && this.#board.differs(frame.board)) this.#live.connection.send({ t: 'board' })
    if (frame.t !== 'board') return
    this.#board.heard(frame)
    this.#keepWatch((c) => frame.items.some((item) => item.c === c))
    this.#store.changed()
  }

  /** Only a page that is awake answers. */
  #answer(): void {
    const { actedAt } = this.#options
    const now = this.#effects.now()
    const acted = actedAt === undefined ? now : actedAt()
    this.#live.connection.send({ t: 'here', idle: acted === null ? null : Math.max(0, now - acted) })
  }

  /** Watches what one holds and looks at, and nothing else. What is shut may be open now where something has `changed`. */
  #keepWatch(changed: (c: string) => boolean = () => false): void {
    const { conversations } = this.#live
    const wanted = new Set([...this.#board.heldBy(this.#me?.person ?? ''), ...this.#rooms.list.open, ...this.#looking])
    const watched = new Set(conversations.watched)
    for (const c of watched) if (!wanted.has(c)) conversations.unwatch(c)
    for (const c of wanted) if (!watched.has(c) || changed(c)) conversations.watch(c)
  }

  #views(): ReadonlyMap<string, ChatView> {
    const views = this.#live.conversations.watched.flatMap((c) => {
      const view = this.#live.conversations.view(c)
      return view === null ? [] : [[c, view] as const]
    })
    const same = views.length === this.#chats.size && views.every(([c, view]) => this.#chats.get(c) === view)
    if (!same) this.#chats = new Map(views)
    return this.#chats
  }

  #snapshot(): StaffSnapshot {
    return {
      line: this.#live.line,
      me: this.#me,
      signedOut: this.#signedOut || this.#live.line === 'refused',
      ready: this.#board.ready,
      board: this.#board.items,
      promised: this.#board.promised,
      desks: this.#board.desks,
      rooms: this.#rooms.list.lines,
      roomsKnown: this.#rooms.list.known,
      chats: this.#views(),
      ...this.#rounds.now,
      pending: this.#live.outbox.all,
    }
  }
}
