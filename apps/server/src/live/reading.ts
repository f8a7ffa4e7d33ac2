// Reads what comes over a line by the contract.

import { type ClientFrame, clientFrameSchema, LONGEST_FRAME } from '@earshot/contract'

/** Why a frame is not carried out; `id` is the command's, so that its sender can settle it. */
export type Unread = { readonly rule: 'too-large' | 'malformed'; readonly id?: string }

/** The frame in a text. */
export function readFrame(text: string): ClientFrame | Unread {
  if (tooLarge(text)) return { rule: 'too-large' }
  const asked = parsed(text)
  const read = clientFrameSchema.safeParse(asked)
  return read.success ? read.data : { rule: 'malformed', ...named(asked) }
}

/** In bytes, which are counted only where there could be too many. */
const tooLarge = (text: string): boolean => 3 * text.length > LONGEST_FRAME && Buffer.byteLength(text) > LONGEST_FRAME

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function named(asked: unknown): { id?: string } {
  if (typeof asked !== 'object' || asked === null || !('id' in asked)) return {}
  return typeof asked.id === 'string' && /^[0-9a-f-]{36}$/.test(asked.id) ? { id: asked.id } : {}
}
