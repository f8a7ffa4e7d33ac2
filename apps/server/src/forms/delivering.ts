// What an entry passes on goes where its form says. It is asked for once more after a crash: by the names it has from the beginning it arrives once.

import { createHash, randomUUID } from 'node:crypto'
import {
  type Actor,
  type Command,
  type Content,
  type Destination,
  type Entry,
  type Inquiry,
  recordIn,
  referralLetter,
  type Verdict,
} from '@earshot/domain'
import type { DeskForm, Forms } from '../forms-port.ts'
import { newHandle } from '../handle.ts'
import type { MailParts, PassedOn, Post } from '../mail-port.ts'
import { mailedTo, type WhereParts, whereOf } from './receiving.ts'

export type DeliveryParts = WhereParts & {
  readonly conversations: {
    inquiry(c: string): Promise<Inquiry | null>
    entry(c: string, id: string): Promise<Entry | null>
    perform(c: string, id: string, actor: Actor, command: Command): Promise<Verdict<null>>
  }
  readonly forms: Pick<Forms, 'find'>
  readonly mail: Pick<MailParts, 'mails' | 'sends'>
  readonly post: Post
}

type Sent = {
  readonly passedOn: PassedOn
  /** The id of the mail or of the conversation that it becomes. */
  readonly arrives: string
  readonly form: DeskForm
  readonly author: Entry['author']
  readonly content: Extract<Content, { answers: unknown }>
}

/**
 * Takes what was passed on to its place; what cannot go there any more, or could not be mailed, to the messages of the desk that sent it.
 * Rejects where it could not be taken anywhere, which is then tried again.
 */
export async function deliver(parts: DeliveryParts, passedOn: PassedOn): Promise<void> {
  const { conversation, entry } = passedOn
  const { author, body, content = null } = (await parts.conversations.entry(conversation, entry)) ?? {}
  // What was deleted before it went does not go.
  if (author === undefined || body?.kind !== 'filled' || body.use !== 'referral' || content === null || !('answers' in content)) return
  // As it was when it was filled in: a version is never changed.
  const form = await parts.forms.find(body.form, body.version)
  if (form === null || form.referral === null) throw new Error(`There is no version ${body.version} of form ${body.form}`)
  await take(parts, { passedOn, arrives: nameFrom(conversation, entry, 'arrives'), form, author, content }, form.referral.goes)
}

async function take(parts: DeliveryParts, sent: Sent, goes: Destination): Promise<void> {
  const { form, arrives } = sent
  const mailed = await parts.mail.mails.stateOf(arrives)
  if (mailed !== null && mailed !== 'failed') return
  const isThere = mailed === null && (await whereOf(parts, form.desk, goes)) !== null
  const to = isThere && parts.mail.sends ? await mailedTo(parts, goes) : null
  if (to !== null) await post(parts, sent, to)
  else if (goes.to === 'here' || (goes.to === 'desk' && isThere)) await open(parts, sent, goes.to === 'here' ? form.desk : goes.desk)
  else await open(parts, sent, form.desk, sent.content.to)
}

async function post({ post, lives }: DeliveryParts, { passedOn, arrives, form, content }: Sent, to: string): Promise<void> {
  const letter = referralLetter(form.referral?.letter ?? '', content.answers, lives.desk(form.desk)?.name ?? '')
  const posted = await post({ id: arrives, kind: 'form', desk: form.desk, to, passedOn, ...letter })
  if (!posted.ok) throw new Error(`A form could not be mailed: ${posted.refusal.rule}`)
}

/** A message at that desk, as if its visitor had left it there: nobody has the right to read it but the desk. `missed` is where it could not be taken. */
async function open(
  parts: DeliveryParts,
  { passedOn, arrives, form, author, content }: Sent,
  desk: string,
  missed?: string,
): Promise<void> {
  const { conversations, lives } = parts
  if ((await conversations.inquiry(arrives)) !== null) return
  const visitor = { kind: 'visitor', visitor: randomUUID(), conversation: arrives, desk, handle: newHandle() } as const
  const received: Command = {
    ...{ do: 'receive', visitor, by: author, filled: { form: form.id, version: form.version } },
    content: {
      ...{ answers: content.answers, title: form.title, from: lives.desk(form.desk)?.name ?? '' },
      ...(missed === undefined ? {} : { to: missed }),
    },
    record: recordIn(form, content.answers),
  }
  const command = nameFrom(passedOn.conversation, passedOn.entry, 'command')
  const done = await conversations.perform(arrives, command, { kind: 'system' }, received)
  if (!done.ok) throw new Error(`A form could not be taken to its desk: ${done.refusal.rule}`)
}

/** The same id for the same thing, and one that nobody can choose. */
function nameFrom(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
