// Everything a browser was sent: each frame of its sockets, and each answer to its requests.

import type { BrowserContext } from '@playwright/test'

export type Wire = {
  /** All of it so far, code and styles of the pages too, as one text. */
  readonly everything: () => Promise<string>
  /** What it was told: the frames, and the answers of the API. */
  readonly told: () => Promise<string>
}

type Answer = { readonly url: string; readonly text: string | null }

export function tapWire(context: BrowserContext): Wire {
  const frames: string[] = []
  const answers: Promise<Answer>[] = []
  context.on('page', (page) => {
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())))
  })
  context.on('response', (response) => {
    const headers = JSON.stringify(response.headers())
    const url = response.url()
    // What a page was sent just as it was left cannot be read any more; that counts where somebody asks for it.
    answers.push(
      response.text().then(
        (body) => ({ url, text: `${headers}\n${body}` }),
        () => ({ url, text: null }),
      ),
    )
  })
  const texts = async (which: (answer: Answer) => boolean) => {
    const heard = (await Promise.all(answers)).filter(which)
    const unread = heard.filter(({ text }) => text === null).map(({ url }) => url)
    if (unread.length > 0) throw new Error(`Not all that the browser was sent can be looked at: ${unread.join(' ')}`)
    return [...frames, ...heard.map(({ text }) => text)].join('\n')
  }
  return { everything: () => texts(() => true), told: () => texts(({ url }) => url.includes('/api/')) }
}
