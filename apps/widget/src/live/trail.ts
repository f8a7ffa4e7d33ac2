// Which page was told last, so that a chat that is taken, or a page that is loaded again, tells no page twice.

import type { Kept } from '../desk/storage.ts'

/** Answers whether a page is another one than was told last in this chat, and takes it as told. */
export function openTrail(storage: Kept, slug: string): (chat: string, page: string) => boolean {
  const key = `earshot:page:${slug}`
  return (chat, page) => {
    const now = `${chat} ${page}`
    if (storage.getItem(key) === now) return false
    try {
      storage.setItem(key, now)
    } catch {
      // A full storage tells a page twice at worst.
    }
    return true
  }
}
