// Setting up a new house: once, by whoever holds the token that the server printed.

import { timingSafeEqual } from 'node:crypto'
import type { SetUpBody, SetUpDone } from '@earshot/contract'
import { accept, refuse, type Verdict } from '@earshot/domain'
import type { SetUp } from '../ports.ts'
import { hashed, newToken } from '../token.ts'
import type { SetUpParts } from './house.ts'
import { setUpOwn } from './own.ts'
import { fillSample } from './sample.ts'

export class HouseSetUp implements SetUp {
  /** Goes behind the # of the printed address, so that no request ever names it. New at each start; dead once the house is set up. */
  readonly token = newToken()
  readonly #parts: SetUpParts
  #done = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: SetUpParts) {
    this.#parts = parts
  }

  async needed(): Promise<boolean> {
    // It never becomes needed again, so that a house in use is not asked.
    this.#done ||= !(await this.#parts.house.isEmpty())
    return !this.#done
  }

  async carryOut(asked: SetUpBody): Promise<Verdict<SetUpDone>> {
    if (!(await this.needed())) return refuse('set-up-done')
    if (!timingSafeEqual(hashed(asked.token), hashed(this.token))) return refuse('wrong-set-up-token')
    // One after the other: each holds a connection while it asks for a second, and many at once would wait for each other.
    const done = this.#last.then(() => this.#furnish(asked))
    this.#last = done.catch(() => {})
    return done
  }

  async #furnish(asked: SetUpBody): Promise<Verdict<SetUpDone>> {
    if (asked.way === 'sample') return fillSample(this.#parts)
    const done = await setUpOwn(this.#parts, asked)
    return done.ok ? accept({ signIns: [] }) : done
  }
}
