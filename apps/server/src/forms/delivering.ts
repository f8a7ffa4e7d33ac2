// What was passed on in a conversation goes where its form says. It is asked for once more after a crash: by the names it has from the beginning it arrives once.

import { createHash, randomUUID } from 'node:crypto'
import {
  type Actor,
  type Audience,
  type Command,
  type Conversation,
  type Entry,
  recordIn,
  referralLetter,
  type Verdict,
} from '@earshot/domain'
import type { DeskForm, Forms } from '../forms-port.ts'
import { newHandle } from '../handle.ts'
import type { Post } from '../mail-port.ts'
import { mailedTo, type WhereParts } from './receiving.ts'

export type DeliveryParts = WhereParts & {
  readonly conversations: {
    state(c: string): Promise<Conversation | null>
    entries(c: string, tier: Audience, since: number, limit: number): Promise<readonly Entry[]>
    perform(c: string, id: string, actor: Actor, command: Command): Promise<Verdict<null>>
  }
  readonly forms: Pick<Forms, 'find'>
  readonly post: Post
}

const PAGE = 500

/** Takes to its place whatever was passed on in a conversation. Rejects where something could not be, which is then tried again. */
export async function deliver(parts: DeliveryParts, conversation: string): Promise<void> {
  for (let since = 0; ; since += PAGE) {
    const entries = await parts.conversations.entries(conversation, 'supervisors', since, PAGE)
    for (const entry of entries) await deliverOne(parts, conversation, entry)
    if (entries.length < PAGE) return
  }
}

async function deliverOne(parts: DeliveryParts, conversation: string, { id, author, body, content }: Entry): Promise<void> {
  // What was deleted before it went does not go.
  if (body.kind !== 'filled' || body.use !== 'referral' || content === null || !('answers' in content)) return
  // As it was when it was filled in: a version is never changed.
  const form = await parts.forms.find(body.form, body.version)
  if (form === null || form.referral === null) throw new Error(`There is no version ${body.version} of form ${body.form}`)
  const { goes } = form.referral
  const names = { arrives: nameFrom(conversation, id, 'arrives'), command: nameFrom(conversation, id, 'command') }
  const sent: Sent = { names, form, author, answers: content.answers }
  const to = await mailedTo(parts, goes)
  if (to !== null) await mail(parts, sent, to)
  else if (goes.to === 'here' || goes.to === 'desk') await open(parts, sent, goes.to === 'here' ? form.desk : goes.desk)
  else throw new Error(`Nobody is there any more for form ${form.id}`)
}

type Sent = {
  readonly names: { readonly arrives: string; readonly command: string }
  readonly form: DeskForm
  readonly author: Entry['author']
  readonly answers: Extract<NonNullable<Entry['content']>, { answers: unknown }>['answers']
}

async function mail({ post, lives }: DeliveryParts, { names, form, answers }: Sent, to: string): Promise<void> {
  const letter = referralLetter(form.referral?.letter ?? '', answers, lives.desk(form.desk)?.name ?? '')
  const posted = await post({ id: names.arrives, kind: 'form', desk: form.desk, to, ...letter })
  if (!posted.ok) throw new Error(`A form could not be mailed: ${posted.refusal.rule}`)
}

/** A message at that desk, as if its visitor had left it there: nobody has the right to read it but the desk. */
async function open({ conversations, lives }: DeliveryParts, { names, form, author, answers }: Sent, desk: string): Promise<void> {
  if ((await conversations.state(names.arrives)) !== null) return
  const visitor = { kind: 'visitor', visitor: randomUUID(), conversation: names.arrives, desk, handle: newHandle() } as const
  const from = lives.desk(form.desk)?.name ?? ''
  const content = { answers, title: form.title, from }
  const filled = { form: form.id, version: form.version }
  const done = await conversations.perform(
    names.arrives,
    names.command,
    { kind: 'system' },
    {
      ...{ do: 'receive', visitor, by: author, filled, content, record: recordIn(form, answers) },
    },
  )
  if (!done.ok) throw new Error(`A form could not be taken to its desk: ${done.refusal.rule}`)
}

/** The same id for the same thing, and one that nobody can choose. */
function nameFrom(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
