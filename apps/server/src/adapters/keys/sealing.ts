// AES-256-GCM as we use it: a version byte, a random nonce, the ciphertext, the tag. The context is authenticated, not stored.

import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'

const VERSION = 1
const NONCE = 12
const TAG = 16
const HEAD = 1 + NONCE

// One system call for many nonces.
const pool = Buffer.allocUnsafeSlow(NONCE * 512)
let next = pool.length

function nonce(): Buffer {
  if (next >= pool.length) {
    randomFillSync(pool)
    next = 0
  }
  next += NONCE
  return pool.subarray(next - NONCE, next)
}

// Long enough for every context there is; the cipher has read it when it is written anew.
const contexts = Buffer.allocUnsafeSlow(256)

const bytesOf = (context: string): Buffer =>
  context.length > contexts.length ? Buffer.from(context, 'latin1') : contexts.subarray(0, contexts.write(context, 0, 'latin1'))

/** `plain` sealed with a 32-byte key for one `context` (NIST SP 800-38D, random 96-bit nonce). */
export function seal(key: Buffer, context: string, plain: Buffer | string): Buffer {
  const iv = nonce()
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(bytesOf(context))
  const first = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  cipher.final()
  const sealed = Buffer.allocUnsafe(HEAD + first.length + TAG)
  sealed[0] = VERSION
  iv.copy(sealed, 1)
  first.copy(sealed, HEAD)
  cipher.getAuthTag().copy(sealed, HEAD + first.length)
  return sealed
}

/** What was sealed. Throws when key or context are others, or a bit was changed. */
export function unseal(key: Buffer, context: string, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION || sealed.length < HEAD + TAG) throw new Error('This was not sealed here')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(context, 'latin1'))
  decipher.setAuthTag(sealed.subarray(-TAG))
  const plain = decipher.update(sealed.subarray(HEAD, -TAG))
  return Buffer.concat([plain, decipher.final()])
}
