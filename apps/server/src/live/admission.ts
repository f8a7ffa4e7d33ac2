// Who may read a conversation now, and in which tier; a look into it goes on record first.

import {
  type Actor,
  type Audience,
  belongsElsewhere,
  type Conversation,
  type DeskRules,
  looksIn,
  type Refusal,
  readerOf,
} from '@earshot/domain'
import type { Audit } from '../ports.ts'

export type AdmissionParts = {
  readonly state: (c: string) => Promise<Conversation | null>
  readonly audit: Audit
  readonly facts: (desk: string) => DeskRules
}

export class Admission {
  readonly #parts: AdmissionParts

  constructor(parts: AdmissionParts) {
    this.#parts = parts
  }

  /** The tier somebody may read a conversation in, or why not; `state` is the conversation's now. */
  readerIn(actor: Actor | null, c: string, state: Conversation | null): { tier: Audience } | Refusal {
    if (actor === null) return { rule: 'not-signed-in' }
    if (belongsElsewhere(actor, c)) return { rule: 'no-such-conversation' }
    if (state === null) return actor.kind === 'visitor' ? { tier: 'everyone' } : { rule: 'no-such-conversation' }
    const reader = readerOf(state, actor, this.#parts.facts(state.desk ?? ''))
    return 'tier' in reader ? reader : reader.refusal
  }

  /** As `readerIn`, for one answer. */
  async admit(actor: Actor, c: string): Promise<{ tier: Audience; state: Conversation | null } | Refusal> {
    const { state } = await this.found(() => actor, c)
    const reader = this.readerIn(actor, c, state)
    return 'rule' in reader ? reader : { tier: reader.tier, state }
  }

  /** The state of a conversation for whoever sits there; `looks` when that is a look, which is on record by then. */
  async found(seat: () => Actor | null, c: string): Promise<{ state: Conversation | null; looks: boolean }> {
    const asks = seat()
    if (asks !== null && belongsElsewhere(asks, c)) return { state: null, looks: false }
    const state = await this.#parts.state(c)
    const actor = seat()
    const looks = state !== null && actor?.kind === 'staff' && looksIn(state, actor) && 'tier' in this.readerIn(actor, c, state)
    if (!looks) return { state, looks }
    await this.#parts.audit.write({ actor: actor.person, action: 'conversation-read', subject: c })
    // The conversation may have changed hands while that was written down.
    return { state: await this.#parts.state(c), looks }
  }
}
