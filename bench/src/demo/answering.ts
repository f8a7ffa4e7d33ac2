// What a visitor of the demonstration answers to what somebody of the staff wrote.

import type { Story } from './stories.ts'

export type Answered = {
  readonly text: string
  /** They go after that. */
  readonly last: boolean
}

const OF_NAME = /\b(your name|call you|which name|speaking with)\b/i
const OF_EMAIL = /\be-?mail\b/i
const FAREWELL = /\b(goodbye|good night|take care|see you|all the best|bye)\b/i

/** When their own story is told, and somebody goes on talking with them. */
const AFTERWARDS = [
  'Thank you. That helps.',
  'Yes, I think so too.',
  'I will think about that.',
  'I had not looked at it like that.',
  'Thank you for taking the time.',
] as const

/** Answers one person, message by message. */
export class Answering {
  readonly #story: Story
  #told = 1
  #after = 0
  #named = false
  #addressed = false

  constructor(story: Story) {
    this.#story = story
  }

  /** True while there is more of their own story. */
  get hasMore(): boolean {
    return this.#told < this.#story.visitor.length
  }

  /** The answer to `said`. */
  to(said: string): Answered {
    if (OF_NAME.test(said) && said.includes('?') && !this.#named) return { text: this.#name(), last: false }
    if (OF_EMAIL.test(said) && said.includes('?') && !this.#addressed) return { text: this.#email(), last: false }
    const next = this.#story.visitor[this.#told]
    if (FAREWELL.test(said) && !said.includes('?'))
      return { text: this.hasMore ? 'Thank you. Take care.' : (next ?? 'Take care.'), last: true }
    if (next === undefined) return { text: AFTERWARDS[this.#after++ % AFTERWARDS.length] ?? '', last: false }
    this.#told++
    return { text: next, last: false }
  }

  #name(): string {
    this.#named = true
    return this.#story.name === undefined ? 'I would rather not say my name, if that is all right.' : `You can call me ${this.#story.name}.`
  }

  #email(): string {
    this.#addressed = true
    return this.#story.email === undefined ? 'I would rather not leave an address.' : `Yes, it is ${this.#story.email}.`
  }
}
