// A mail server that takes what we send, spoken to by SMTP over a few connections that are kept.

import { createTransport } from 'nodemailer'
import type { Handed, MailServer, Outgoing } from '../../mail-port.ts'

export type SmtpOptions = {
  /** smtp://user:password@host:port, or smtps:// */
  readonly url: string
  /** The address that mail comes from. */
  readonly from: string
}

/** Milliseconds. A server that says nothing for so long is tried again later. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, dnsTimeout: 20_000, socketTimeout: 60_000 }

/** So that no machine answers, and none that does is answered (RFC 3834). */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

const LOCAL = ['localhost', '127.0.0.1', '[::1]']

/** The server of a URL as nodemailer is told of it. A password goes to another machine encrypted, or not at all. */
export function endpointOf(address: string) {
  const url = new URL(address)
  const secure = url.protocol === 'smtps:'
  const auth = url.username === '' ? null : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  return {
    ...PATIENCE,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: auth !== null && !LOCAL.includes(url.hostname),
    ...(auth === null ? {} : { auth }),
  }
}

export function openMailServer({ url, from: address }: SmtpOptions): MailServer {
  const limits = { pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true } as const
  const transport = createTransport({ ...endpointOf(url), ...limits })
  return {
    async send({ from, to, subject, text, messageId }: Outgoing): Promise<Handed> {
      try {
        await transport.sendMail({
          from: { name: from, address },
          to: { name: '', address: to },
          subject,
          text,
          messageId,
          headers: HEADERS,
        })
        return { handed: 'sent' }
      } catch (error) {
        return { handed: isFinal(error) ? 'refused' : 'later', answer: answerOf(error) }
      }
    },
    close: () => transport.close(),
  }
}

/** Its word on this mail. That it does not let us in, for one, is about us: once that is put right the mail can go. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500

function answerOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'response' in error && typeof error.response === 'string' ? error.response : error.message
}
