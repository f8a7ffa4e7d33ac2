// The ids of a run's messages: uuids that look random to an index, and from which the number of a message can be read back.

import { randomUUID } from 'node:crypto'

// Odd, so that multiplying by it modulo 2^32 is undone by multiplying by its inverse.
const SPREAD = 0x9e3779b1
const INVERSE = inverseOf(SPREAD)

export type Ids = {
  /** The id of message `number`, a whole number below 2^32. */
  idOf(number: number): string
  /** The number of a message of this run, or -1. */
  numberOf(id: string): number
}

/** Ids that no other run makes. */
export function openIds(): Ids {
  const tail = randomUUID().slice(8)
  return {
    idOf: (number) => (Math.imul(number, SPREAD) >>> 0).toString(16).padStart(8, '0') + tail,
    numberOf: (id) => (id.endsWith(tail) ? Math.imul(Number.parseInt(id.slice(0, 8), 16), INVERSE) >>> 0 : -1),
  }
}

/** By Newton's iteration: each step doubles the bits that are right, and an odd number is its own inverse in the last three. */
function inverseOf(odd: number): number {
  let inverse = odd
  for (let bits = 3; bits < 32; bits *= 2) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse))
  return inverse
}
