// A visitor of the demonstration: comes with a story, waits, answers whoever takes the chat, and goes.

import type { ChatView } from '@earshot/client'
import type { Site } from '../replay/effects.ts'
import { newVisitor, type Visitor } from '../replay/visitor.ts'
import { Answering } from './answering.ts'
import type { Pace, Span } from './pace.ts'
import type { Story } from './stories.ts'

const READS: Span = [2, 6]
const TYPES: Span = [3, 8]
const LINGERS: Span = [15, 40]
/** How long they wait to be claimed before they go. */
const PATIENCE: Span = [100, 260]
/** Once somebody talks with them: how long until they ask whether that is still so, and how long they stay. */
const WONDERS: Span = [180, 300]
const STAYS: Span = [1200, 1800]

export class Guest {
  readonly story: Story
  readonly #visitor: Visitor
  readonly #pace: Pace

  private constructor(story: Story, visitor: Visitor, pace: Pace) {
    this.story = story
    this.#visitor = visitor
    this.#pace = pace
  }

  /** Somebody who has come to the desk of their story, or null where nobody can answer there now. */
  static async come(site: Site, story: Story, pace: Pace): Promise<Guest | null> {
    const visitor = await newVisitor(site, story.desk)
    const known = () => visitor.client.snapshot().desk !== null || visitor.client.snapshot().deskRefusal !== null
    await visitor.screen.until(known)
    if (visitor.client.snapshot().desk?.availability === 'open') return new Guest(story, visitor, pace)
    visitor.leave()
    return null
  }

  get c(): string | null {
    return this.#visitor.visit()?.c ?? null
  }

  /** Writes the first words; false when they were not taken, because the last listener has just gone. */
  async begin(): Promise<boolean> {
    const { client, screen } = this.#visitor
    return (await screen.fate(client.write(this.story.visitor[0]))).fate === 'shown'
  }

  /** Everything after the first words, until the chat is over. */
  async stay(): Promise<void> {
    const taken = await this.#until((chat) => chat.phase !== 'waiting', PATIENCE)
    if (!taken) return this.#visitor.client.end()
    const answering = new Answering(this.story)
    let answered = 0
    while (!this.#over()) {
      if (!(await this.#until((chat) => staffLines(chat).length > answered || chat.phase === 'closed', WONDERS))) {
        if (!(await this.#wonder(answered))) return
        continue
      }
      if (this.#over() || !(await this.#pace.pause(READS))) return
      const said = staffLines(this.#chat()).slice(answered).join('\n')
      answered = staffLines(this.#chat()).length
      const { text, last } = answering.to(said)
      if (!(await this.#say(text))) return
      if (last && (await this.#pace.pause(LINGERS))) return this.#visitor.client.end()
    }
  }

  leave(): void {
    this.#visitor.leave()
  }

  /** Asks whether somebody is still there, once, and stays for a while. False when they go. */
  async #wonder(answered: number): Promise<boolean> {
    if (this.#over() || !(await this.#say('Are you still there?'))) return false
    if (await this.#until((chat) => staffLines(chat).length > answered || chat.phase === 'closed', STAYS)) return true
    this.#visitor.client.end()
    return false
  }

  async #say(text: string): Promise<boolean> {
    this.#visitor.client.typing()
    if (!(await this.#pace.pause(TYPES)) || this.#over()) return false
    await this.#visitor.screen.fate(this.#visitor.client.write(text))
    return true
  }

  #chat(): ChatView | null {
    return this.#visitor.client.snapshot().chat
  }

  #over(): boolean {
    return this.#chat()?.phase === 'closed'
  }

  /** Whether it comes to be so within the span. */
  #until(so: (chat: ChatView) => boolean, within: Span): Promise<boolean> {
    const look = () => {
      const chat = this.#chat()
      return chat !== null && so(chat)
    }
    return Promise.race([this.#visitor.screen.until(look), this.#pace.pause(within).then(() => look())])
  }
}

const staffLines = (chat: ChatView | null): readonly string[] =>
  (chat?.entries ?? []).flatMap(({ by, what, text }) => (by.kind === 'staff' && what.kind === 'message' ? [text ?? ''] : []))
