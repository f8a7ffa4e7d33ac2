// Who wrote an entry, with the mark of their role.

import { markedName, type ToldAuthor } from '@earshot/domain'
import { WORDS } from './words.ts'

/** The author's name as staff see it. `visitor` is what the visitor is called here. */
export function authorName(by: ToldAuthor, visitor: string): string {
  if (by.kind === 'visitor') return visitor
  return by.kind === 'system' ? WORDS.system : markedName(by.name, by.role ?? null)
}
