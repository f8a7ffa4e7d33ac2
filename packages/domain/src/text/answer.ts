// What a visitor's message says to somebody who has asked for a name or an email: a guess that a person confirms, never kept by itself.

import { emailAddress, personName } from './text.ts'

/** A name that is guessed has so many words and characters at most. */
const WORDS = 3
const LONGEST = 40

const NAME = String.raw`\p{L}[\p{L}\p{M}.'’-]*(?:[^\S\n]+\p{Lu}[\p{L}\p{M}.'’-]*){0,2}`
/** Said of a name and of nothing else. */
const SAID = new RegExp(String.raw`(?:\bname(?:[’']?s| is|:)|\bcall me)[^\S\n]+(${NAME})`, 'iu')
/** Said of much else too, so only where it is all that is said. */
const SHORT = new RegExp(String.raw`^(?:i am|i[’']?m|it[’']?s|it is|this is)[^\S\n]+(${NAME})$`, 'iu')
const POLITE = /^(?:(?:yes|yeah|sure|ok|okay|of course|hi|hello|hey)\b[\s,.!]*)+/iu
const UNWILLING = /\b(?:no|nope|not|never|nothing|none|don[’']?t|rather|anonymous|private|why)\b|\?/iu

/** The name that a message seems to give, or null. */
export function nameIn(text: string): string | null {
  const said = SAID.exec(text)?.[1]
  if (said !== undefined) return asName(said)
  const plain = text.trim().replace(POLITE, '').trim()
  if (plain.includes('\n') || UNWILLING.test(plain)) return null
  const bare = plain.replace(/[\s.!,]+$/u, '')
  const name = SHORT.exec(bare)?.[1] ?? bare
  return name.length <= LONGEST && name.split(/\s+/).length <= WORDS && !/[@\d]/.test(name) ? asName(name) : null
}

/** The first email address in a message, or null. */
export function emailIn(text: string): string | null {
  for (const [found] of text.matchAll(/[^\s<>()[\]{}"“”,;:]+@[^\s<>()[\]{}"“”,;:]+/gu)) {
    const email = emailAddress(found.replace(/[.!?'’]+$/u, ''))
    if (email.ok) return email.value
  }
  return null
}

function asName(found: string): string | null {
  const name = personName(found.replace(/[.'’-]+$/u, ''))
  return name.ok ? name.value : null
}
