// The frame's side of the talk with the loader on somebody else's page.

import { type FromFrame, fromLoader, type Launcher } from '../loader/messages.ts'

export type LoaderTalk = {
  readonly hide: () => void
  /** Tells how many messages came that the visitor has not seen. */
  readonly unread: (count: number) => void
  /** Tells how the launcher is to look. */
  readonly launcher: (launcher: Launcher) => void
  /** Has the page around us leave for another. */
  readonly leave: (to: string) => void
}

export type LoaderEars = {
  readonly shown: (shown: boolean, focus: boolean) => void
  readonly page: (page: string, title: string) => void
  /** Escape was pressed on the page around us. */
  readonly escaped: () => void
}

/** Greets the page around us. Whose page it is comes out with its first answer; until then it hears the greeting and nothing else. */
export function joinLoader({ shown, page, escaped }: LoaderEars): LoaderTalk {
  let origin: string | null = null
  /** How the launcher looks, for whoever is asked before the first answer. */
  let last: Launcher | null = null
  const say = (message: FromFrame): void => {
    if (origin !== null) window.parent.postMessage(message, origin)
  }
  const sayLauncher = () => {
    if (last !== null) say({ earshot: 'launcher', ...last })
  }
  addEventListener('message', (event) => {
    if (event.source !== window.parent || (origin !== null && event.origin !== origin)) return
    const said = fromLoader(event.data)
    if (said === null) return
    const first = origin === null
    origin = event.origin
    if (first) sayLauncher()
    if (said.earshot === 'page') page(said.page, said.title)
    else if (said.earshot === 'escape') escaped()
    else shown(said.shown, said.focus)
  })
  window.parent.postMessage({ earshot: 'hello' } satisfies FromFrame, '*')
  return {
    hide: () => say({ earshot: 'hide' }),
    leave: (to) => say({ earshot: 'leave', to }),
    unread: (count) => say({ earshot: 'unread', count }),
    launcher(launcher) {
      last = launcher
      sayLauncher()
    },
  }
}
