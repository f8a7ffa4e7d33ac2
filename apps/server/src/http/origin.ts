// Whether a request comes from a page of our own.

import type { IncomingMessage } from 'node:http'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Every way to write an address, the given one first: on one's own machine the loopback has several names. */
export function ownOrigins(publicUrl: string): readonly [string, ...string[]] {
  const url = new URL(publicUrl)
  if (!LOOPBACK.includes(url.hostname)) return [url.origin]
  const others = LOOPBACK.filter((name) => name !== url.hostname)
  return [url.origin, ...others.map((name) => `${url.protocol}//${name}${url.port === '' ? '' : `:${url.port}`}`)]
}

/** True when a request names one of our own origins, or none: browsers always name the page's on sockets and POSTs, programs need not. */
export function originOf(publicUrl: string): (request: Pick<IncomingMessage, 'headers'>) => boolean {
  const own = ownOrigins(publicUrl)
  return ({ headers }) => headers.origin === undefined || own.includes(headers.origin)
}
