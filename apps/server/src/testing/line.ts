// The other end of a real WebSocket: what was heard on it, and how it ended.

import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { type ServerFrame, serverFrameSchema } from '@earshot/contract'
import { WebSocket } from 'ws'

/** Long enough for any machine; only a test that fails waits for it. */
const PATIENCE = 60_000

type Kind = ServerFrame['t']
type Of<T extends Kind> = Extract<ServerFrame, { t: T }>

export class Line {
  /** Every frame as it came. */
  readonly texts: string[] = []
  readonly frames: ServerFrame[] = []
  /** The close code, once it is closed; `refused` holds the HTTP status instead when it was never opened. */
  closed: number | null = null
  refused: number | null = null
  readonly #socket: WebSocket
  readonly #ear = new EventEmitter().setMaxListeners(0)

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#socket = new WebSocket(url, { headers })
    this.#socket.on('error', () => {})
    this.#socket.on('unexpected-response', (request, response) => {
      this.refused = response.statusCode ?? 0
      request.destroy()
      this.#ear.emit('news')
    })
    this.#socket.on('message', (data) => this.#hear(data.toString()))
    this.#socket.on('close', (code) => {
      this.closed ??= code
      this.#ear.emit('news')
    })
  }

  /** Once it is open. */
  async opened(): Promise<this> {
    if (this.#socket.readyState === WebSocket.CONNECTING) await once(this.#socket, 'open', { signal: AbortSignal.timeout(PATIENCE) })
    return this
  }

  /** Sends a frame: text and bytes as they are, anything else as JSON. */
  send(frame: unknown): void {
    this.#socket.send(typeof frame === 'string' || frame instanceof Uint8Array ? frame : JSON.stringify(frame))
  }

  /** The frames of one kind that were heard. */
  of<T extends Kind>(t: T): Of<T>[] {
    return this.frames.filter((frame): frame is Of<T> => frame.t === t)
  }

  /** Waits until something is so; looks again at each thing heard. */
  async until(so: () => boolean, what: string): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE)
    while (!so()) await once(this.#ear, 'news', { signal }).catch(() => assert.fail(`It never came to be that ${what}`))
  }

  /** The close code, once it is closed. */
  async end(): Promise<number> {
    await this.until(() => this.closed !== null, 'the line is closed')
    return this.closed ?? 0
  }

  /** Reads no more for now, so that it does not even notice when the other end hangs up. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  /** Hangs up, and waits until that is done. */
  async hangUp(): Promise<void> {
    this.#socket.close()
    await this.end()
  }

  #hear(text: string): void {
    this.texts.push(text)
    this.frames.push(serverFrameSchema.parse(JSON.parse(text)))
    this.#ear.emit('news')
  }
}
