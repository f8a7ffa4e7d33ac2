// The account of a chat that was played: what was typed, against every copy of it that was read.

import type { ToldEntry } from '@earshot/domain'
import type { Side } from '../wire.ts'
import type { Step } from './script.ts'

/** `id` is that of its command; null when it was never typed. `refused` is the rule by which the server refused it, or null. */
export type Typed = Step & { readonly id: string | null; readonly refused: string | null }
/** A transcript as one reader has it. `head` is how many entries it should have. */
export type Copy = { readonly reader: Side; readonly head: number; readonly entries: readonly ToldEntry[] }
/** `heard` is everything that reached the visitor, as it came. */
export type Played = {
  readonly chat: string
  readonly typed: readonly Typed[]
  readonly copies: readonly Copy[]
  readonly heard: readonly string[]
}

export const FAULTS = ['lost', 'doubled', 'out_of_order', 'leaked_whispers'] as const
/** What is wrong, a line each without a word of what was written. A thing counts once, however many copies it is wrong in. */
export type Account = Readonly<Record<(typeof FAULTS)[number], readonly string[]>>

export function accountOf(played: Played): Account {
  const { typed } = played
  const nothing = (['visitor', 'staff'] as const).filter((reader) => !played.copies.some((copy) => copy.reader === reader))
  const copies = [...played.copies, ...nothing.map((reader) => ({ reader, head: 0, entries: [] }))].map((copy) => withOpening(copy, typed))
  const inCopies = (look: (copy: Copy, due: readonly Typed[]) => readonly string[]) => {
    const all = copies.flatMap((copy) => look(copy, dueTo(copy.reader, typed)))
    return [...new Set(all)].map((what) => `${played.chat}: ${what}`)
  }
  return {
    lost: inCopies(lost),
    doubled: inCopies((copy) => doubled(copy, typed)),
    out_of_order: inCopies(outOfOrder),
    leaked_whispers: leaked(played),
  }
}

/** A chat is opened by one command that makes two entries, of which the opening has its id: the visitor's first words take it over. */
function withOpening(copy: Copy, typed: readonly Typed[]): Copy {
  const opened = copy.entries.find(({ what }) => what.kind === 'opened')
  const first = copy.entries.find(({ what, by }) => what.kind === 'message' && by.kind === 'visitor')
  if (opened === undefined || first === undefined || typed.some(({ id }) => id === first.id)) return copy
  const entries = copy.entries.map((entry) =>
    entry.what.kind === 'opened' ? { ...entry, id: `opened ${entry.n}` } : entry === first ? { ...entry, id: opened.id } : entry,
  )
  return { ...copy, entries }
}

const MARKED = /"kind":"(whisper|note)"/

/** What a reader must have: all that was not refused, and whispers only if they are of the staff. */
const dueTo = (reader: Side, typed: readonly Typed[]): readonly Typed[] =>
  typed.filter(({ kind, refused }) => refused === null && (reader === 'staff' || kind !== 'whisper'))

/** A text is there as it was typed, but for line ends, which are all made alike. */
function lost({ head, entries }: Copy, due: readonly Typed[]): string[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const missing = due.filter((step) => !isAsTyped(step, byId.get(step.id ?? ''))).map(({ place }) => `${place} is lost`)
  const places = new Set(entries.map(({ n }) => n).filter((n) => n <= head))
  const others = head - places.size - due.filter(({ id }) => !byId.has(id ?? '')).length
  return [...missing, ...Array.from({ length: Math.max(0, others) }, (_, nth) => `another entry is lost (${nth + 1})`)]
}

const isAsTyped = ({ kind, from, text }: Typed, entry: ToldEntry | undefined): boolean =>
  entry !== undefined &&
  entry.what.kind === (kind === 'whisper' ? 'whisper' : 'message') &&
  entry.by.kind === from &&
  entry.text === text.replaceAll(/\r\n?/g, '\n')

/** Anything that is there more than once, or that nobody typed, or that was refused and is there all the same. */
function doubled({ entries }: Copy, typed: readonly Typed[]): string[] {
  const places = new Map(typed.flatMap(({ id, refused, place }) => (id === null || refused !== null ? [] : [[id, place] as const])))
  const seen = new Map<string, number>()
  return entries.flatMap(({ id, what }) => {
    const written = what.kind === 'message' || what.kind === 'whisper' || what.kind === 'note'
    const key = written ? id : what.kind === 'notice' ? `the notice of ${what.about}` : what.kind
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if (written && !places.has(id)) return [`a ${what.kind} is there that was not typed (${id})`]
    return times > 1 ? [`${places.get(id) ?? key} is there ${times} times`] : []
  })
}

/**
 * Whatever its writer had seen or written before must stand before it. A visitor does not see whispers, so a turn of theirs may stand on
 * either side of one.
 */
function outOfOrder({ entries }: Copy, due: readonly Typed[]): string[] {
  const order = new Map(due.map(({ id }, nth) => [id, nth]))
  const found: string[] = []
  const latest = { all: -1, staff: -1, n: 0 }
  for (const { id, n } of firstOfEach(entries)) {
    const nth = order.get(id)
    const step = nth === undefined ? undefined : due[nth]
    const behind = step?.kind === 'whisper' ? latest.staff : latest.all
    if (step !== undefined && nth !== undefined && nth < behind) found.push(`${step.place} stands behind ${due[behind]?.place}`)
    else if (n < latest.n) found.push(`entry ${n} comes behind entry ${latest.n}`)
    latest.all = Math.max(latest.all, nth ?? -1)
    if (step?.from === 'staff') latest.staff = Math.max(latest.staff, nth ?? -1)
    latest.n = Math.max(latest.n, n)
  }
  return found
}

/** What is there twice stands where it is first. */
function firstOfEach(entries: readonly ToldEntry[]): readonly ToldEntry[] {
  const seen = new Set<string>()
  return entries.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** A whisper has leaked when its words or its id reached the visitor, and so has whatever says that it is one. */
function leaked({ chat, typed, copies, heard }: Played): string[] {
  const all = [...heard, ...copies.filter(({ reader }) => reader === 'visitor').map(({ entries }) => JSON.stringify(entries))]
  const whispers = typed.filter(({ kind }) => kind === 'whisper')
  const told = whispers.filter(({ id, text }) => all.some((one) => one.includes(text) || (id !== null && one.includes(id))))
  if (told.length > 0) return told.map(({ place }) => `${chat}: ${place} reached the visitor`)
  return all.some((one) => MARKED.test(one)) ? [`${chat}: the visitor was told of something that is for staff`] : []
}
