// What is sealed with the instance key itself: what belongs to no conversation.

import { createHmac, hkdfSync } from 'node:crypto'
import { seal, unseal } from './sealing.ts'

export type Seal = {
  /** `context` says what it is, and is needed to open it. */
  readonly seal: (context: string, text: string) => Buffer
  readonly open: (context: string, sealed: Buffer) => string
  /** The same for the same text, and nothing to anybody without the key. */
  readonly mark: (text: string) => Buffer
}

export function openSeal(instanceKey: Buffer): Seal {
  const marking = Buffer.from(hkdfSync('sha256', instanceKey, '', 'earshot marks', 32))
  return {
    seal: (context, text) => seal(instanceKey, context, text),
    open: (context, sealed) => unseal(instanceKey, context, sealed).toString('utf8'),
    mark: (text) => createHmac('sha256', marking).update(text).digest(),
  }
}
