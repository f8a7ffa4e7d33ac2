// What the rules need to know of the world.

import type { Form } from '../form/form.ts'
import type { Limits } from '../policy/limits.ts'
import type { Policy } from '../policy/policy.ts'

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
  readonly holding?: number
}
