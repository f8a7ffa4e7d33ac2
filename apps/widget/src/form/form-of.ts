// The form of a desk, asked for when it is wanted, and again when the desk has another one.

import { browserEffects, openVisitorApi } from '@earshot/client'
import type { MessageForm, PublicDesk } from '@earshot/contract'
import { signal } from '@preact/signals'

/** `failed`: it could not be fetched. Until a newer one is here, the one before is shown. */
export type Known = { readonly form: MessageForm | null; readonly failed: boolean }

const known = signal<Known>({ form: null, failed: false })
let asked = ''

/** What is known of the form; null where the desk has none, and until something is. */
export function formOf({ slug, form }: PublicDesk): Known | null {
  const wanted = form === null ? '' : `${form.id} ${form.version}`
  if (wanted !== '' && wanted !== asked) {
    asked = wanted
    void ask(slug)
  }
  const { value } = known
  return wanted === '' || (value.form === null && !value.failed) ? null : value
}

/** Asks once more. */
export async function ask(slug: string): Promise<void> {
  const answer = await openVisitorApi('', browserEffects).messageForm(slug)
  known.value = answer.ok ? { form: answer.value, failed: false } : { ...known.value, failed: true }
}
