// Where a chat stands, as its visitor sees it: read from what was told, and from nothing else.

import type { CloseReason, ToldAuthor, ToldEntry } from '@earshot/domain'

export type Stage =
  | { readonly is: 'none' }
  | { readonly is: 'waiting' }
  | { readonly is: 'taken'; readonly name: string }
  /** The visitor has ended it, and has not heard of it yet. */
  | { readonly is: 'ending' }
  | { readonly is: 'ended'; readonly reason: CloseReason; readonly name: string | null }
  /** Not a chat but a message that was left. */
  | { readonly is: 'left' }

const nameOf = (by: ToldAuthor): string | null => (by.kind === 'staff' ? by.name : null)

function next(stage: Stage, { what, by }: ToldEntry): Stage {
  switch (what.kind) {
    case 'opened':
      return what.form === 'chat' ? { is: 'waiting' } : { is: 'left' }
    case 'claimed':
    case 'handed': {
      const name = nameOf(by)
      return stage.is === 'left' || name === null ? stage : { is: 'taken', name }
    }
    case 'deferred':
      return { is: 'left' }
    case 'closed': {
      if (stage.is === 'left') return stage
      const before = stage.is === 'taken' ? stage.name : null
      return { is: 'ended', reason: what.reason, name: nameOf(by) ?? before }
    }
    default:
      return stage
  }
}

/** The stage that these entries lead to. */
export const stageOf = (entries: readonly ToldEntry[]): Stage => entries.reduce(next, { is: 'none' })
