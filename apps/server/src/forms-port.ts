// The port of forms: those of each desk, in their versions.

import type { Form, FormWords, Verdict } from '@earshot/domain'

export type DeskForm = Form & { readonly desk: string }
/** Each change has its line in the audit log; `by` is who made it. */
export interface Forms {
  /** Those of every desk in their newest version, without those that were removed, as they were made. */
  all(): Promise<readonly DeskForm[]>
  /** Refusals: `form-use-taken`, `too-many-forms`. */
  make(desk: string, words: FormWords, by: string): Promise<Verdict<{ id: string }>>
  /** A version after the newest one, unless that says this already. Refusals: `no-such-form`, `form-use-taken`; `form-edited` where another one is the newest. */
  change(desk: string, newest: Pick<Form, 'id' | 'version'>, words: FormWords, by: string): Promise<Verdict<null>>
  /** One as it was in that version, also when it was changed or removed since. */
  find(id: string, version: number): Promise<DeskForm | null>
  /** False when there is none of this id. What was filled in by it stays. */
  remove(desk: string, id: string, by: string): Promise<boolean>
}
