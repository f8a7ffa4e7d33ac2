// One end of a live connection, and the corking that makes it one system call per flush however many frames it gets.

import type { WebSocket } from 'ws'

/** What a session needs of its connection. */
export type Link = {
  send(text: string): void
  /** Sends a text that others are sent as well, in bytes that were made once for all of them. */
  pass(bytes: Buffer): void
  close(code: number, reason: string): void
  /** Asks whether the other side is still there, and lets it go when it has not answered since the last time. */
  check(): void
}

/** Close codes, the standard's and ours: signed out or the visit is over (do not come back); try again; come back once we are there again. */
export const CLOSED = { notSignedIn: 4401, tryAgain: 1013, malformed: 4400, restarts: 1012 } as const

type Corkable = { cork(): void; uncork(): void; readonly writableCorked: number }
const corked: Corkable[] = []

function uncorkAll(): void {
  for (const one of corked.splice(0)) one.uncork()
}

function cork(socket: Corkable): void {
  if (socket.writableCorked > 0) return
  socket.cork()
  if (corked.push(socket) === 1) process.nextTick(uncorkAll)
}

const AS_TEXT = { binary: false }

/** More unsent bytes than this mean that the other side does not read: it is let go and comes back for what it missed. */
const MOST_UNSENT = 4 * 1024 * 1024

/** A link over a `ws` socket. `raw` is the stream under it. */
export function linkOf(socket: WebSocket, raw: Corkable): Link {
  // Browsers answer by themselves; a machine that sleeps or has lost its network does not, and its line would stand for a quarter of an hour.
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const send = (data: string | Buffer) => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > MOST_UNSENT) return socket.terminate()
    cork(raw)
    socket.send(data, AS_TEXT)
  }
  return {
    send,
    pass: send,
    close: (code, reason) => socket.close(code, reason),
    check() {
      if (!answered) return socket.terminate()
      answered = false
      if (socket.readyState !== socket.OPEN) return
      cork(raw)
      socket.ping()
    },
  }
}
