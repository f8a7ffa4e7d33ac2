// Passes: codes with which a visitor opens the chat of a panel as a page of its own. Kept in memory: a minute is soon over, and a restart ends them.

import { accept, PASS_LASTS, type Pass, usePass, type Verdict } from '@earshot/domain'
import type { Clock } from '../ports.ts'
import { hashed, newToken } from '../token.ts'
import type { Visit } from '../visits-port.ts'

/** Kept at once at most: the oldest go first. */
const MOST = 10_000

/** A visit together with its token. */
export type Carried = Visit & { readonly token: string }

export class Passes {
  readonly #clock: Clock
  /** By the hash of the code, as those of tokens are kept. */
  readonly #passes = new Map<string, Pass & { readonly visit: Carried }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A code for this visit. The ones before it go on until they are used or over. */
  make(visit: Carried): string {
    const now = this.#clock()
    for (const [key, { expiresAt }] of this.#passes) {
      if (expiresAt > now && this.#passes.size < MOST) break
      this.#passes.delete(key)
    }
    const code = newToken()
    this.#passes.set(keyOf(code), { desk: visit.desk, expiresAt: now + PASS_LASTS, visit })
    return code
  }

  /** The visit that a code opens on the page of a desk; whatever the answer, the code opens nothing any more. */
  use(code: string, desk: string): Verdict<Carried> {
    const key = keyOf(code)
    const pass = this.#passes.get(key) ?? null
    this.#passes.delete(key)
    const used = usePass(pass, desk, this.#clock())
    return used.ok ? accept(used.value.visit) : used
  }
}

const keyOf = (code: string): string => hashed(code).toString('hex')
