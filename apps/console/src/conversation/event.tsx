// What happened in a conversation, as one quiet line.

import type { RoomBody, Tag, ToldBody, ToldEntry } from '@earshot/domain'
import type { ReactNode } from 'react'
import { When } from '../time/when.tsx'
import { momentWords } from '../time/words.ts'
import { authorName } from './author.ts'
import { WORDS } from './words.ts'

/** What happens in a visitor's conversation; a room has lines of its own. */
type Kind = Exclude<ToldBody['kind'], RoomBody['kind']>
/** `who` is its author as staff see them; `said` what was written, if anything was; `text` the same, or that it was removed. */
type Told = ToldEntry & { readonly who: string; readonly text: string; readonly said: string | null; readonly tags: readonly Tag[] }
type Lines = { readonly [Of in Kind]: ((what: Extract<ToldBody, { kind: Of }>, told: Told) => string) | null }

const LINES: Lines = {
  opened: ({ form }, { by }) => (by.kind === 'staff' ? WORDS.passedOn : WORDS.opened[form]),
  claimed: (_, { who }) => WORDS.claimed(who),
  closed: ({ reason }) => WORDS.closed[reason],
  warned: (_, { text }) => WORDS.warned(text),
  here: () => WORDS.here,
  seated: ({ seat }, { who }) => WORDS.seated[seat](who),
  rose: ({ seat }, { who, by }) => (by.kind === 'system' ? WORDS.vacated[seat] : WORDS.rose(who)),
  hand: ({ up }, { who }) => WORDS.hand[up ? 'up' : 'down'](who),
  rung: ({ rung }) => WORDS.rung[rung],
  deferred: () => WORDS.deferred,
  line: ({ gone }) => WORDS.line[gone ? 'gone' : 'there'],
  offered: (_, { who, text }) => WORDS.offered(who, text),
  handed: (_, { who }) => WORDS.handed(who),
  declined: (_, { who, text }) => WORDS.declined(who, text),
  withdrawn: (_, { who }) => WORDS.withdrawn(who),
  missed: () => WORDS.missed,
  nudged: (_, { who }) => WORDS.nudged(who),
  heeded: () => WORDS.heeded,
  named: (_, { name }) => WORDS.named(name ?? WORDS.erased),
  addressed: (_, { email }) => WORDS.addressed(email ?? WORDS.erased),
  withheld: ({ what }) => WORDS.withheld[what],
  visited: (_, { title, page }) => WORDS.visited(title || page || WORDS.erased),
  rated: ({ score }, { said }) => WORDS.rated(WORDS.scores[score], said),
  deleted: (_, { who }) => WORDS.deleted(who),
  tagged: ({ tag, on }, { who, tags }) => WORDS.tagged[on ? 'on' : 'off'](who, tags.find(({ id }) => id === tag)?.name ?? WORDS.tagGone),
  converted: ({ due, kept }, { who, subject, promise }) =>
    WORDS.converted(who, subject ?? WORDS.erased, promise ?? WORDS.erased, momentWords(due), kept),
  owned: (_, { who }) => WORDS.owned(who),
  released: (_, { who }) => WORDS.released(who),
  settled: ({ outcome }, { who }) => WORDS.settled(who, WORDS.outcomes[outcome]),
  reopened: ({ due }, { who }) => WORDS.reopened(who, momentWords(due)),
  filled: null,
  received: null,
  message: null,
  whisper: null,
  note: null,
  notice: null,
}

/** The line of an event; null for an entry that is not one. */
export const eventWords = (entry: ToldEntry, visitor: string, tags: readonly Tag[]): string | null =>
  isOfRoom(entry.what) ? null : lineOf(entry.what, entry, visitor, tags)

const isOfRoom = (what: ToldBody): what is RoomBody => !(what.kind in LINES)

function lineOf<Of extends Kind>(
  what: Extract<ToldBody, { kind: Of }>,
  entry: ToldEntry,
  visitor: string,
  tags: readonly Tag[],
): string | null {
  // What is looked up by its own name is what it is made for.
  const line: Lines[Of] = LINES[entry.what.kind as Of]
  return line === null
    ? null
    : line(what, { ...entry, who: authorName(entry.by, visitor), text: entry.text ?? WORDS.erased, said: entry.text ?? null, tags })
}

export const EventLine = ({ words, at, below = null }: { words: string; at: number; below?: ReactNode }) => (
  <p className="mx-auto max-w-[38rem] text-center text-sm text-soft">
    <bdi className="wrap-anywhere">{words}</bdi> <When at={at} />
    {below}
  </p>
)
