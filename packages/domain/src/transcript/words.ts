// How a desk mails conversations: its words, and how often.

import { messageText } from '../text/text.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'

/** How a desk sends conversations by mail. The first line of a letter's words is its subject. */
export type TranscriptPolicy = {
  /** Whether visitors may have theirs sent. */
  readonly offers: boolean
  /** Asks whether an address is the visitor's: `{link}` confirms it, `{desk}` is the desk's name. */
  readonly confirm: string
  /** Stands above the conversation; `{desk}` is the desk's name. */
  readonly letter: string
}

export const TRANSCRIPT: TranscriptPolicy = {
  offers: true,
  confirm: `Your conversation with {desk}

Somebody, we hope you, asked for a conversation with {desk} to be sent to this address. To have it, open this link within a day and press the button there:

{link}

If it was not you, there is nothing to do: nothing will be sent.`,
  letter: `Your conversation with {desk}

This is what was written.`,
}

/** Milliseconds in which an address can be confirmed. */
export const CONFIRM_WITHIN = 86_400_000
/** How often the conversation of one visit is asked for by mail in a day. */
export const TRANSCRIPTS_PER_VISIT = 3

/** The words as they are kept: with the placeholders that there are, and the link where it is needed. */
export function transcriptWords(policy: TranscriptPolicy): Verdict<TranscriptPolicy> {
  const [confirm, letter] = [messageText(policy.confirm), messageText(policy.letter)]
  if (!confirm.ok) return confirm
  if (!letter.ok) return letter
  const linked = confirm.value.includes('{link}') && holdsOnly(confirm.value, ['desk', 'link'])
  if (!linked || !holdsOnly(letter.value, ['desk'])) return refuse('not-mail-words')
  return accept({ ...policy, confirm: confirm.value.trim(), letter: letter.value.trim() })
}

/** True when there is no other placeholder in it than these. */
export const holdsOnly = (words: string, names: readonly string[]): boolean =>
  [...words.matchAll(/\{(\w*)\}/g)].every(([, name = '']) => names.includes(name))

/** Words of a letter with their placeholders filled in: the first line is the subject. */
export function letterOf(words: string, values: Readonly<Record<string, string>>): { readonly subject: string; readonly text: string } {
  const filled = words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const [subject = '', ...text] = filled.split('\n')
  return { subject, text: text.join('\n').trim() }
}
