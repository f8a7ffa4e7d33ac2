// What may be kept as text: the limits and the characters, for messages, names and email addresses.

import { accept, refuse, type Verdict } from '../verdict/verdict.ts'
import { LONGEST_TEXT } from './longest.ts'

/** Longest subject of a ticket, in UTF-16 code units. */
export const LONGEST_SUBJECT = 120
/** Longest name, in UTF-16 code units. */
export const LONGEST_NAME = 80

// Vietnamese and Hebrew stack three or four marks; nothing readable stacks more than this. What has no width does not end a stack.
const STACKED_MARKS = /(?:\p{M}\p{Cf}*){9}/u
// What has no look of its own is nothing to see.
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const NOT_IN_NAMES = /[\p{Bidi_Control}\u0080-\u009f]/gu
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
// Of any script, because many letters look like an S. NFKD has turned full-width and small forms into plain ones before it is asked.
const ROLE_MARK = /^\s*[\p{Ps}\p{Pi}<]\s*[\p{L}\p{N}]{1,2}\s*[\p{Pe}\p{Pf}>]/u
// Letters and digits in a ring or a box; flags, which come after them, are none.
const ENCLOSED = /^\s*[\u2460-\u24ff\u{1f100}-\u{1f1e5}]/u
// The shape of HTML's own email field (WHATWG): enough to catch slips, and no promise that the address exists.
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+$/

/** A message as it is kept, or why it cannot be. Line ends become `\n`; nothing else is changed. */
export function messageText(input: string): Verdict<string> {
  if (!input.isWellFormed() || CONTROLS.test(input.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))) return refuse('unreadable')
  if (input.length > LONGEST_TEXT) return refuse('too-long')
  if (STACKED_MARKS.test(input)) return refuse('too-many-marks')
  const text = input.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return SEEN.test(text) ? accept(text) : refuse('empty')
}

/** A name as it is kept: one line, trimmed, no direction controls, nothing that reads as a role mark. */
export function personName(input: string): Verdict<string> {
  const kept = messageText(input)
  if (!kept.ok) return kept
  const name = oneLine(kept.value)
  if (!SEEN.test(name)) return refuse('empty')
  if (name.length > LONGEST_NAME) return refuse('too-long')
  return imitatesRole(name) ? refuse('name-imitates-role') : accept(name)
}

function imitatesRole(name: string): boolean {
  const seen = name.replace(UNSEEN, '')
  return ENCLOSED.test(seen) || ROLE_MARK.test(seen.normalize('NFKD').replace(/\p{M}/gu, ''))
}

/** What a ticket is about, as it is kept: one line, trimmed, no direction controls. */
export function subjectLine(input: string): Verdict<string> {
  const kept = messageText(input)
  if (!kept.ok) return kept
  const line = oneLine(kept.value)
  return SEEN.test(line) && line.length <= LONGEST_SUBJECT ? accept(line) : refuse('not-a-subject')
}

const oneLine = (text: string): string => text.normalize('NFC').replace(NOT_IN_NAMES, '').replace(/\s+/g, ' ').trim()

/** An email address as it is kept, or why it cannot be. */
export function emailAddress(input: string): Verdict<string> {
  const email = input.trim()
  return email.length <= 254 && EMAIL.test(email) ? accept(email) : refuse('not-an-email')
}
