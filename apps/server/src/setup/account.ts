// An account for somebody of a new house.

import type { Verdict } from '@earshot/domain'
import type { SetUpParts } from './house.ts'

type Account = { readonly email: string; readonly password: string; readonly name: string }

/** An account that is there already, in a house with nobody in it, is left over from a set-up that was cut off: it is taken over. */
export async function makeAccount({ accounts }: Pick<SetUpParts, 'accounts'>, account: Account): Promise<Verdict<{ person: string }>> {
  const made = await accounts.create(account)
  if (made.ok || made.refusal.rule !== 'email-taken') return made
  const person = await accounts.personOf(account.email)
  return person === null ? made : accounts.setPassword(person, account.password)
}
