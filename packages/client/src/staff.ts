// A client for staff: the board of their desks, the conversations they hold or look at, and what they are here.

import type { BoardItem, Canned, DeskLife, Me, SentCommand, ServerFrame } from '@earshot/contract'
import { PATHS } from '@earshot/contract'
import { type Answer, type Api, openApi } from './api.ts'
import type { ChatView } from './chat-view.ts'
import type { LineState } from './connection.ts'
import { browserEffects, type Effects, type Keep } from './effects.ts'
import { Live } from './live.ts'
import type { Pending } from './outbox.ts'
import { Store } from './store.ts'

export type StaffOptions = {
  /** The server's origin; empty for the page's own. */
  readonly base: string
  /** Where this tab's unanswered commands are kept (sessionStorage). */
  readonly tab: Keep | null
  readonly effects?: Effects
}

export type StaffSnapshot = {
  readonly line: LineState
  /** Null until it was asked. */
  readonly me: Me | null
  readonly signedOut: boolean
  /** True once the whole board is known. */
  readonly ready: boolean
  /** Open conversations of one's desks, oldest first. */
  readonly board: readonly BoardItem[]
  readonly desks: ReadonlyMap<string, DeskLife>
  /** The conversations that are watched. */
  readonly chats: ReadonlyMap<string, ChatView>
  /** Everything that is not settled, refused commands among it. */
  readonly pending: readonly Pending[]
}

export class StaffClient {
  readonly api: Api
  readonly #live: Live
  readonly #store: Store<StaffSnapshot>
  readonly #looking = new Set<string>()
  #board: readonly BoardItem[] = []
  #ready = false
  #stamp = ''
  #desks: ReadonlyMap<string, DeskLife> = new Map()
  #chats: ReadonlyMap<string, ChatView> = new Map()
  #me: Me | null = null
  #signedOut = false

  constructor(options: StaffOptions) {
    const effects = options.effects ?? browserEffects
    this.api = openApi(options.base, effects)
    this.#store = new Store(() => this.#snapshot())
    this.#live = new Live({
      url: `${(options.base === '' ? location.origin : options.base).replace(/^http/, 'ws')}${PATHS.liveStaff}`,
      effects,
      keep: options.tab,
      key: 'earshot.outbox.staff',
      greeting: () => [],
      heard: (frame) => this.#heard(frame),
      changed: () => this.#store.changed(),
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

  async setStatus(status: Me['status']): Promise<Answer<Me>> {
    return this.#learn(await this.api.setStatus(status))
  }

  async setAccepting(desk: string, on: boolean): Promise<Answer<Me>> {
    return this.#learn(await this.api.setAccepting(desk, on))
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

  #learn(answer: Answer<Me>): Answer<Me> {
    if (answer.ok) {
      if (this.#me !== null && this.#me.person !== answer.value.person) this.#forget()
      this.#me = answer.value
      this.#signedOut = false
    } else if (answer.refusal.rule === 'not-signed-in') this.#signedOut = true
    this.#keepWatch()
    this.#store.changed()
    return answer
  }

  #leave(): void {
    this.#live.connection.stop()
    this.#forget()
    this.#me = null
    this.#signedOut = true
    this.#keepWatch()
    this.#store.changed()
  }

  /** Nothing of one person is shown to the next, or sent in their name. */
  #forget(): void {
    this.#looking.clear()
    this.#board = []
    this.#ready = false
    this.#live.outbox.drop(() => true)
  }

  #heard(frame: ServerFrame): void {
    if (frame.t === 'board') this.#boardChanged(frame)
    else if (frame.t === 'me') void this.refresh()
    else if (frame.t === 'beat' && frame.board !== undefined && frame.board !== this.#stamp) this.#live.connection.send({ t: 'board' })
  }

  #boardChanged({ whole, items, desks, stamp }: Extract<ServerFrame, { t: 'board' }>): void {
    const kept = whole ? [] : this.#board.filter((one) => !items.some((item) => item.c === one.c))
    const open = [...kept, ...items].filter(({ phase }) => phase !== 'closed')
    this.#board = open.sort((one, other) => one.openedAt - other.openedAt)
    this.#desks = new Map([...(whole ? [] : this.#desks), ...desks.map((desk) => [desk.desk, desk] as const)])
    this.#stamp = stamp
    this.#ready ||= whole
    this.#keepWatch()
    this.#store.changed()
  }

  /** Watches what one holds and looks at, and nothing else. */
  #keepWatch(): void {
    const mine = this.#board.filter(({ holder }) => holder !== null && holder.person === this.#me?.person).map(({ c }) => c)
    const wanted = new Set([...mine, ...this.#looking])
    for (const c of this.#live.conversations.watched) if (!wanted.has(c)) this.#live.conversations.unwatch(c)
    for (const c of wanted) this.#live.conversations.watch(c)
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
      ready: this.#ready,
      board: this.#board,
      desks: this.#desks,
      chats: this.#views(),
      pending: this.#live.outbox.all,
    }
  }
}
