// Secrets that are handed to somebody once: random, told once, and kept only as their hash.

import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** A token of 256 bits, in the alphabet of addresses. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url')

/** What is kept of a token. Plain SHA-256 will do: what is as random as this cannot be guessed. */
export const hashed = (token: string): Buffer => createHash('sha256').update(token).digest()
