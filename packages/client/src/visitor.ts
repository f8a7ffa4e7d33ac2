// A visitor's client: one desk, one visit, one conversation. The first message makes the visit.

import type { PublicDesk, RefusalBody, SentCommand, ServerFrame, Visit } from '@earshot/contract'
import { VISITOR_PATHS } from '@earshot/contract'
import type { Score } from '@earshot/domain'
import type { Answer } from './api/ask.ts'
import { openVisitorApi, type VisitorApi } from './api/visitors.ts'
import type { ChatView } from './chat-view.ts'
import { DeskLine } from './desk-line.ts'
import { browserEffects, type Effects, socketUrl } from './effects.ts'
import { KeptVisit } from './kept-visit.ts'
import { Live } from './live.ts'
import type { Pending } from './outbox.ts'
import { Store } from './store.ts'
import type { LeftMessage, VisitorOptions, VisitorSnapshot, Wait } from './visitor-snapshot.ts'

const VISIT_AGAIN = 3_000
const MINUTE = 60_000

// Its chat may have got it or not, and there is no way back to ask.
const STRAYED: RefusalBody = {
  rule: 'visit-expired',
  words: 'The chat that this was written in cannot be gone on with here. The text is kept; you can send it again.',
}

export class VisitorClient {
  readonly #options: VisitorOptions
  readonly #effects: Effects
  readonly #api: VisitorApi
  readonly #kept: KeptVisit
  readonly #live: Live
  readonly #store: Store<VisitorSnapshot>
  #visit: Visit | null
  #visiting = false
  #desk: PublicDesk | null = null
  #deskRefusal: RefusalBody | null = null
  #wait: Wait | null = null
  #stopLong: () => void = () => {}
  readonly #deskLine: DeskLine
  #started = false
  #looked = true

  constructor(options: VisitorOptions) {
    this.#options = options
    this.#effects = options.effects ?? browserEffects
    this.#api = openVisitorApi(options.base, this.#effects)
    this.#kept = new KeptVisit(options.kept, options.desk)
    this.#store = new Store(() => this.#snapshot())
    this.#visit = this.#kept.get()
    const { base, desk } = options
    this.#deskLine = new DeskLine({ base, desk, effects: this.#effects, heard: (now) => this.#learnDesk(now) })
    this.#live = new Live({
      url: socketUrl(options.base, VISITOR_PATHS.liveVisitor),
      effects: this.#effects,
      keep: options.tab,
      key: `earshot.outbox.${options.desk}`,
      greeting: () => (this.#visit === null ? [] : [{ t: 'hello', token: this.#visit.token }]),
      heard: (frame) => this.#heard(frame),
      changed: () => this.#changed(),
    })
    this.#gatherStrays()
  }

  get snapshot(): () => VisitorSnapshot {
    return this.#store.snapshot
  }

  get subscribe(): (listener: () => void) => () => void {
    return this.#store.subscribe
  }

  /** Takes up the visit there is, and asks how the desk is. */
  start(): void {
    this.#started = true
    void this.refreshDesk()
    if (this.#visit !== null) this.#resume(this.#visit)
    else if (this.#live.outbox.unanswered.length > 0) void this.#newVisit()
  }

  stop(): void {
    this.#started = false
    this.#deskLine.rest()
    this.#live.connection.stop()
  }

  /** Takes up the visit that another tab has begun meanwhile: one visitor has one chat. */
  takeUp(): void {
    const visit = this.#visit === null ? this.#kept.get() : null
    if (visit !== null) this.#begin(visit)
  }

  /** Connects now rather than after the wait there may be: for when the browser says that the network is back. */
  retryNow(): void {
    if (this.#visit !== null && this.#live.line === 'offline') this.#live.connection.start()
    this.#deskLine.tryNow()
  }

  /** Somebody looks at the page, or nobody does: how the desk is matters to whoever looks. */
  look(looked: boolean): void {
    this.#looked = looked
    this.#mindDesk()
  }

  /** True while the page is told of the desk, and need not ask. */
  get told(): boolean {
    return this.#deskLine.online
  }

  /** A code that opens the chat as a page of its own, once and within a minute; null where there is no chat. */
  async makePass(): Promise<Answer<{ code: string }> | null> {
    return this.#visit === null ? null : this.#api.makePass(this.#visit.token)
  }

  /** Asks for the conversation by mail; null where there is none. */
  async mail(email: string): Promise<Answer<object> | null> {
    return this.#visit === null ? null : this.#api.mailTranscript(this.#visit.token, email)
  }

  /** Asks again whether somebody is there. */
  async refreshDesk(): Promise<void> {
    const answer = await this.#api.desk(this.#options.desk)
    if (answer.ok) this.#desk = answer.value
    this.#deskRefusal = answer.ok ? null : answer.refusal
    this.#changed()
  }

  /** Writes: the first message starts the chat. The id by which its fate can be followed. */
  write(text: string): string {
    const begun = this.#live.outbox.all.some((one) => one.state !== 'failed' && begins(one))
    const open = (this.#chat()?.openedAt ?? null) !== null
    return this.#ask(begun || open ? { do: 'say', text } : { do: 'start', text })
  }

  /** Leaves a message for when nobody is there: a plain one, or the desk's form filled in. */
  leave(message: LeftMessage): string {
    return this.#ask('form' in message ? { do: 'fill', ...message } : { do: 'leave', ...message })
  }

  /** Goes, and wants to be written to instead. */
  defer(to: { email: string; name?: string }): void {
    this.#ask({ do: 'defer', ...to })
  }

  here(): void {
    this.#ask({ do: 'here' })
  }

  /** Says how it was. */
  rate(score: Score, comment: string): void {
    this.#ask({ do: 'rate', score, comment })
  }

  end(): void {
    this.#ask({ do: 'close' })
  }

  /** Forgets the visit on this browser; the next message begins another one. Answers the messages that did not arrive, in order. */
  startAnew(): readonly string[] {
    this.#live.connection.stop()
    const unsent = this.#live.outbox.all.flatMap(({ state, command }) => (state === 'sent' ? [] : (messageIn(command) ?? [])))
    this.#live.outbox.drop(() => true)
    if (this.#visit !== null) {
      this.#live.conversations.unwatch(this.#visit.c)
      this.#kept.forget(this.#visit)
    }
    this.#visit = null
    this.#wait = null
    void this.refreshDesk()
    this.#changed()
    return unsent
  }

  typing(): void {
    if (this.#visit !== null) this.#live.conversations.typing(this.#visit.c)
  }

  /** Tells which page the visitor is on, where the desk keeps a trail and the chat is open. */
  visited(page: string, title: string): void {
    const chat = this.#chat()
    if (this.#desk?.trail === true && chat !== null && chat.openedAt !== null && chat.phase !== 'closed')
      this.#ask({ do: 'visit', page, title })
  }

  /** Asks something that was refused once more, as it has to be asked now. */
  retry(id: string): void {
    const command = this.#live.discard(id)?.command
    if (command === undefined) return
    const text = messageIn(command)
    if (text === null) this.#ask(command)
    else this.write(text)
  }

  discard(id: string): void {
    this.#live.discard(id)
  }

  /** What a tab kept for a chat that is not this browser's any more: committed is committed, the rest is for the visitor to decide. */
  #gatherStrays(): void {
    const { outbox } = this.#live
    const strayed = ({ c }: Pending) => c !== '' && c !== this.#visit?.c
    outbox.drop((one) => strayed(one) && one.state === 'sent')
    for (const { id } of outbox.unanswered.filter(strayed)) outbox.failed(id, STRAYED)
  }

  #ask(command: SentCommand): string {
    const id = this.#live.ask(this.#visit?.c ?? '', command)
    if (this.#visit === null) void this.#newVisit()
    return id
  }

  async #newVisit(): Promise<void> {
    if (this.#visiting || this.#visit !== null) return
    const there = this.#kept.get()
    if (there !== null) return this.#begin(there)
    this.#visiting = true
    const answer = await this.#api.visit(this.#options.desk, this.#kept.before)
    this.#visiting = false
    this.#deskRefusal = answer.ok ? null : answer.refusal
    // Another tab may have begun one while this one was asking.
    if (answer.ok) return this.#begin(this.#kept.get() ?? answer.value)
    if (answer.refusal.rule === 'unavailable') this.#effects.after(VISIT_AGAIN, () => void this.#newVisit())
    else for (const one of this.#live.outbox.unanswered) this.#live.outbox.failed(one.id, answer.refusal)
    this.#changed()
  }

  /** Kept before anything is sent, so that a reload in between loses nothing and doubles nothing. */
  #begin(visit: Visit): void {
    this.#visit = visit
    this.#kept.set(visit)
    this.#resume(visit)
  }

  #resume(visit: Visit): void {
    this.#live.address(visit.c)
    this.#live.conversations.watch(visit.c)
    this.#live.connection.start()
    this.#changed()
  }

  #learnWait({ before, usual, waited }: Extract<ServerFrame, { t: 'wait' }>): void {
    const left = usual === null ? Number.POSITIVE_INFINITY : usual.most * MINUTE - waited
    this.#wait = { before, usual, long: left < 0 }
    this.#stopLong()
    if (left >= 0 && left < Number.POSITIVE_INFINITY)
      this.#stopLong = this.#effects.after(left, () => {
        if (this.#wait !== null) this.#wait = { ...this.#wait, long: true }
        this.#changed()
      })
    this.#changed()
  }

  #learnDesk(desk: PublicDesk): void {
    this.#desk = desk
    this.#deskRefusal = null
    this.#changed()
  }

  #changed(): void {
    this.#mindDesk()
    this.#store.changed()
  }

  /** A desk is followed once it is known to be there, as long as somebody looks and has no chat. */
  #mindDesk(): void {
    const chat = this.#chat()
    const free = chat === null || chat.openedAt === null || chat.phase === 'closed'
    if (this.#started && this.#looked && this.#desk !== null && free) this.#deskLine.follow()
    else this.#deskLine.rest()
  }

  #heard(frame: ServerFrame): void {
    if (frame.t === 'refused' && frame.rule === 'desk-unavailable') void this.refreshDesk()
    if (frame.t !== 'wait') return
    this.#learnWait(frame)
  }

  #chat(): ChatView | null {
    return this.#visit === null ? null : this.#live.conversations.view(this.#visit.c)
  }

  #snapshot(): VisitorSnapshot {
    const chat = this.#chat()
    const waits = this.#live.line === 'online' && chat?.phase === 'waiting' && chat.openedAt !== null
    return {
      line: this.#live.line,
      desk: this.#desk,
      deskRefusal: this.#deskRefusal,
      chat,
      unsent: this.#live.outbox.all.filter(({ c }) => c !== this.#visit?.c),
      handle: this.#visit?.handle ?? null,
      door: this.#visit === null ? null : { base: this.#options.base, c: this.#visit.c, token: this.#visit.token },
      wait: waits ? this.#wait : null,
      over: this.#live.line === 'refused',
    }
  }
}

const begins = ({ command }: Pending): boolean => command.do === 'start' || command.do === 'leave' || command.do === 'fill'

const messageIn = (command: SentCommand): string | null => (command.do === 'start' || command.do === 'say' ? command.text : null)
