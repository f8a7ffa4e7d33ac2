// A line whose other end is gone does not count as somebody who is there.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { WebSocket, WebSocketServer } from 'ws'
import { type Link, linkOf } from './link.ts'

/** Both ends of a real line; `there` answers pings, as browsers do, unless it is told not to. */
async function line(autoPong: boolean): Promise<{ here: WebSocket; link: Link; there: WebSocket } & AsyncDisposable> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  const arriving = once(server, 'connection')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const there = new WebSocket(`ws://127.0.0.1:${address.port}`, { autoPong })
  const [here, request] = await arriving
  const close = async () => {
    there.terminate()
    server.close()
  }
  return { here, link: linkOf(here, request.socket), there, [Symbol.asyncDispose]: close }
}

test('whoever answers is kept', async () => {
  await using ends = await line(true)
  const { here, link } = ends
  for (let beat = 0; beat < 3; beat++) {
    const answered = once(here, 'pong')
    link.check()
    await answered
  }
  assert.equal(here.readyState, here.OPEN)
})

test('whoever has not answered since the last beat is let go', async () => {
  await using ends = await line(false)
  const { here, link, there } = ends
  const asked = once(there, 'ping')
  const gone = once(here, 'close')
  link.check()
  await asked
  assert.equal(here.readyState, here.OPEN)
  link.check()
  await gone
})
