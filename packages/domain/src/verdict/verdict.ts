// What a rule answers: a value, or a refusal that names the rule.

import type { Refusal } from './refusal.ts'

export type Accepted<T> = { readonly ok: true; readonly value: T }
export type Refused = { readonly ok: false; readonly refusal: Refusal }
export type Verdict<T> = Accepted<T> | Refused

/** An accepted verdict holding `value`. */
export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value })

/** A refused verdict. `about` is the public name of the person the refusal points to, or what else it names, where there is something. */
export const refuse = (rule: Refusal['rule'], about?: string | { readonly what: string }): Refused => ({
  ok: false,
  refusal: typeof about === 'string' ? { rule, who: about } : { rule, ...about },
})
