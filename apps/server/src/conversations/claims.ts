// Claims that are under way, so that two at once are not both the last that somebody may hold.

/** The chats that the same person was claiming already; `end` once it is known what became of this one. */
export type Claiming = { readonly earlier: ReadonlySet<string>; readonly end: () => void }

export class Claims {
  readonly #underWay = new Map<string, Set<string>>()

  begin(person: string, conversation: string): Claiming {
    const all = this.#underWay.get(person) ?? new Set()
    this.#underWay.set(person, all)
    const earlier = new Set(all)
    all.add(conversation)
    return { earlier, end: () => this.#end(person, conversation) }
  }

  #end(person: string, conversation: string): void {
    const all = this.#underWay.get(person)
    all?.delete(conversation)
    if (all?.size === 0) this.#underWay.delete(person)
  }
}
