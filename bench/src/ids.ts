// The ids of a run's messages: like those that our clients make, and with the number of the message in them.

import { randomBytes } from 'node:crypto'

const NUMBER = 8

export type Ids = {
  /** The id of message `number`, a whole number below 2^32. */
  idOf(number: number): string
  /** The number of a message of this run, or -1. */
  numberOf(id: string): number
}

/** Ids that no other run makes: UUIDs of version 7 (RFC 9562), which begin with the time, so that those made together lie together in an index. */
export function openIds(): Ids {
  const run = randomBytes(5).toString('hex')
  const middle = `7${run.slice(0, 3)}-8${run.slice(3, 6)}-${run.slice(6)}`
  return {
    idOf(number) {
      const time = Date.now().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-${middle}${number.toString(16).padStart(NUMBER, '0')}`
    },
    numberOf: (id) => (id.slice(14, -NUMBER) === middle ? Number.parseInt(id.slice(-NUMBER), 16) : -1),
  }
}
