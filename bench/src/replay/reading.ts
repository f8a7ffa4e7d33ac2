// Reads a transcript back from the server, whole, without any client: what a reader would have who comes anew.

import { type ConversationBody, PATHS } from '@earshot/contract'
import type { ToldEntry } from '@earshot/domain'
import { Problem } from '../../../apps/server/src/problem.ts'
import type { Side } from '../wire.ts'
import type { Copy } from './account.ts'

/** A transcript, and the answers it came in, to be searched for what should not be in them. */
export type Reading = { readonly copy: Copy; readonly answers: readonly string[] }

/** `proof` is the header that says who reads. */
export async function readBack(base: string, c: string, reader: Side, proof: Record<string, string>): Promise<Reading> {
  const entries: ToldEntry[] = []
  const answers: string[] = []
  for (;;) {
    const answer = await fetch(`${base}${PATHS.conversation.replace(':c', c)}?since=${entries.at(-1)?.n ?? 0}`, { headers: proof })
    const text = await answer.text()
    if (!answer.ok) throw new Problem(`A transcript could not be read back as ${reader}: the server answered ${answer.status}.`)
    const page: ConversationBody = JSON.parse(text)
    entries.push(...page.entries)
    answers.push(text)
    if (page.entries.length === 0) return { copy: { reader, head: page.head, entries }, answers }
  }
}
