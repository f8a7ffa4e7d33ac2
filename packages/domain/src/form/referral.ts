// Where a form goes that passes a question on, and in which words.

import { LONGEST_PHRASE } from '../policy/practice.ts'
import { emailAddress, messageText } from '../text/text.ts'
import { holdsOnly, letterOf } from '../transcript/words.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'
import { type Answered, answersText } from './answer.ts'

/** The desk itself or another one, where it waits as a message does that was left behind; or a person on a desk or an address, who are mailed. */
export type Destination =
  | { readonly to: 'here' }
  | { readonly to: 'desk'; readonly desk: string }
  | { readonly to: 'person'; readonly desk: string; readonly person: string }
  | { readonly to: 'address'; readonly address: string }

/**
 * `letter` stands above the answers of what is mailed: its first line is the subject, `{desk}` the name of the desk that sends it. `phrase` is put in for the
 * visitor afterwards, and not sent; it may be empty.
 */
export type Referral = { readonly goes: Destination; readonly letter: string; readonly phrase: string }

/** The words of a mail to begin with. */
export const REFERRAL_LETTER = `A question referred by {desk}

Somebody asked {desk}, and we refer the question to you.

This is confidential: it is meant for you alone. Please do not pass it on, and delete it once it is answered.`

/** How a question is passed on, as it is kept. Desks are sent no letter. */
export function referralWords({ goes, letter, phrase }: Referral): Verdict<Referral> {
  const tidy = phrase.replace(/\s+/g, ' ').trim()
  if (tidy.length > LONGEST_PHRASE || (tidy !== '' && !messageText(tidy).ok)) return refuse('not-a-form', { what: 'the ready phrase' })
  if (goes.to === 'here' || goes.to === 'desk') return accept({ goes, letter: '', phrase: tidy })
  const words = messageText(letter)
  if (!words.ok) return words
  if (!holdsOnly(words.value, ['desk'])) return refuse('not-mail-words')
  const kept = { letter: words.value.trim(), phrase: tidy }
  if (goes.to === 'person') return accept({ goes, ...kept })
  const address = emailAddress(goes.address)
  return address.ok ? accept({ goes: { to: 'address', address: address.value }, ...kept }) : address
}

/** What is mailed: the desk's words, and below them what was answered and nothing else. */
export function referralLetter(
  letter: string,
  answers: readonly Answered[],
  desk: string,
): { readonly subject: string; readonly text: string } {
  const { subject, text } = letterOf(letter, { desk })
  return { subject, text: [text, answersText(answers)].filter(Boolean).join('\n\n') }
}
