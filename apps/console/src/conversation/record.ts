// What a log says about its visitor: the name and email put on record, the pages, the notes, when it began and ended.

import type { Question, ToldEntry } from '@earshot/domain'
import { settles } from './answers.ts'

export type Page = { readonly id: string; readonly page: string; readonly title: string; readonly at: number }

/** `name` and `email` are the last that were saved; times are milliseconds since 1970. */
export type VisitorRecord = {
  readonly handle: string | null
  readonly name: string | null
  readonly email: string | null
  /** The visitor was asked and would rather not say. */
  readonly withheld: Readonly<Record<Question, boolean>>
  readonly pages: readonly Page[]
  readonly notes: readonly ToldEntry[]
  readonly nudges: readonly ToldEntry[]
  readonly openedAt: number | null
  readonly claimedAt: number | null
  readonly closedAt: number | null
}

/** The record that the entries make, which are in their order. What was erased is as if it had not been saved. */
export const recordOf = (entries: readonly ToldEntry[]): VisitorRecord => ({
  handle: entries.flatMap(({ what }) => (what.kind === 'opened' ? [what.handle] : []))[0] ?? null,
  name: entries.findLast(({ name }) => name !== undefined)?.name ?? null,
  email: entries.findLast(({ email }) => email !== undefined)?.email ?? null,
  withheld: { name: isWithheld(entries, 'name'), email: isWithheld(entries, 'email') },
  pages: entries.flatMap(({ id, page, title, at }) => (page === undefined ? [] : [{ id, page, title: title ?? '', at }])),
  notes: entries.filter(({ what, text }) => what.kind === 'note' && text !== undefined),
  nudges: entries.filter(({ what }) => what.kind === 'nudged'),
  openedAt: timeOf(entries, 'opened'),
  claimedAt: timeOf(entries, 'claimed'),
  closedAt: timeOf(entries, 'closed'),
})

const isWithheld = (entries: readonly ToldEntry[], question: Question): boolean =>
  entries.findLast((entry) => settles(entry, question))?.what.kind === 'withheld'

const timeOf = (entries: readonly ToldEntry[], kind: ToldEntry['what']['kind']): number | null =>
  entries.findLast(({ what }) => what.kind === kind)?.at ?? null
