// What came from the other side since the page was opened: somebody is there, has written, or asks whether the visitor is.

import type { ChatView } from '../view.ts'

/** Answers the id of what has come since it was asked last, or null. What was there when the chat was opened is no news. */
export function openNews(): (chat: Pick<ChatView, 'entries' | 'complete'>) => string | null {
  let chat: string | null = null
  let heard = 0
  return ({ entries, complete }) => {
    const [first, last] = [entries[0], entries.at(-1)]
    if (first === undefined || last === undefined) return null
    const known = chat === first.id
    const came = entries.findLast(
      ({ n, by, what }) =>
        n > heard && (what.kind === 'warned' || (by.kind === 'staff' && (what.kind === 'message' || what.kind === 'claimed'))),
    )
    if (known || complete) {
      chat = first.id
      heard = last.n
    }
    return known && came !== undefined ? came.id : null
  }
}
