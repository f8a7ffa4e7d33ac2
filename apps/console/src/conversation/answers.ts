// What can be put on record from the visitor's own messages by one click: the answer to what was asked, and any email they write.

import { emailIn, nameIn, type Question, type ToldEntry } from '@earshot/domain'

/** `value` is what was found, null where nothing was; `asked` is true for the answer to a question that is still open. */
export type Answer = { readonly what: Question; readonly value: string | null; readonly asked: boolean }
/** By the id of the entry they stand at. */
export type Answers = ReadonlyMap<string, readonly Answer[]>

/** How many messages after a question may be its answer. */
const NEAR = 3

const SETTLES: Record<Question, ToldEntry['what']['kind']> = { name: 'named', email: 'addressed' }

/** True for an entry after which the question is not open any more. */
export const settles = ({ what }: ToldEntry, question: Question): boolean =>
  what.kind === SETTLES[question] || (what.kind === 'withheld' && what.what === question)

/** What the entries, which are in their order, offer to be kept. */
export function answersIn(entries: readonly ToldEntry[]): Answers {
  const [name, email] = [asked(entries, 'name', (entry) => nameIn(entry.text ?? '')), asked(entries, 'email', emailOf)]
  const kept = new Set(entries.map((entry) => entry.email))
  const written = entries.flatMap((entry) => {
    const value = isTheirs(entry) && entry.id !== email?.[0] ? emailOf(entry) : null
    return value === null || kept.has(value) ? [] : [[entry.id, { what: 'email', value, asked: false }] as const]
  })
  const found = new Map<string, readonly Answer[]>()
  for (const [id, answer] of [name, email, ...written].filter((one) => one !== null)) found.set(id, [...(found.get(id) ?? []), answer])
  return found
}

/** Where the answer to an open question stands, or null. */
function asked(entries: readonly ToldEntry[], what: Question, find: (entry: ToldEntry) => string | null): readonly [string, Answer] | null {
  const at = entries.findLastIndex((entry) => settles(entry, what) || (entry.what.kind === 'message' && entry.what.asks === what))
  const question = entries[at]
  if (question === undefined || settles(question, what)) return null
  const near = entries
    .slice(at + 1)
    .filter(isTheirs)
    .slice(0, NEAR)
  const answer = near.find((entry) => find(entry) !== null) ?? near[0]
  return answer === undefined ? null : [answer.id, { what, value: find(answer), asked: true }]
}

const isTheirs = ({ what, by }: ToldEntry): boolean => what.kind === 'message' && by.kind === 'visitor'

// Looked for once in each entry: a long chat is asked again with each message.
const emails = new WeakMap<ToldEntry, string | null>()
function emailOf(entry: ToldEntry): string | null {
  const known = emails.get(entry)
  if (known !== undefined) return known
  const email = emailIn(entry.text ?? '')
  emails.set(entry, email)
  return email
}
