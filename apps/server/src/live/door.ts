// Where live connections come in: who may open one, and who sits at its other end.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { FOLLOWING, PATHS } from '@earshot/contract'
import type { Verdict } from '@earshot/domain'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { Accounts, Session as SignIn } from '../ports.ts'
import type { Visit } from '../visits-port.ts'
import { frame } from './frames.ts'
import { CLOSED, type Link, linkOf } from './link.ts'
import { readFrame } from './reading.ts'
import type { Session } from './session.ts'

/** A frame up to this size is refused in words; a larger one ends the connection before it is read. */
const LARGEST = 256 * 1024
const HELLO_WITHIN = 15_000
/** How long the other side has to hang up as well, in milliseconds: one that is gone does not hold up the end of the server. */
const HANGS_UP_WITHIN = 2_000

// Apart from where they are used, because the types of `ws` do not know `closeTimeout` yet.
const OPTIONS = { noServer: true, perMessageDeflate: false, clientTracking: false, maxPayload: LARGEST, closeTimeout: HANGS_UP_WITHIN }

/** A session, and what to call once its connection is closed. */
export type Place = { readonly session: Session; readonly gone: () => void }

export type DoorParts = {
  readonly accounts: Pick<Accounts, 'sessionOf'>
  readonly visit: (token: string) => Promise<Verdict<Visit>>
  readonly sameOrigin: (request: IncomingMessage) => boolean
  readonly seatVisitor: (link: Link, visit: Visit) => Place
  /** Null when they have no place here. */
  readonly seatStaff: (link: Link, signedIn: SignIn) => Promise<Place | null>
  /** What lets a line follow the desk at an address, or why it may not. */
  readonly follow: (slug: string) => 'unknown' | 'full' | ((link: Link) => () => void)
  readonly failed: (error: unknown) => void
}

export class Door {
  readonly #parts: DoorParts
  readonly #sockets = new WebSocketServer(OPTIONS)
  // Of these nobody knows yet who they are; all others are known as sessions.
  readonly #doorstep = new Set<WebSocket>()

  constructor(parts: DoorParts) {
    this.#parts = parts
  }

  /** Handles an upgrade request of the HTTP server. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    const path = request.url?.split('?')[0]
    const slug = path?.startsWith(FOLLOWING) ? path.slice(FOLLOWING.length) : null
    if (path !== PATHS.liveVisitor && path !== PATHS.liveStaff && slug === null) return turnAway(socket, '404 Not Found')
    if (!this.#parts.sameOrigin(request)) return turnAway(socket, '403 Forbidden')
    if (slug !== null) return this.#follower(request, socket, head, slug)
    if (path === PATHS.liveVisitor) return this.#sockets.handleUpgrade(request, socket, head, (ws) => this.#visitor(ws, socket))
    this.#parts.accounts.sessionOf(request.headers).then(
      (signedIn) => this.#sockets.handleUpgrade(request, socket, head, (ws) => void this.#staff(ws, socket, signedIn)),
      (error) => {
        this.#parts.failed(error)
        turnAway(socket, '503 Service Unavailable')
      },
    )
  }

  /** Somebody who looks at a desk. They have nothing to say here. */
  #follower(request: IncomingMessage, socket: Duplex, head: Buffer, slug: string): void {
    const follow = this.#parts.follow(slug)
    if (follow === 'unknown') return turnAway(socket, '404 Not Found')
    if (follow === 'full') return turnAway(socket, '503 Service Unavailable')
    this.#sockets.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', () => ws.terminate())
      ws.on('message', () => ws.close(CLOSED.malformed, 'nothing is asked here'))
      ws.on('close', follow(linkOf(ws, socket)))
    })
  }

  /** Lets nobody in any more, and sends away whoever waits to be. */
  close(): void {
    this.#sockets.close()
    for (const ws of this.#doorstep) ws.close(CLOSED.restarts, 'the server restarts')
  }

  #arrives(ws: WebSocket): void {
    this.#doorstep.add(ws)
    ws.on('error', () => ws.terminate())
    ws.on('close', () => this.#doorstep.delete(ws))
  }

  /** A visitor's first frame proves the visit; whatever comes right behind it waits until that is known. */
  #visitor(ws: WebSocket, raw: Duplex): void {
    const early: string[] = []
    let asked = false
    const late = setTimeout(() => ws.close(CLOSED.malformed, 'no hello'), HELLO_WITHIN).unref()
    this.#arrives(ws)
    ws.on('close', () => clearTimeout(late))
    ws.on('message', (data, binary) => {
      early.push(textOf(data, binary))
      if (asked || early.length > 1) return
      asked = true
      clearTimeout(late)
      this.#admit(ws, raw, early).catch((error) => {
        this.#parts.failed(error)
        ws.close(CLOSED.tryAgain, 'try again')
      })
    })
  }

  async #admit(ws: WebSocket, raw: Duplex, early: string[]): Promise<void> {
    const hello = readFrame(early.shift() ?? '')
    if (!('t' in hello) || hello.t !== 'hello') return ws.close(CLOSED.malformed, 'no hello')
    const found = await unhurried(ws, this.#parts.visit(hello.token))
    if (!found.ok) return ws.close(CLOSED.notSignedIn, found.refusal.rule)
    const { session, gone } = this.#parts.seatVisitor(linkOf(ws, raw), found.value)
    session.send(frame({ t: 'hello', c: found.value.conversation }))
    this.#listen(ws, { session, gone }, early)
  }

  async #staff(ws: WebSocket, raw: Duplex, signedIn: SignIn | null): Promise<void> {
    const early: string[] = []
    this.#arrives(ws)
    ws.on('message', (data, binary) => early.push(textOf(data, binary)))
    try {
      const place = signedIn === null ? null : await unhurried(ws, this.#parts.seatStaff(linkOf(ws, raw), signedIn))
      if (place === null) ws.close(CLOSED.notSignedIn, 'not signed in')
      else this.#listen(ws, place, early)
    } catch (error) {
      this.#parts.failed(error)
      ws.close(CLOSED.tryAgain, 'try again')
    }
  }

  /** From now on every frame goes to the session, those that came early first. */
  #listen(ws: WebSocket, { session, gone }: Place, early: readonly string[]): void {
    this.#doorstep.delete(ws)
    ws.removeAllListeners('message')
    ws.removeAllListeners('close')
    if (ws.readyState !== ws.OPEN) return gone()
    ws.on('close', gone)
    ws.on('message', (data, binary) => session.received(textOf(data, binary)))
    for (const text of early) session.received(text)
  }
}

/** Reads no more of a connection until it is known who sits at its other end, so that nobody fills the house from the doorstep. */
async function unhurried<T>(ws: WebSocket, asked: Promise<T>): Promise<T> {
  ws.pause()
  try {
    return await asked
  } finally {
    ws.resume()
  }
}

/** What is in a frame. Nothing that we know comes in bytes, and an empty text is refused in words. */
const textOf = (data: RawData, binary: boolean): string => (binary ? '' : data.toString())

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
