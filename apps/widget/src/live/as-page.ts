// Opens the chat of a panel as a page of its own. What proves the visit stays here: a code goes, behind the #, and is worth nothing once it was used.

import type { VisitorClient } from '@earshot/client'
import { words } from '../words.ts'

/** Null once the page is open and the panel hidden, or why not. */
export async function openAsPage(client: Pick<VisitorClient, 'makePass'>, slug: string, hide: (() => void) | null): Promise<string | null> {
  // Before anything is asked: right behind a click, and no later, browsers let a page be opened.
  const page = window.open('about:blank', '_blank')
  if (page === null) return words.noPage
  const pass = await client.makePass()
  if (pass !== null && !pass.ok) {
    page.close()
    return pass.refusal.words
  }
  page.opener = null
  page.location.replace(`${location.origin}/d/${encodeURIComponent(slug)}${pass === null ? '' : `#pass=${pass.value.code}`}`)
  hide?.()
  return null
}
