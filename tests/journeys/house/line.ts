// A line between one browser and the house that can be held up, cut and mended: a SOCKS proxy (RFC 1928) of the least kind.

import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { freePort } from './port.ts'

const HELLO = Buffer.from([5, 0])
const CONNECTED = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])

export type Line = {
  /** What a browser takes as its proxy. */
  readonly server: string
  /** Lets nothing through, or none of what the house answers, without either end noticing. */
  readonly hold: (what?: 'everything' | 'answers') => void
  readonly release: () => void
  /** Breaks every connection and lets none come up. */
  readonly cut: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** A line to the house at `url`. */
export async function openLine(url: string): Promise<Line> {
  const target = Number(new URL(url).port)
  const nears = new Set<Socket>()
  const fars = new Set<Socket>()
  const all = () => [...nears, ...fars]
  let whole = true
  const join = async (near: Socket): Promise<void> => {
    keep(near, nears)
    if (!whole) return void near.destroy()
    await greeted(near)
    const far = connect(target, '127.0.0.1')
    keep(far, fars)
    far.on('data', (data) => near.write(data)).on('close', () => near.destroy())
    near.on('data', (data) => far.write(data)).on('close', () => far.destroy())
    far.once('connect', () => near.write(CONNECTED))
  }
  const proxy = createServer((near) => void join(near).catch(() => near.destroy()))
  const port = await freePort()
  proxy.listen(port, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    server: `socks5://127.0.0.1:${port}`,
    hold(what = 'everything') {
      for (const socket of what === 'answers' ? fars : all()) socket.pause()
    },
    release() {
      for (const socket of all()) socket.resume()
    },
    cut() {
      whole = false
      for (const socket of all()) socket.destroy()
    },
    mend() {
      whole = true
    },
    async close() {
      for (const socket of all()) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}

function keep(socket: Socket, among: Set<Socket>): void {
  among.add(socket)
  socket.on('error', () => socket.destroy())
  socket.on('close', () => among.delete(socket))
}

/** The two requests of a browser: which ways of signing in it knows, and where it wants to go. It goes to the house, wherever that is. */
async function greeted(near: Socket): Promise<void> {
  await once(near, 'data')
  near.write(HELLO)
  await once(near, 'data')
}
