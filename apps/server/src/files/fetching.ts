// A file for whoever may read its entry now: asked by the same rules as reading it, before the file is read and after.

import { type Actor, type Audience, accept, type Conversation, type Refusal, refuse, type Verdict, within } from '@earshot/domain'
import type { Files } from '../files-port.ts'
import type { Seals } from '../ports.ts'

export type FetchParts = {
  readonly files: Files
  readonly state: (c: string) => Promise<Conversation | null>
  readonly seals: (c: string) => Promise<Seals | null>
  /** As who reads, and a look is on record by then. */
  readonly admit: (actor: Actor, c: string) => Promise<{ readonly tier: Audience } | Refusal>
  readonly readerIn: (actor: Actor, c: string, state: Conversation | null) => { readonly tier: Audience } | Refusal
}

type Fetched = { readonly name: string; readonly type: string; readonly bytes: Buffer }

/** The file of an entry, whole or as its preview. Refusals: those of reading, and `not-found`. */
export async function fetchFile(
  { files, state, seals, admit, readerIn }: FetchParts,
  actor: Actor,
  { c, id }: { readonly c: string; readonly id: string },
  form: 'content' | 'preview',
): Promise<Verdict<Fetched>> {
  const admitted = await admit(actor, c)
  if ('rule' in admitted) return { ok: false, refusal: admitted }
  const [found, opening] = [await files.find(c, id, form), await seals(c)]
  // It may be another's to read by now.
  const reader = readerIn(actor, c, await state(c))
  if ('rule' in reader) return { ok: false, refusal: reader }
  if (found === null || opening === null || !within(found.audience, reader.tier)) return refuse('not-found')
  const about: Omit<Fetched, 'bytes'> = JSON.parse(opening.open(`${id}/about`, found.about).toString('utf8'))
  return accept({ ...about, bytes: opening.open(`${id}/${form}`, found.sealed) })
}
