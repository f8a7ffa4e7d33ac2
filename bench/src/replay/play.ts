// Plays one chat: visitor and listener type their turns in the order of the file, each once they see what came before.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Side } from '../wire.ts'
import type { Copy } from './account.ts'
import { claim, type Listener } from './listener.ts'
import type { Mishaps } from './mishaps.ts'
import { type Outcome, outcomeOf, type UnderWay } from './outcome.ts'
import type { Fate } from './screen.ts'
import { opener, type Step } from './script.ts'
import { type Visitor, writeFirst } from './visitor.ts'

export type Scene = {
  readonly chat: string
  readonly script: readonly Step[]
  readonly visitor: Visitor
  readonly listener: Listener
  readonly mishaps: Mishaps
  /** Milliseconds before each turn. */
  readonly pause: number
  /** Hears of each thing typed that it has come through, or was refused. */
  readonly settled: () => void
  /** Hears why a visitor has to wait before the chat can begin. */
  readonly waits: (words: string) => void
}

export async function playChat(scene: Scene): Promise<Outcome> {
  const play = new Play(scene)
  await play.open()
  await play.goOn()
  return play.end()
}

const other = (side: Side): Side => (side === 'visitor' ? 'staff' : 'visitor')

class Play {
  readonly #scene: Scene
  readonly #underWay: UnderWay[] = []
  /** What each side must see before it types on. */
  readonly #unseen: Record<Side, Promise<Fate>[]> = { visitor: [], staff: [] }
  #left: readonly Step[]
  #held = false

  constructor(scene: Scene) {
    this.#scene = scene
    this.#left = scene.script
  }

  get #c(): string | null {
    return this.#scene.visitor.visit()?.c ?? null
  }

  /** The visitor's first words, and others when those are refused as a text. */
  async open(): Promise<void> {
    const { visitor, waits } = this.#scene
    const [first, ...left] = this.#left
    this.#left = left
    for (const step of [first, opener()]) {
      if (step === undefined) continue
      const at = performance.now()
      const one = this.#typed(step, await writeFirst(visitor, step.text, waits), at)
      if ((await one.own).fate !== 'refused') return
    }
  }

  async goOn(): Promise<void> {
    const c = this.#c
    if (c === null) return
    // The visitor types on meanwhile; it is waited for where the listener types first.
    const claimed = claim(this.#scene.listener, c).then((came) => {
      this.#held = came
      return came
    })
    claimed.catch(() => {})
    for (const step of this.#left) {
      const seen = await Promise.all(this.#unseen[step.from].splice(0))
      if (seen.some(({ fate }) => fate === 'given-up')) break
      if (step.from === 'staff' && !(await claimed)) break
      await this.#type(c, step)
      this.#left = this.#left.slice(1)
    }
    await claimed
  }

  /** Once all is settled: ends the chat, and says what became of it. */
  async end(): Promise<Outcome> {
    const { chat, visitor, listener } = this.#scene
    const [fates] = await Promise.all([this.#fates('fate'), this.#fates('own')])
    const c = this.#c
    const copies = c === null || !this.#held ? [] : [copyOf('visitor', visitor, c), copyOf('staff', listener, c)]
    if (c !== null && this.#held) await visitor.screen.fate(listener.client.ask(c, { do: 'close' }))
    return { chat, c, copies, ...outcomeOf(chat, this.#underWay, fates, this.#left) }
  }

  async #type(c: string, step: Step): Promise<void> {
    const { visitor, listener, pause } = this.#scene
    if (step.from === 'visitor') visitor.client.typing()
    else listener.client.typing(c)
    if (pause > 0 && step.kind === 'turn') await sleep(pause, undefined, { ref: false })
    const at = performance.now()
    const { text } = step
    if (step.from === 'visitor') this.#typed(step, visitor.client.write(text), at)
    else this.#typed(step, listener.client.ask(c, { do: step.kind === 'whisper' ? 'whisper' : 'say', text }), at)
  }

  #typed(step: Step, id: string, at: number): UnderWay {
    const { visitor, listener, mishaps, settled } = this.#scene
    const [here, there] = step.from === 'visitor' ? [visitor, listener] : [listener, visitor]
    const own = here.screen.fate(id)
    const beyond = step.kind === 'whisper' ? own : there.screen.fate(id)
    const fate = Promise.race([beyond, own.then((one) => (one.fate === 'shown' ? beyond : one))])
    fate.then(settled)
    const one: UnderWay = { step, id, at, own, fate, timed: this.#held && step.kind === 'turn' }
    this.#underWay.push(one)
    if (step.kind !== 'whisper') this.#unseen[other(step.from)].push(fate)
    if (step.kind === 'turn') mishaps.typed({ visitor: visitor.cable, staff: listener.cable })
    return one
  }

  #fates(which: 'own' | 'fate'): Promise<Fate[]> {
    return Promise.all(this.#underWay.map((one) => one[which]))
  }
}

function copyOf(reader: Side, { screen }: Pick<Visitor, 'screen'>, c: string): Copy {
  const entries = screen.entries(c)
  return { reader, head: entries.at(-1)?.n ?? 0, entries }
}
