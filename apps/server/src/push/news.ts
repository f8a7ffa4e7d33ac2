// What begins to call in each conversation, once: what was known before is no news, however often it is said.

import { type Inquiry, type Occasion, occasionsOf } from '@earshot/domain'

/** As many are kept as conversations call for somebody now. */
export class News {
  readonly #known = new Map<string, readonly Occasion[]>()

  /** What has come about in a conversation since it was last looked at. */
  of(c: string, state: Inquiry): readonly Occasion[] {
    const before = this.#known.get(c) ?? []
    const now = occasionsOf(state)
    if (now.length === 0) this.#known.delete(c)
    else this.#known.set(c, now)
    return now.filter((occasion) => !before.includes(occasion))
  }
}
