// The ids of conversations of which there is only one: the room of a desk or of a shift, and the one between two people.

import { createHash } from 'node:crypto'

/** The room of a desk. */
export const roomOfDesk = (desk: string): string => named('room', desk)

/** The room of a shift, wherever that is moved to. */
export const roomOfShift = ({ series, key }: { readonly series: string; readonly key: string }): string => named('shift', series, key)

/** The direct conversation of two people, whichever of them asks. */
export const directOf = (one: string, other: string): string => named('direct', ...[one, other].sort())

/** A UUID made of a name (version 8 of RFC 9562), so that nobody has to look up whether there is one already. */
function named(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join(' ')).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
