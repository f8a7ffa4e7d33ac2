// The ids of conversations of which there is only one: the room of a desk or of a shift, and the one between two people.

import { named } from '../named.ts'

/** The room of a desk. */
export const roomOfDesk = (desk: string): string => named('room', desk)

/** The room of a shift, wherever that is moved to. */
export const roomOfShift = ({ series, key }: { readonly series: string; readonly key: string }): string => named('shift', series, key)

/** The direct conversation of two people, whichever of them asks. */
export const directOf = (one: string, other: string): string => named('direct', ...[one, other].sort())
