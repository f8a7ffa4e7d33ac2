// How a desk looks to its visitors: what it says before anything is written, and its colour.

export type Look = {
  /** Stands above the first message; empty for the desk's welcome. */
  readonly greeting: string
  /** As #rrggbb; null for the house's own. */
  readonly colour: string | null
  /** Whether the button on other sites goes while nobody can answer. */
  readonly hides: boolean
}

/** The look that a desk begins with. */
export const PLAIN_LOOK: Look = { greeting: '', colour: null, hides: false }
