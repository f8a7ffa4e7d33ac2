// Everything a browser was sent: each frame of its sockets, and each answer to its requests.

import type { BrowserContext } from '@playwright/test'

export type Wire = {
  /** All of it so far, as one text. */
  readonly heard: () => Promise<string>
  readonly frames: () => number
}

export function tapWire(context: BrowserContext): Wire {
  const frames: string[] = []
  const answers: Promise<string>[] = []
  context.on('page', (page) => {
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload.toString())))
  })
  context.on('response', (response) => {
    const headers = JSON.stringify(response.headers())
    answers.push(response.text().then((body) => `${response.url()} ${headers} ${body}`))
  })
  return {
    heard: async () => [...frames, ...(await Promise.all(answers))].join('\n'),
    frames: () => frames.length,
  }
}
