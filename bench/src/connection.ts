// A client's WebSocket over a bare TCP socket: ten thousand of them are cheap, and a busy one costs less than the server it loads.

import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { CLOSE, clientFrame, PING, PONG, readFrames, TEXT } from './frame.ts'

export type Address = { readonly port: number; readonly path: string; readonly cookie?: string | undefined }
export type Ear = { opened(): void; heard(text: string): void; closed(words: string): void }

/** One for all: what is in it is read before the next socket is. */
const arriving = Buffer.allocUnsafeSlow(65_536)

const dirty: Connection[] = []
function flushAll(): void {
  for (const one of dirty.splice(0)) one.flush()
}

export class Connection {
  readonly #socket: Socket
  readonly #ear: Ear
  readonly #unsent: Buffer[] = []
  #open = false
  #rest: Buffer | null = null

  constructor({ port, path, cookie }: Address, ear: Ear) {
    this.#ear = ear
    const callback = (length: number) => {
      this.#arrived(arriving.subarray(0, length))
      return true
    }
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: arriving, callback } })
    this.#socket.on('error', (error) => this.#end(error.message))
    this.#socket.on('close', () => this.#end('the server closed the connection'))
    const key = randomBytes(16).toString('base64')
    const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: Upgrade', 'Upgrade: websocket']
    const headers = ['Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${key}`, ...(cookie === undefined ? [] : [`Cookie: ${cookie}`])]
    this.#socket.write(`${[...lines, ...headers].join('\r\n')}\r\n\r\n`)
  }

  /** Sends a text of ASCII; texts of one turn go together. */
  send(text: string): void {
    this.#queue(clientFrame(TEXT, text))
  }

  flush(): void {
    const unsent = this.#unsent.splice(0)
    const [first] = unsent
    if (first !== undefined) this.#socket.write(unsent.length === 1 ? first : Buffer.concat(unsent))
  }

  /** Goes without a word, and hears nothing any more. */
  drop(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.destroy()
  }

  #queue(frame: Buffer): void {
    if (this.#unsent.push(frame) === 1 && dirty.push(this) === 1) process.nextTick(flushAll)
  }

  #arrived(bytes: Buffer): void {
    const all = this.#rest === null ? bytes : Buffer.concat([this.#rest, bytes])
    const from = this.#open ? 0 : this.#shakeHands(all)
    const taken = this.#open ? from + readFrames(all.subarray(from), (opcode, payload) => this.#frame(opcode, payload)) : 0
    this.#rest = taken === all.length ? null : Buffer.from(all.subarray(taken))
  }

  #shakeHands(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return 0
    const status = bytes.toString('latin1', 0, bytes.indexOf('\r\n'))
    if (!status.includes(' 101 ')) {
      this.#end(`the server answered ${status}`)
      this.#socket.destroy()
      return 0
    }
    this.#open = true
    this.#ear.opened()
    return end + 4
  }

  #frame(opcode: number, payload: string): void {
    if (opcode === TEXT) this.#ear.heard(payload)
    else if (opcode === PING) this.#queue(clientFrame(PONG, payload))
    else if (opcode === CLOSE) this.#end(`the server closed: ${payload.slice(2)}`)
  }

  #end(words: string): void {
    this.#socket.removeAllListeners('close')
    this.#ear.closed(words)
  }
}
