// Content between its plain form and its sealed one.

import type { Content, Entry } from '@earshot/domain'
import type { Stored, Vault } from '../ports.ts'

/** Seals content for one entry of one conversation; nothing to seal stays nothing. */
export const sealed = (vault: Vault, key: Buffer, conversation: string, entry: string, content: Content | null): Buffer | null =>
  content === null ? null : vault.seal(key, conversation, entry, JSON.stringify(content))

/** An entry as the rules know it. Without a key it was erased, and its content is gone. */
export function opened(vault: Vault, key: Buffer | null, conversation: string, stored: Stored): Entry {
  const { content, ...facts } = stored
  return { ...facts, content: key === null || content === null ? null : JSON.parse(vault.open(key, conversation, stored.id, content)) }
}
