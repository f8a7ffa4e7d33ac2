// What begins to call in each conversation or on the day of each desk, once: what was known before is no news, however often it is said.

/** As many are kept as conversations and desks call for somebody now. */
export class News<Occasion extends string> {
  readonly #known = new Map<string, readonly Occasion[]>()

  /** What has come about in a place since it was last looked at; `now` is all that calls there. */
  of(place: string, now: readonly Occasion[]): readonly Occasion[] {
    const before = this.#known.get(place) ?? []
    if (now.length === 0) this.#known.delete(place)
    else this.#known.set(place, now)
    return now.filter((occasion) => !before.includes(occasion))
  }
}
