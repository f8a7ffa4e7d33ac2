// A file on its way into a conversation: looked at, sealed, kept, and then an entry like any other. What has no entry in the end is not kept.

import {
  type Actor,
  accept,
  type Command,
  type Facts,
  type FileSide,
  type Inquiry,
  mayDo,
  type Refused,
  refuse,
  sizeRefused,
  takenAs,
  type Verdict,
} from '@earshot/domain'
import type { Examine, Files } from '../files-port.ts'
import type { Seals } from '../ports.ts'

export type AttachParts = {
  readonly files: Files
  readonly examine: Examine
  readonly state: (c: string) => Promise<Inquiry | null>
  readonly facts: (desk: string) => Facts
  /** True when there is an entry with this id. */
  readonly knows: (c: string, id: string) => Promise<boolean>
  readonly seals: (c: string) => Promise<Seals | null>
  readonly perform: (c: string, id: string, actor: Actor, command: Command) => Promise<Verdict<null>>
}

/** `id` becomes the entry's. */
export type Attached = { readonly actor: Actor; readonly c: string; readonly id: string; readonly whisper: boolean; readonly name: string }

const sideOf = (actor: Actor): FileSide => (actor.kind === 'visitor' ? 'visitors' : 'staff')

/** Why somebody may not attach a file of so many bytes here, before any of it is read; null when they may. */
export async function attachRefused(parts: AttachParts, { actor, c, whisper }: Attached, size: number): Promise<Refused | null> {
  const state = await parts.state(c)
  const facts = parts.facts(state?.desk ?? '')
  return mayDo(state, actor, whisper ? 'whisper' : 'attach', facts) ?? sizeRefused(facts.policy.files, sideOf(actor), size)
}

/** Attaches a file. The same id again is answered as the first time. */
export async function attach(parts: AttachParts, asked: Attached, bytes: Buffer): Promise<Verdict<null>> {
  const { actor, c, id, whisper } = asked
  const refused = await attachRefused(parts, asked, bytes.length)
  if (refused !== null || actor.kind === 'system') return refused ?? refuse('role-may-not')
  const policy = parts.facts((await parts.state(c))?.desk ?? '').policy.files
  const examined = await parts.examine(bytes)
  if (examined === 'broken') return refuse('file-broken')
  const type = examined === 'unknown' ? null : examined.type
  const named = takenAs(policy, asked.name, type)
  const seals = await parts.seals(c)
  if (!named.ok || examined === 'unknown' || seals === null) return named.ok ? refuse('no-such-conversation') : named
  const { picture } = examined
  const file = {
    type: examined.type,
    size: examined.bytes.length,
    ...(picture && { picture: { width: picture.width, height: picture.height } }),
  }
  const kept = await parts.files.keep(
    {
      ...{ conversation: c, id, audience: whisper ? 'staff' : 'everyone', at: parts.facts('').now },
      by: actor.kind === 'visitor' ? actor.visitor : actor.person,
      about: seals.seal(`${id}/about`, Buffer.from(JSON.stringify({ name: named.value, type: examined.type }))),
      content: seals.seal(`${id}/content`, examined.bytes),
      preview: picture && seals.seal(`${id}/preview`, picture.preview),
    },
    policy.each,
  )
  // Not kept either where it has its entry already: what is in the log stays as it is.
  if (!kept) return (await parts.knows(c, id)) ? accept(null) : refuse('too-many-files')
  const done = await parts.perform(c, id, actor, { do: 'attach', name: named.value, file, whisper })
  if (!done.ok) await parts.files.forget(c, id)
  return done.ok ? accept(null) : done
}
