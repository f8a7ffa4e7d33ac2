// What the log shows: a line for each thing a visitor reads in it, their own unsent messages last.

import type { AttachedFile, Rule, ToldEntry } from '@earshot/domain'
import { endedBy, words } from '../words.ts'
import { stageOf } from './stage.ts'

/** Why something was refused. */
export type Why = { readonly rule: Rule; readonly words: string }

/** A message on its way, or one that was refused. */
export type Outgoing = { readonly id: string; readonly text: string; readonly at: number; readonly failed: Why | null }

export type Line =
  | { readonly is: 'notice'; readonly key: string; readonly text: string }
  | { readonly is: 'welcome'; readonly key: string; readonly text: string }
  | {
      readonly is: 'theirs'
      readonly key: string
      readonly text: string
      readonly file?: AttachedFile | undefined
      readonly at: number
      readonly name: string
    }
  | {
      readonly is: 'mine'
      readonly key: string
      readonly text: string
      readonly file?: AttachedFile | undefined
      readonly at: number
      readonly state: 'sending' | 'delivered' | 'failed'
      readonly why: string | null
      /** Refused by what passes: asked once more, it may get another answer. */
      readonly again: boolean
    }

const PASSING: ReadonlySet<Rule> = new Set(['too-fast', 'address-busy', 'banned', 'unavailable', 'internal', 'too-many', 'visit-expired'])

/** The desk's welcome as it was said in this chat; null before it began. */
export const welcomeOf = (entries: readonly ToldEntry[]): string | null =>
  entries.find(({ what }) => what.kind === 'notice' && what.about === 'welcome')?.text ?? null

/** True once a visitor who has waited long may be written to instead. */
export const mayDefer = (entries: readonly ToldEntry[]): boolean =>
  entries.some(({ what }) => what.kind === 'rung' && what.rung === 'leave')

/** True while the visitor is asked whether they are still there. */
export const isAsked = (entries: readonly ToldEntry[]): boolean =>
  entries.findLast(({ what: { kind } }) => kind === 'warned' || kind === 'here' || kind === 'closed')?.what.kind === 'warned'

/** The lines of a log; the welcome stands above it unless `greeted` by something else. The key of a message stays the same from sending on, so that it is read out once. */
export function linesOf(entries: readonly ToldEntry[], outgoing: readonly Outgoing[], greeted = false): Line[] {
  const told = entries.flatMap((entry, index) => (greeted ? welcomeLine(entry) : null) ?? lineOf(entry, entries, index) ?? [])
  return [...told, ...outgoing.map(mineUnsent)]
}

const welcomeLine = ({ what, id: key, text }: ToldEntry): Line | null =>
  what.kind === 'notice' && what.about === 'welcome' && text !== undefined ? { is: 'welcome', key, text } : null

function lineOf(entry: ToldEntry, entries: readonly ToldEntry[], index: number): Line | null {
  const { what, by, id: key, at, text } = entry
  const notice = (words: string): Line => ({ is: 'notice', key, text: words })
  switch (what.kind) {
    case 'opened':
      return notice(words.handle(what.handle))
    case 'claimed':
    case 'handed':
      return by.kind === 'staff' ? notice(words.joined(by.name)) : null
    case 'closed': {
      const stage = stageOf(entries.slice(0, index + 1))
      return notice(endedBy(what.reason, stage.is === 'ended' ? stage.name : null))
    }
    case 'deferred':
      return notice(words.deferred)
    case 'warned':
      return notice(text ?? '')
    case 'notice':
      return what.about === 'handed' && text !== undefined ? notice(text) : null
    case 'message':
      if (text === undefined) return notice(words.removed)
      if (by.kind === 'visitor') return { is: 'mine', key, text, file: what.file, at, state: 'delivered', why: null, again: false }
      return by.kind === 'staff' ? { is: 'theirs', key, text, file: what.file, at, name: by.name } : null
    // Whatever else there is, is for staff.
    default:
      return null
  }
}

const mineUnsent = ({ id, text, at, failed }: Outgoing): Line => ({
  is: 'mine',
  key: id,
  text,
  at,
  state: failed === null ? 'sending' : 'failed',
  why: failed?.words ?? null,
  again: failed !== null && PASSING.has(failed.rule),
})
