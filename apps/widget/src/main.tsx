// The visitor's page: the same on its own and in the loader's frame.

import { VisitorClient } from '@earshot/client'
import { render } from 'preact'
import { App } from './App.tsx'
import './app.css'
import './narrow.css'
import { openStorage } from './desk/storage.ts'
import { joinLoader, type LoaderTalk } from './live/loader.ts'
import { openModel } from './live/model.ts'
import { openSeen } from './live/unread.ts'
import { lookAgain } from './live/watch.ts'
import { launchWords } from './words.ts'

const [, place = '', address = ''] = location.pathname.split('/')
const slug = decodeURIComponent(address)
const embedded = place === 'embed' && window.parent !== window
const kept = openStorage(() => localStorage)
const tab = openStorage(() => sessionStorage)

let talk: LoaderTalk | null = null
let shown = !embedded
const client = new VisitorClient({ base: '', desk: slug, kept, tab })
const model = openModel({ client, slug, storage: tab, hide: embedded ? () => talk?.hide() : null })
const seen = openSeen(tab, slug)
const { view, draft, acts } = model

const Page = () => <App view={view.value} draft={draft} acts={acts} />
render(<Page />, document.body)
client.start()
lookAgain(client, () => model.stage.value === 'none')

if (embedded) {
  talk = joinLoader({
    shown(now, focus) {
      shown = now
      if (now && focus) model.opened.value += 1
      countUnread()
    },
    page(page, title) {
      model.page.value = { page, title }
    },
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') acts.hide()
  })
} else {
  model.page.value = { page: location.origin + location.pathname, title: '' }
  model.opened.value += 1
}

/** Says in the title and on the launcher what came while nobody looked. */
function countUnread(): void {
  const { desk, chat } = view.value
  if (shown && document.visibilityState === 'visible') seen.look(chat.entries)
  const count = seen.unread(chat.entries)
  const name = typeof desk === 'string' ? launchWords.frameTitle : desk.name
  document.title = count === 0 ? name : `(${count}) ${name}`
  talk?.unread(count)
}

view.subscribe(countUnread)
document.addEventListener('visibilitychange', countUnread)
