// A hand-off that waits for its answer.

/** A hand-off that is not answered yet. `person` is null when it is to whoever takes calls of the desk. */
export type Offer = {
  readonly desk: string
  readonly person: string | null
  readonly by: string
  readonly at: number
  /** Whoever guides the desk has offered it to this person, who may accept it however many chats they hold. */
  readonly beyond: boolean
}
