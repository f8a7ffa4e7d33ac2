// What the rules need to know of the world.

import type { Form } from '../form/form.ts'
import type { Limits } from '../policy/limits.ts'
import type { Policy } from '../policy/policy.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Entry } from './entry.ts'

/** What of a desk decides who may do what. */
export type DeskRules = { readonly training: boolean; readonly policy: Pick<Policy, 'holderMay'> }

export type Named = Pick<Entry, 'audience' | 'author' | 'body'> & { readonly erased: boolean }

/**
 * `now` is milliseconds since 1970; `available`: somebody can answer at this desk now; `wording` is
 * what the locked response that a command names says here, filled in; `holding`: how many other chats
 * the actor holds, where a limit makes that matter.
 */
export type Facts = {
  readonly now: number
  readonly training: boolean
  readonly available: boolean
  readonly policy: Policy
  /** The forms of this desk, each in its newest version. */
  readonly forms: readonly Form[]
  /** Every desk of the house, by id. */
  readonly desks: Readonly<Record<string, { readonly training: boolean; readonly limits: Limits }>>
  readonly wording?: string | null
  /** The id of the command, where what it leads to is known by it. */
  readonly id?: string
  readonly holding?: number
  /** The entry that a command names, without what was written in it; `erased` when that is gone already. */
  readonly named?: Named | null
  /** The public names of those whom a command of a room names and who are here. */
  readonly colleagues?: Readonly<Record<string, string>>
  /** Whom the referral form that a command names goes to, by name; or why it cannot go there now. */
  readonly receiver?: Verdict<string>
}
