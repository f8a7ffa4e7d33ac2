// The frame's side of the talk with the loader on somebody else's page.

import { type FromFrame, fromLoader } from '../loader/messages.ts'

export type LoaderTalk = {
  readonly hide: () => void
  /** Tells how many messages came that the visitor has not seen. */
  readonly unread: (count: number) => void
}

export type LoaderEars = {
  readonly shown: (shown: boolean, focus: boolean) => void
  readonly page: (page: string, title: string) => void
}

/** Greets the page around us. Whose page it is comes out with its first answer; until then it hears the greeting and nothing else. */
export function joinLoader({ shown, page }: LoaderEars): LoaderTalk {
  let origin: string | null = null
  const say = (message: FromFrame): void => {
    if (origin !== null) window.parent.postMessage(message, origin)
  }
  addEventListener('message', (event) => {
    if (event.source !== window.parent || (origin !== null && event.origin !== origin)) return
    const said = fromLoader(event.data)
    if (said === null) return
    origin = event.origin
    if (said.earshot === 'page') page(said.page, said.title)
    else shown(said.shown, said.focus)
  })
  window.parent.postMessage({ earshot: 'hello' } satisfies FromFrame, '*')
  return { hide: () => say({ earshot: 'hide' }), unread: (count) => say({ earshot: 'unread', count }) }
}
