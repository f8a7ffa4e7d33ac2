// A mail server to send to: a real one, on a free port, that keeps what it takes and can be told to take nothing.

import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { openMailServer } from '../../apps/server/src/adapters/smtp/server.ts'
import type { MailServer } from '../../apps/server/src/mail-port.ts'
import type { House } from './house.ts'
import { freePort } from './port.ts'

export type Received = {
  readonly from: string
  readonly to: readonly string[]
  /** By small letters, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
}
export type Mailbox = AsyncDisposable & {
  readonly url: string
  readonly received: readonly Received[]
  /** The next letters are answered so, one each; after that they are taken. */
  readonly refuse: (...codes: readonly number[]) => void
  /** Waits until so many have come. */
  readonly until: (count: number) => Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const received: Received[] = []
  const refusals: number[] = []
  let came = Promise.withResolvers<void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_, __, callback) {
      const code = refusals.shift()
      callback(code === undefined ? null : Object.assign(new Error('not now, or never'), { responseCode: code }))
    },
    onData(stream, { envelope }, callback) {
      void stream.toArray().then((chunks) => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), ...parsed(Buffer.concat(chunks).toString('latin1')) })
        callback(null)
        came.resolve()
        came = Promise.withResolvers()
      }, callback)
    },
  })
  const port = await freePort()
  await once(server.listen(port, '127.0.0.1'), 'listening')
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (...codes) => void refusals.push(...codes),
    async until(count) {
      while (received.length < count) await came.promise
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** What the product sends through, to this mailbox or another server. */
export function serverAt({ url }: Pick<Mailbox, 'url'>): MailServer & Disposable {
  const server = openMailServer({ url, from: 'desk@library.example' })
  return { ...server, [Symbol.dispose]: server.close }
}

/** One attempt at each mail of the outbox, as its jobs would make it. */
export async function attemptsAll({ parts }: House): Promise<void> {
  const { mails } = parts.mail
  for (const { id } of await mails.newest(100)) await mails.attempt(id, parts.clock())
}

function parsed(raw: string): Pick<Received, 'headers' | 'text'> {
  const cut = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, cut)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), words(line.slice(line.indexOf(':') + 2))]))
  const body = raw.slice(cut + 4)
  const way = headers.get('content-transfer-encoding')
  const bytes = way === 'base64' ? Buffer.from(body, 'base64') : Buffer.from(way === 'quoted-printable' ? printable(body) : body, 'latin1')
  return { headers, text: bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd() }
}

const printable = (text: string): string =>
  text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Words that were encoded because they are not of ASCII. */
const words = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, way: string, of: string) =>
      (way.toUpperCase() === 'B' ? Buffer.from(of, 'base64') : Buffer.from(printable(of.replaceAll('_', ' ')), 'latin1')).toString('utf8'),
    )
