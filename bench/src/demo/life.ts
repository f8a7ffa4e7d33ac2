// The life of the demonstration: visitors come now and then, some are answered by the sample's staff, some wait for whoever looks on, some go.

import { browserEffects, openVisitorApi } from '@earshot/client'
import { answersFrom } from '@earshot/domain'
import type { Chance } from '../replay/chance.ts'
import type { Site } from '../replay/effects.ts'
import { type SignIn, seatTeam, type Team } from '../replay/listener.ts'
import { newVisitor } from '../replay/visitor.ts'
import { Guest } from './guest.ts'
import { Host } from './host.ts'
import { type Pace, paceOf, type Span } from './pace.ts'
import { LEFT, STORIES, type Story } from './stories.ts'

/** Who of the sample's staff is played, by desk. All others are for whoever looks on. */
export const PLAYED: readonly (readonly string[])[] = [
  ['ben@example.org', 'jonas@example.org'],
  ['wen@example.org', 'mateo@example.org'],
  ['omar@example.org'],
]

/** Open chats at most, and chats in one listener's hands. */
const MOST_CHATS = 6
const MOST_IN_HAND = 2
const ARRIVES: Span = [12, 45]
const FIRST: Span = [1, 4]
/** How long a chat waits until one of the staff takes it, and how many are left for whoever looks on. */
const RINGS: Span = [15, 50]
const LEFT_WAITING = 0.3

export type LifeParts = {
  readonly site: Site
  readonly signIns: readonly SignIn[]
  /** Milliseconds that a second takes: 1000, unless somebody is in a hurry. */
  readonly second: number
  readonly chance: Chance
  readonly failed: (error: unknown) => void
}

export class Life implements AsyncDisposable {
  readonly #parts: LifeParts
  readonly #pace: Pace
  readonly #over = new AbortController()
  readonly #guests = new Set<Guest>()
  #teams: readonly Team[] = []
  #hosts: ReadonlyMap<string, readonly Host[]> = new Map()
  #next = 0
  #coming: Promise<void> = Promise.resolve()

  constructor(parts: LifeParts) {
    this.#parts = parts
    this.#pace = paceOf({ second: parts.second, chance: parts.chance, over: this.#over.signal })
  }

  /** What was left at night lies there, staff come, and visitors begin to. */
  async begin(): Promise<void> {
    const { site, signIns } = this.#parts
    for (const message of LEFT) await leave(site, message)
    this.#teams = await Promise.all(
      PLAYED.map((emails) =>
        seatTeam(
          site,
          signIns.filter(({ email }) => emails.includes(email)),
        ),
      ),
    )
    this.#hosts = new Map(this.#teams.map(({ slug, listeners }) => [slug, listeners.map((one) => new Host(one, this.#pace))]))
    this.#coming = this.#come().catch(this.#parts.failed)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort()
    for (const guest of this.#guests) guest.leave()
    await Promise.all(this.#teams.map((team) => team.leave()))
    await this.#coming
  }

  async #come(): Promise<void> {
    const stays: Promise<void>[] = []
    for (let nth = 0; await this.#pace.pause(nth < 3 ? FIRST : ARRIVES); nth++) {
      if (this.#guests.size >= MOST_CHATS) continue
      const guest = await Guest.come(this.#parts.site, this.#story(), this.#pace)
      if (this.#over.signal.aborted) guest?.leave()
      else if (guest !== null) stays.push(this.#receive(guest, nth).catch(this.#parts.failed))
    }
    await Promise.all(stays)
  }

  /** From one desk to the next, so that there is something to see at each. */
  #story(): Story {
    const desks = ['listening-line', 'ask-the-library', 'listening-line', 'training', 'ask-the-library', 'circulation']
    const here = STORIES.filter(({ desk }) => desk === desks[this.#next % desks.length])
    const story = here[Math.floor(this.#pace.chance() * here.length)]
    this.#next++
    if (story === undefined) throw new Error('There is a desk without a story')
    return story
  }

  async #receive(guest: Guest, nth: number): Promise<void> {
    this.#guests.add(guest)
    const { c } = (await guest.begin()) ? guest : { c: null }
    // The second is left for whoever looks on: something should wait when they come.
    const waits = nth === 1 || this.#pace.chance() < LEFT_WAITING
    await Promise.all(c === null ? [] : [guest.stay(), ...(waits ? [] : [this.#answer(c, guest.story)])])
    guest.leave()
    this.#guests.delete(guest)
  }

  async #answer(c: string, story: Story): Promise<void> {
    if (!(await this.#pace.pause(RINGS))) return
    const hosts = (this.#hosts.get(story.desk) ?? []).filter(({ busy }) => busy < MOST_IN_HAND)
    await hosts.toSorted((one, other) => one.busy - other.busy)[0]?.take(c, story)
  }
}

/** As the desk asks for it: in its form, where it has one. */
async function leave(site: Site, { desk, ...message }: (typeof LEFT)[number]): Promise<void> {
  const visitor = await newVisitor(site, desk)
  const form = await openVisitorApi(site.base, browserEffects).messageForm(desk)
  const { text: question, name } = message
  const email = 'email' in message ? message.email : undefined
  const filled = form.ok
    ? { form: form.value.id, version: form.value.version, answers: answersFrom(form.value, { question, name, email }) }
    : message
  const became = await visitor.screen.fate(visitor.client.leave(filled))
  visitor.leave()
  if (became.fate !== 'shown') throw new Error(`A message for ${desk} was not left: ${JSON.stringify(became)}`)
}
