// A page a visitor has been on, as it is kept in the trail.

import { messageText } from '../text/text.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'

// As browsers write addresses: nothing unseen, and no name or password before the host.
const WEB_PAGE = /^(https?:\/\/[^\s\p{C}/?#@\\]+(?:\/[^\s\p{C}?#]*)?)(?:[?#]|$)/iu

/** The address without its query and fragment, where sites put names and tokens, and a title of at most 200 characters. */
export function pageAddress(page: string, title: string): Verdict<{ page: string; title: string }> {
  const address = page.length <= 2000 && page.isWellFormed() ? WEB_PAGE.exec(page)?.[1] : undefined
  if (address === undefined) return refuse('unreadable')
  const words = messageText(title.slice(0, 200).toWellFormed())
  return accept({ page: address, title: words.ok ? words.value : '' })
}
