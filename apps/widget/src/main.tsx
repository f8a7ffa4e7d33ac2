// The chat, on a page of its own and in the loader's frame. Whoever comes from a panel brings a pass behind the #, worth nothing once it was used.

import { takePass } from '@earshot/client'
import { addressOf } from './address.ts'
import { openStorage } from './desk/storage.ts'
import { openPage } from './page.tsx'

const slug = addressOf(location)
const embedded = location.pathname.startsWith('/embed/') && window.parent !== window
const code = /^#pass=([\w-]+)$/.exec(location.hash)?.[1]
if (code !== undefined) history.replaceState(null, '', location.pathname)
const kept = openStorage(() => localStorage)
// Not awaited out here: what comes late would then have to share nothing with this file, and be larger.
async function open(): Promise<void> {
  const refusal = code === undefined ? null : await takePass({ base: '', desk: slug, kept }, code)
  openPage({ slug, embedded, notice: refusal?.words ?? null })
}
void open()
