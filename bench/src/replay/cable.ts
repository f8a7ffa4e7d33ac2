// The cable between a client and the server: bytes pass it as they come, until it is cut, if need be in the middle of a frame.

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

type Ends = readonly [Socket, Socket]

/** How long a cut waits for bytes to cut through. */
const LINGER = 40

export class Cable {
  readonly #server: Server
  readonly #ends = new Set<Ends>()
  #share: number | null = null
  #cuts = 0

  private constructor(server: Server) {
    this.#server = server
  }

  /** A cable to a server, with a port of its own to be plugged in at. */
  static async to(host: string, port: number): Promise<Cable> {
    const server = createServer({ noDelay: true })
    const cable = new Cable(server)
    server.on('connection', (near) => cable.#plug(near, connect({ host, port, noDelay: true })))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    // Whoever is plugged in holds the process, an empty socket does not.
    server.unref()
    return cable
  }

  get port(): number {
    const address: AddressInfo | string | null = this.#server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  get cuts(): number {
    return this.#cuts
  }

  /** Cuts through what passes next, of which this share still arrives; when nothing passes, cuts all the same. */
  cut(share: number): void {
    this.#share = share
    for (const ends of this.#ends) setTimeout(() => this.#share !== null && this.#end(ends), LINGER).unref()
  }

  close(): void {
    for (const ends of this.#ends) this.#end(ends)
    this.#server.close()
  }

  #plug(near: Socket, far: Socket): void {
    const ends = [near, far] as const
    this.#ends.add(ends)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => typeof bytes !== 'string' && this.#pass(ends, to, bytes))
      from.on('end', () => to.end())
      from.on('error', () => this.#gone(ends))
      from.on('close', () => this.#gone(ends))
    }
  }

  #pass(ends: Ends, to: Socket, bytes: Buffer): void {
    if (!this.#ends.has(ends)) return
    if (this.#share === null) return void to.write(bytes)
    const part = bytes.subarray(0, Math.round(bytes.length * this.#share))
    this.#share = null
    this.#cuts++
    // Written out before the end, so that the part arrives.
    to.end(part)
    this.#gone(ends, to)
  }

  #end(ends: Ends): void {
    if (!this.#ends.has(ends)) return
    if (this.#share !== null) this.#cuts++
    this.#share = null
    this.#gone(ends)
  }

  #gone(ends: Ends, but?: Socket): void {
    this.#ends.delete(ends)
    for (const end of ends) if (end !== but) end.destroy()
  }
}
