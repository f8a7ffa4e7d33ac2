// Whether an error means that the database is away for now, so that it helps to ask again later.

const BROKEN = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT']
/** PostgreSQL's own: the connection failed or was ended, it is starting or stopping, or it takes no more connections. */
const REFUSED = /^(08|57P|53300)/
/** What the driver says, without a code, of a connection that has ended. */
const ENDED = /^(Connection terminated|Client has encountered a connection error)/

/** True when the connection to the database could not be made, or broke. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // A name with several addresses fails with an error for each.
  if (error instanceof AggregateError && error.errors.some(isAway)) return true
  return ofConnection(error) || isAway(error.cause)
}

function ofConnection(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  return ('syscall' in error && error.syscall === 'connect') || BROKEN.includes(code) || REFUSED.test(code) || ENDED.test(error.message)
}
