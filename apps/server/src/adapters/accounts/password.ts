// Passwords: what may be one, and how it is kept. Argon2id with the parameters OWASP's password storage sheet names first.

import { accept, refuse, type Verdict } from '@earshot/domain'
import { hash, verify } from '@node-rs/argon2'

const SHORTEST = 12
/** In characters a person sees as code points; the longest in UTF-16 is twice that. */
export const LONGEST_PASSWORD = 256

const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// NIST SP 800-63B: the same characters typed on another keyboard or system must be the same password.
const normal = (password: string): string => password.normalize('NFKC')

/** The password itself, or why it cannot be one. */
export function passwordText(input: string): Verdict<string> {
  if (!input.isWellFormed() || /\p{Cc}/u.test(input)) return refuse('unreadable')
  const length = [...input].length
  return length >= SHORTEST && length <= LONGEST_PASSWORD ? accept(input) : refuse('password-length')
}

/** The encoded argon2id hash, salt and parameters in it. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), ARGON2ID)

/** Whether `password` is the one behind `hash`. */
export const verifyPassword = (kept: { hash: string; password: string }): Promise<boolean> => verify(kept.hash, normal(kept.password))
