// Ids of what there is only one of, made of what it is.

import { createHash } from 'node:crypto'

/** A UUID made of a name (version 8 of RFC 9562), so that nobody has to look up whether there is one already. */
export function named(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join(' ')).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
