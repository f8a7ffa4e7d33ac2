// The chat: the same on a page of its own and in the loader's frame.

import { VisitorClient } from '@earshot/client'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { App } from './App.tsx'
import './app.css'
import './narrow.css'
import { wearColours } from './desk/colours.ts'
import { openStorage } from './desk/storage.ts'
import { launcherOf } from './live/launcher.ts'
import { joinLoader, type LoaderTalk } from './live/loader.ts'
import { openModel } from './live/model.ts'
import { openNews } from './live/news.ts'
import { openSound } from './live/sound.ts'
import { openSeen } from './live/unread.ts'
import { lookAgain } from './live/watch.ts'
import type { View } from './view.ts'
import { launchWords } from './words.ts'

export type PageParts = {
  readonly slug: string
  readonly embedded: boolean
  /** What there is to say about how one came here. */
  readonly notice: string | null
}

export function openPage({ slug, embedded, notice }: PageParts): void {
  let talk: LoaderTalk | null = null
  const kept = openStorage(() => localStorage)
  const tab = openStorage(() => sessionStorage)
  const client = new VisitorClient({ base: '', desk: slug, kept, tab })
  const sound = openSound(kept, slug)
  const model = openModel({ client, slug, storage: tab, sound, hide: embedded ? () => talk?.hide() : null, notice })
  const { view, draft, acts, page } = model
  const seen = openSeen(tab, slug)
  const isNews = openNews()
  let shown = !embedded

  const Page = () => <App view={view.value} draft={draft} acts={acts} />
  render(<Page />, document.body)
  client.start()
  lookAgain(client, () => model.stage.value === 'none')

  /** Says in the title, on the launcher and by a sound what came while nobody looked. */
  const count = (): void => {
    const { chat } = view.value
    const looked = shown && document.visibilityState === 'visible'
    if (looked) seen.look(chat.entries)
    const unread = seen.unread(chat.entries)
    document.title = titled(knownIn(view.value)?.name ?? launchWords.frameTitle, unread)
    talk?.unread(unread)
    const news = isNews(chat)
    if (news !== null && !(looked && document.hasFocus())) sound.ring(news)
  }
  view.subscribe(count)
  document.addEventListener('visibilitychange', count)
  effect(() => dress(view.value, model.stage.value, talk))

  if (!embedded) {
    page.value = { page: location.origin + location.pathname, title: '' }
    model.opened.value += 1
    return
  }
  talk = joinLoader({
    shown(now, focus) {
      shown = now
      if (now && focus) model.opened.value += 1
      count()
    },
    page(address, title) {
      page.value = { page: address, title }
    },
  })
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && acts.hide())
}

/** The desk's colours on the page, and what the launcher shows. */
function dress(view: View, stage: string, talk: LoaderTalk | null): void {
  const known = knownIn(view)
  if (known !== null) wearColours(known.colours)
  talk?.launcher(launcherOf(known, stage === 'waiting' || stage === 'taken'))
}

const knownIn = ({ desk }: View) => (typeof desk === 'string' ? null : desk)
const titled = (name: string, unread: number): string => (unread === 0 ? name : `(${unread}) ${name}`)
