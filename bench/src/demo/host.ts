// Somebody of the sample's staff who answers the visitors of the demonstration, and nobody else.

import type { Listener } from '../replay/listener.ts'
import type { Pace, Span } from './pace.ts'
import type { Story } from './stories.ts'

const READS: Span = [3, 8]
const TYPES: Span = [4, 10]
const CLOSES: Span = [6, 15]
/** How often a listener whispers to those who guide, where the story has something to whisper. */
const WHISPERS = 0.7

export class Host {
  readonly #listener: Listener
  readonly #pace: Pace
  #busy = 0

  constructor(listener: Listener, pace: Pace) {
    this.#listener = listener
    this.#pace = pace
  }

  /** Chats in hand. */
  get busy(): number {
    return this.#busy
  }

  /** Takes a chat if it still waits, and answers until it is over. False when somebody else was faster. */
  async take(c: string, story: Story): Promise<boolean> {
    this.#busy++
    try {
      if (!(await this.#claims(c))) return false
      await this.#answers(c, story)
      return true
    } finally {
      this.#busy--
    }
  }

  async #claims(c: string): Promise<boolean> {
    const waits = this.#listener.client.snapshot().board.find((item) => item.c === c)?.phase === 'waiting'
    return waits && this.#do(c, { do: 'claim' })
  }

  async #answers(c: string, { staff, whisper, note, name }: Story): Promise<void> {
    const { client } = this.#listener
    for (const [nth, text] of staff.entries()) {
      if (!(await this.#written(c, nth + 1)) || !(await this.#pace.pause(READS))) return
      client.typing(c)
      if (!(await this.#pace.pause(TYPES)) || this.#over(c)) return
      await this.#do(c, { do: 'say', text })
      if (nth === 1 && whisper !== undefined && this.#pace.chance() < WHISPERS) await this.#do(c, { do: 'whisper', text: whisper })
    }
    if (name !== undefined && this.#said(c).some((text) => text.includes(name))) await this.#do(c, { do: 'name', name })
    if (note !== undefined) await this.#do(c, { do: 'note', text: note })
    if ((await this.#pace.pause(CLOSES)) && !this.#over(c)) await this.#do(c, { do: 'close' })
  }

  /** Waits until the visitor has written so many messages; false when the chat is over before. */
  async #written(c: string, many: number): Promise<boolean> {
    await this.#listener.screen.until(() => this.#said(c).length >= many || this.#over(c))
    return !this.#over(c)
  }

  #said(c: string): readonly string[] {
    return this.#listener.screen
      .entries(c)
      .flatMap(({ by, what, text }) => (by.kind === 'visitor' && what.kind === 'message' ? [text ?? ''] : []))
  }

  /** Also when it is not on the board any more. */
  #over(c: string): boolean {
    return !this.#listener.client.snapshot().board.some((item) => item.c === c)
  }

  /** False where it is refused, because the chat has just ended or somebody else was faster. It is not waited for in the log: a chat that is over is read no longer. */
  async #do(c: string, command: Parameters<Listener['client']['ask']>[1]): Promise<boolean> {
    const { client, screen } = this.#listener
    const id = client.ask(c, command)
    const state = () => client.snapshot().pending.find((one) => one.id === id)?.state
    await screen.until(() => state() !== 'pending')
    if (state() !== 'failed') return true
    client.discard(id)
    return false
  }
}
