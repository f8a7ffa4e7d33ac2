// Canned responses: whose they are, who looks after them, and what one can be.

import type { Staff } from '../conversation/actor.ts'
import type { Question } from '../conversation/question.ts'
import { mayManage } from '../people/role.ts'
import { messageText } from '../text/text.ts'
import { accept, type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { type Filling, filledIn, unknownPlaceholder } from './placeholder.ts'

/**
 * What a canned response says. `shortcut` is what is typed behind the slash; `next` the field that its answer goes to; a `locked` one is sent
 * as it stands.
 */
export type CannedWords = {
  readonly shortcut: string
  readonly title: string
  readonly text: string
  readonly next: Question | null
  readonly locked: boolean
}

/** A desk's are for everybody on it; a person's are their own, on every desk they are on. */
export type CannedOwner = { readonly desk: string } | { readonly person: string }

/** Longest text of a canned response, in UTF-16 code units. */
export const LONGEST_CANNED = 2000
/** Longest shortcut and longest title, in UTF-16 code units. */
export const LONGEST_SHORTCUT = 32
export const LONGEST_CANNED_TITLE = 80
/** Canned responses that a desk or a person has at most. */
export const MOST_CANNED = 200

const SHORTCUT = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u

type Keeper = Pick<Staff, 'person' | 'organisation'>

/** Why somebody may not add, change or remove these canned responses, or null when they may. */
export function mayKeepCanned(by: Keeper, owner: CannedOwner): Refused | null {
  if ('person' in owner) return owner.person === by.person ? null : refuse('no-such-canned')
  return mayManage(by.organisation) ? null : refuse('manager-only')
}

/** Why somebody may not see these canned responses, or null when they may. */
export function maySeeCanned(by: Staff, owner: CannedOwner): Refused | null {
  if ('desk' in owner && by.desks[owner.desk] !== undefined) return null
  if ('desk' in owner && !mayManage(by.organisation)) return refuse('not-on-desk')
  return mayKeepCanned(by, owner)
}

/** A canned response as it is kept, or the first rule that refuses it. Whether its shortcut is free is asked elsewhere. */
export function cannedWords(asked: CannedWords, owner: CannedOwner): Verdict<CannedWords> {
  const shortcut = asked.shortcut.trim().replace(/^\//, '').normalize('NFC').toLowerCase()
  if (!SHORTCUT.test(shortcut) || shortcut.length > LONGEST_SHORTCUT) return refuse('not-a-shortcut')
  const [title, text] = [messageText(asked.title), messageText(asked.text)]
  if (!title.ok) return title
  if (!text.ok) return text
  const line = title.value.replace(/\s+/g, ' ').trim()
  if (line.length > LONGEST_CANNED_TITLE || text.value.length > LONGEST_CANNED) return refuse('canned-too-long')
  const unknown = unknownPlaceholder(text.value)
  if (unknown !== null) return refuse('unknown-placeholder', { what: unknown })
  if (!messageText(filledIn(text.value, NOBODY_YET)).ok) return refuse('empty')
  if (asked.locked && 'person' in owner) return refuse('locked-is-for-desks')
  return accept({ ...asked, shortcut, title: line, text: text.value })
}

// Whatever is known, something has to be left where the visitor's name is not.
const NOBODY_YET: Filling = { visitor: null, me: 'x', position: 'x', desk: 'x' }

/** The order in which they are listed: one's own before the desk's, each by shortcut as people count. */
export const cannedOrder = (one: Listed, other: Listed): number =>
  Number(other.own) - Number(one.own) || one.shortcut.localeCompare(other.shortcut, 'en', { numeric: true })

type Listed = { readonly own: boolean; readonly shortcut: string }
