// A browser of a test's house: what its tabs share, and tabs with a storage of their own.

import { PATHS } from '@earshot/contract'
import { type Refusal, statusOf, wordsOf } from '@earshot/domain'
import { browserEffects, type Effects, type Keep } from '../effects.ts'
import { StaffClient } from '../staff.ts'
import { VisitorClient } from '../visitor.ts'
import { DESK, type House } from './house.ts'
import { Memory } from './memory.ts'

const SLUG = 'front'
const NOBODY: Refusal = { rule: 'not-signed-in' }

export class Browser {
  readonly kept = new Memory()
  /** The session that its cookie names. */
  session: string | null = null
  readonly #house: House

  constructor(house: House) {
    this.#house = house
  }

  /** A visitor's page in a tab, which has started. The same `tab` again is a reload of it. */
  visitor(tab: Keep = new Memory()): VisitorClient {
    const client = new VisitorClient({ base: 'http://house', desk: SLUG, kept: this.kept, tab, effects: this.#effects() })
    client.start()
    return client
  }

  /** The staff's page in a tab; it has not started. */
  staff(tab: Keep = new Memory(), forget: () => void = () => {}): StaffClient {
    return new StaffClient({ base: 'http://house', tab, forget, effects: this.#effects() })
  }

  #effects(): Effects {
    const { clock } = this.#house
    return {
      ...browserEffects,
      after: clock.after,
      now: clock.now,
      openLine: (url, ear) => this.#house.openLine(url, ear, this.session),
      fetch: async (url, { method, body }) => {
        if (!this.#house.reachable) throw new TypeError('nothing is reached')
        const answer = await this.#answer(`${method} ${new URL(url).pathname}`, JSON.parse(String(body ?? '{}')))
        return 'rule' in answer ? Response.json({ ...answer, words: wordsOf(answer) }, { status: statusOf(answer) }) : Response.json(answer)
      },
    }
  }

  async #answer(asked: string, body: { email?: string; on?: boolean }): Promise<object | Refusal> {
    const { people } = this.#house
    switch (asked) {
      case `GET ${PATHS.desk.replace(':desk', SLUG)}`:
        return this.#house.shown()
      case `POST ${PATHS.visits.replace(':desk', SLUG)}`:
        return this.#house.visit()
      case `POST ${PATHS.signIn}`:
        this.session = people.signIn(body.email ?? '')
        return {}
      case `POST ${PATHS.signOut}`:
        this.#house.signOut(this.session ?? '')
        this.session = null
        return {}
      case `GET ${PATHS.rooms}`:
        return people.me(this.session) === null ? NOBODY : []
      case `PUT ${PATHS.accepting.replace(':desk', DESK)}`:
        await this.#house.accept(this.session, body.on ?? false)
    }
    return people.me(this.session) ?? NOBODY
  }
}
