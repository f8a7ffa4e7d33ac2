// Requests over real HTTP, written as they are given: nothing here tidies up a path or leaves out a header.

import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'

export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The body where it is JSON, else null. */
  readonly body: unknown
}
export type Asked = {
  readonly headers?: Readonly<Record<string, string>>
  /** Text and bytes are sent as they are, anything else as JSON. */
  readonly body?: unknown
}

export class Caller {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 24 })
  readonly #port: number

  constructor(port: number) {
    this.#port = port
  }

  ask(method: string, path: string, { headers = {}, body }: Asked = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const bytes = body === undefined ? null : raw ? Buffer.from(body) : Buffer.from(JSON.stringify(body))
    const length = bytes === null || 'transfer-encoding' in headers ? {} : { 'content-length': `${bytes.length}` }
    const json = bytes === null ? {} : { 'content-type': 'application/json', ...length }
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.#port, method, path, agent: this.#agent, headers: { ...json, ...headers } }
      const asking = request(options, (response) => answerOf(response).then(resolve, reject))
      asking.on('error', reject)
      asking.end(bytes ?? undefined)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const text = Buffer.concat(await response.toArray()).toString('utf8')
  const json = response.headers['content-type']?.startsWith('application/json') ?? false
  return { status: response.statusCode ?? 0, headers: response.headers, text, body: json && text !== '' ? JSON.parse(text) : null }
}

/** The rule that refused, or `done`. */
export function ruleOf({ status, body }: Answer): unknown {
  if (status < 400) return 'done'
  return typeof body === 'object' && body !== null && 'rule' in body ? body.rule : status
}
