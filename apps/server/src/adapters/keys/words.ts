// Tokens of words: nothing to anybody without the instance key, and the same for the same word in one scope.

import { createHmac, hkdfSync } from 'node:crypto'
import type { WordKeys } from '../../search-port.ts'

/** Keys kept at hand: one for each desk, and a few of conversations by themselves. */
const KEPT = 1000

/** The first 64 bits of HMAC-SHA-256 (RFC 2104) under a key that HKDF (RFC 5869) makes of the instance key for each scope. */
export function openWordKeys(instanceKey: Buffer): WordKeys {
  const keys = new Map<string, Buffer>()
  const keyOf = (scope: string): Buffer => {
    const kept = keys.get(scope)
    if (kept !== undefined) return kept
    if (keys.size >= KEPT) keys.clear()
    const key = Buffer.from(hkdfSync('sha256', instanceKey, '', `earshot words ${scope}`, 32))
    keys.set(scope, key)
    return key
  }
  return {
    tokens(scope, words) {
      const key = keyOf(scope)
      return words.map((word) => createHmac('sha256', key).update(word).digest().readBigInt64BE(0))
    },
  }
}
