// Everything a browser was sent: each frame of its sockets, and each answer to its requests.

import type { BrowserContext, Request } from '@playwright/test'

export type Wire = {
  /** All of it so far, code and styles of the visitor's pages too, as one text. */
  readonly everything: () => Promise<string>
  /** What it was told: the frames, and the answers of the API. */
  readonly told: () => Promise<string>
}

/** Its `text` is null where it cannot be looked at any more, which a page that is left while it is being answered brings about. */
type Answer = { readonly url: string; readonly text: string | null }

const isApi = (url: string): boolean => url.includes('/api/')
/** The code and styles of the console are large and the same for everybody. */
const isKept = (url: string): boolean => !new URL(url).pathname.startsWith('/assets/')

export function tapWire(context: BrowserContext): Wire {
  const frames: string[] = []
  const answers: Promise<Answer>[] = []
  context.on('page', (page) => {
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())))
  })
  context.on('request', (request) => isKept(request.url()) && answers.push(answerTo(request)))
  const texts = async (which: (answer: Answer) => boolean) => {
    const heard = (await Promise.all(answers)).filter(which)
    const unread = heard.filter(({ text }) => text === null).map(({ url }) => url)
    if (unread.length > 0) throw new Error(`Not all that the browser was sent can be looked at: ${unread.join(' ')}`)
    return [...frames, ...heard.map(({ text }) => text)].join('\n')
  }
  return { everything: () => texts(() => true), told: () => texts(({ url }) => isApi(url)) }
}

async function answerTo(request: Request): Promise<Answer> {
  const url = request.url()
  const response = await request.response().catch(() => null)
  if (response === null) return { url, text: '' }
  const body = await response.text().catch(() => null)
  return { url, text: body === null ? null : `${JSON.stringify(response.headers())}\n${body}` }
}
