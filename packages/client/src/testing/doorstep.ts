// Where a wire comes in at the house: who sits at its end is found out first, and what comes early waits until then.

import type { ServerFrame } from '@earshot/contract'
import type { End } from '../../../../apps/server/src/testing/live.ts'
import type { FarEnd } from './wire.ts'

/** Who sits at the end of a wire; null when nobody may. `hello` is its first text. */
export type Admit = (hello: string) => Promise<End | null>

export class Doorstep implements FarEnd {
  readonly #admit: Admit
  readonly #left: (end: End) => void
  readonly #early: string[] = []
  #end: End | null = null
  #asked = false
  #gone = false
  #closed: number | null = null

  constructor(admit: Admit, left: (end: End) => void) {
    this.#admit = admit
    this.#left = left
  }

  get end(): End | null {
    return this.#end
  }

  get sent(): readonly ServerFrame[] {
    return this.#end?.sent ?? []
  }

  get closed(): number | null {
    return this.#closed ?? this.#end?.closed ?? null
  }

  /** Lets in who needs to say nothing first. */
  greet(): void {
    this.heard('')
  }

  heard(text: string): void {
    if (this.#end !== null) return this.#end.session.received(text)
    if (this.#asked) return void this.#early.push(text)
    this.#asked = true
    void this.#seat(text)
  }

  hangUp(code: number): void {
    this.#closed ??= code
  }

  gone(): void {
    this.#gone = true
    if (this.#end !== null) this.#left(this.#end)
  }

  async #seat(hello: string): Promise<void> {
    const end = await this.#admit(hello)
    if (end === null) return this.hangUp(4401)
    this.#end = end
    if (this.#gone) return this.#left(end)
    for (const text of this.#early) end.session.received(text)
  }
}
