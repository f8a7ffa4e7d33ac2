// What may be kept as text: the limits and the characters, for messages, names and email addresses.

import { accept, refuse, type Verdict } from '../verdict/verdict.ts'

/** Longest message, in UTF-16 code units. */
export const LONGEST_TEXT = 8000
/** Longest name, in UTF-16 code units. */
export const LONGEST_NAME = 80

// Vietnamese and Hebrew stack three or four marks; nothing readable stacks more than this.
const STACKED_MARKS = /\p{M}{9}/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const DIRECTION_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// NFKC has turned full-width and enclosed forms into these before it is asked.
const ROLE_MARK = /^\s*[([{<]\s*[a-z]{1,2}\s*[)\]}>]/i
// The shape of HTML's own email field (WHATWG): enough to catch slips, and no promise that the address exists.
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/** A message as it is kept, or why it cannot be. Line ends become `\n`; nothing else is changed. */
export function messageText(input: string): Verdict<string> {
  if (!input.isWellFormed() || CONTROLS.test(input.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))) return refuse('unreadable')
  if (input.length > LONGEST_TEXT) return refuse('too-long')
  if (STACKED_MARKS.test(input)) return refuse('too-many-marks')
  const text = input.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return text.trim() === '' ? refuse('empty') : accept(text)
}

/** A name as it is kept: one line, trimmed, no direction controls, nothing that reads as a role mark. */
export function personName(input: string): Verdict<string> {
  const kept = messageText(input)
  if (!kept.ok) return kept
  const name = kept.value.normalize('NFC').replace(DIRECTION_CONTROLS, '').replace(/\s+/g, ' ').trim()
  if (name === '') return refuse('empty')
  if (name.length > LONGEST_NAME) return refuse('too-long')
  return ROLE_MARK.test(name.normalize('NFKC')) ? refuse('name-imitates-role') : accept(name)
}

/** An email address as it is kept, or why it cannot be. */
export function emailAddress(input: string): Verdict<string> {
  const email = input.trim()
  return email.length <= 254 && EMAIL.test(email) ? accept(email) : refuse('not-an-email')
}
