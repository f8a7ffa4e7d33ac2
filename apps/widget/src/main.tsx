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
const taken = code === undefined ? Promise.resolve(null) : takePass({ base: '', desk: slug, kept }, code)
// Not awaited here: a file that waits is split in two when parts of it are fetched later.
void taken.then((refusal) => openPage({ slug, embedded, notice: refusal?.words ?? null }))
