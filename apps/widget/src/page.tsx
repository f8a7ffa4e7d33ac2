// The chat: the same on a page of its own and in the loader's frame.

import { VisitorClient } from '@earshot/client'
import { effect, type ReadonlySignal } from '@preact/signals'
import { render } from 'preact'
import { App } from './App.tsx'
import './app.css'
import './files/files.css'
import './narrow.css'
import { wearColours } from './desk/colours.ts'
import { openStorage } from './desk/storage.ts'
import { leave, thrice } from './live/exit.ts'
import { launcherOf } from './live/launcher.ts'
import { joinLoader, type LoaderTalk } from './live/loader.ts'
import { openModel } from './live/model.ts'
import { openNews } from './live/news.ts'
import { openSound, type Sound } from './live/sound.ts'
import { openSeen, type Seen } from './live/unread.ts'
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
  const exit = () => goneFor(client, view.peek(), talk)
  const model = openModel({ client, slug, storage: tab, sound, hide: embedded ? () => talk?.hide() : null, exit, notice })
  const { view, draft, acts, page } = model
  const seen = openSeen(tab, slug)
  const isNews = openNews()
  let shown = !embedded

  const Page = () => <App view={view.value} draft={draft} acts={acts} />
  render(<Page />, document.body)
  client.start()
  lookAgain(client, () => model.stage.value === 'none')

  const count = () => sayNews(view.value, { shown, talk, seen, isNews, sound })
  view.subscribe(count)
  document.addEventListener('visibilitychange', count)
  const escaped = mindExit(view, exit)
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
    escaped: () => escaped(shown),
    page(address, title) {
      page.value = { page: address, title }
    },
  })
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && acts.hide())
}

type Ways = {
  readonly shown: boolean
  readonly talk: LoaderTalk | null
  readonly seen: Seen
  readonly isNews: ReturnType<typeof openNews>
  readonly sound: Sound
}

/** Says in the title, on the launcher and by a sound what came while nobody looked. */
function sayNews(view: View, { shown, talk, seen, isNews, sound }: Ways): void {
  const { chat } = view
  const looked = shown && document.visibilityState === 'visible'
  if (looked) seen.look(chat.entries)
  const unread = seen.unread(chat.entries)
  document.title = titled(knownIn(view)?.name ?? launchWords.frameTitle, unread)
  talk?.unread(unread)
  const news = isNews(chat)
  if (news !== null && !(looked && document.hasFocus())) sound.ring(news)
}

/** Leaves at the third Escape, and where another page of the visit has left; what it answers hears of an Escape elsewhere. */
function mindExit(view: ReadonlySignal<View>, exit: () => void): (begin: boolean) => void {
  effect(() => {
    const last = view.value.chat.entries.at(-1)?.what
    if (last?.kind === 'closed' && last.reason === 'exit') exit()
  })
  const escaped = thrice(() => knownIn(view.peek())?.exit != null && exit())
  addEventListener('keydown', ({ key, repeat }) => key === 'Escape' && !repeat && escaped(true), true)
  return escaped
}

/** Nothing stays in sight, however long the other page takes to come. */
function goneFor(client: VisitorClient, view: View, talk: LoaderTalk | null): void {
  client.stop()
  render(null, document.body)
  leave(knownIn(view)?.exit ?? '', (to) => (talk === null ? location.replace(to) : talk.leave(to)))
}

/** The desk's colours on the page, and what the launcher shows. */
function dress(view: View, stage: string, talk: LoaderTalk | null): void {
  const known = knownIn(view)
  if (known !== null) wearColours(known.colours)
  talk?.launcher(launcherOf(known, stage === 'waiting' || stage === 'taken'))
}

const knownIn = ({ desk }: View) => (typeof desk === 'string' ? null : desk)
const titled = (name: string, unread: number): string => (unread === 0 ? name : `(${unread}) ${name}`)
