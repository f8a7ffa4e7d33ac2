// The vault: a data key for each conversation, wrapped by the instance key, and content sealed with it.

import { randomFillSync } from 'node:crypto'
import type { Vault } from '../../ports.ts'
import { seal, unseal } from './sealing.ts'

const KEY = 32

// A buffer of its own: one cut out of Node's pool would keep the whole pool alive.
const newKey = (): Buffer => randomFillSync(Buffer.allocUnsafeSlow(KEY))
const forKey = (conversation: string): string => `key:${conversation}`
const forEntry = (conversation: string, entry: string): string => `${conversation}/${entry}`

/** A vault on a 32-byte instance key. What one sealed opens only with the same instance key, conversation and entry. */
export const openVault = (instanceKey: Buffer): Vault => ({
  newKey(conversation) {
    const key = newKey()
    return { key, wrapped: seal(instanceKey, forKey(conversation), key) }
  },
  unwrap(conversation, wrapped) {
    const key = Buffer.allocUnsafeSlow(KEY)
    unseal(instanceKey, forKey(conversation), wrapped).copy(key)
    return key
  },
  seal: (key, conversation, entry, plain) => seal(key, forEntry(conversation, entry), plain),
  open: (key, conversation, entry, sealed) => unseal(key, forEntry(conversation, entry), sealed).toString('utf8'),
  openBytes: (key, conversation, entry, sealed) => unseal(key, forEntry(conversation, entry), sealed),
})
