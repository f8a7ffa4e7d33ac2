// What keeps a program from starting, told in a sentence instead of a stack.

/** The message says what is wrong, what is safe and what to do. */
export class Problem extends Error {}

/** What the system and PostgreSQL call a full disk. */
const FULL = ['ENOSPC', 'EDQUOT', '53100']

/** The problem that an error is or comes from, or null when nobody has foreseen it. */
export function problemIn(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  if (!(error instanceof Error)) return null
  if ('code' in error && FULL.includes(String(error.code)))
    return new Problem('The disk is full. What was acknowledged is safe; make room and start again.')
  return problemIn(error.cause)
}
