// A push service for the tests to push to: keeps what it is sent, and answers as it is told.

import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reach } from '../adapters/push/reach.ts'

export type Received = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }
export type Answering = (answer: ServerResponse) => void

export type PushReceiver = AsyncDisposable & {
  readonly origin: string
  readonly received: readonly Received[]
  /** How it answers from now on; the first of several once each, the last one always. */
  readonly answers: (...how: readonly Answering[]) => void
  /** Waits until it was pushed to so many times in all. */
  readonly until: (count: number) => Promise<void>
}

/** Reaches what listens here: the tests' own push service. */
export const anywhere: Reach = { takes: URL.canParse, request: (endpoint, asked) => request(endpoint, asked) }

export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answering =>
  (answer) =>
    void answer.writeHead(status, headers).end()

export async function openPushReceiver(): Promise<PushReceiver> {
  const received: Received[] = []
  let next: readonly Answering[] = [answering(201)]
  let heard = Promise.withResolvers<void>()
  const server = createServer(async (asked, answer) => {
    const body = (await asked.toArray()).join('')
    received.push({ path: asked.url ?? '', headers: asked.headers, body })
    heard.resolve()
    heard = Promise.withResolvers()
    const [how, ...rest] = next
    if (rest.length > 0) next = rest
    how?.(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    answers(...how) {
      next = how
    },
    async until(count) {
      while (received.length < count) await heard.promise
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
