// Filling a form in: a wrap-up, a question that is passed on, or a message that a visitor leaves; and the arrival of what was passed on.

import type { Answered } from '../form/answer.ts'
import { answersTo, recordIn } from '../form/filling.ts'
import type { Form } from '../form/form.ts'
import { emailAddress, personName } from '../text/text.ts'
import { accept, refuse } from '../verdict/verdict.ts'
import type { Command } from './command.ts'
import { type Asked, type Decided, entry, kept, opened } from './drafting.ts'
import { isTooLate } from './ending.ts'
import type { Content, Draft } from './entry.ts'

type Of<Do extends Command['do']> = Extract<Command, { do: Do }>

/** What was answered stands in the log under the questions as they were asked. Visitors fill in what is for them, and staff the rest. */
export function fill(asked: Asked, { form: id, version, answers }: Of<'fill'>): Decided {
  const { state, facts, actor } = asked
  const form = facts.forms.find((one) => one.id === id)
  if (form?.version !== version || (form.use === 'message') !== (actor.kind === 'visitor')) return refuse('form-changed')
  if (isTooLate(state, facts)) return refuse('too-late')
  const answered = answersTo(form, answers)
  if (!answered.ok) return answered
  if (form.use === 'wrap-up') return accept([filled(asked, form, { answers: answered.value })])
  if (answered.value.length === 0) return refuse('empty')
  return form.use === 'message' ? left(asked, form, answered.value) : referred(asked, form, answered.value)
}

const filled = (asked: Asked, { use, id, version }: Form, content: Content, audience: Draft['audience'] = 'staff'): Draft =>
  entry(asked, { kind: 'filled', use, form: id, version }, audience, content)

/** A message left behind, in the desk's own form. */
function left(asked: Asked, form: Form, answers: readonly Answered[]): Decided {
  if (asked.actor.kind !== 'visitor') return refuse('no-such-conversation')
  const message = filled(asked, form, { answers, title: form.title }, 'everyone')
  return withRecord(asked, [opened(asked.actor, 'thread', asked.facts), message], recordIn(form, answers))
}

/** It goes where the form says, once this is committed: see follow.ts. */
function referred(asked: Asked, form: Form, answers: readonly Answered[]): Decided {
  const to = asked.facts.receiver ?? refuse('no-destination')
  return to.ok ? accept([filled(asked, form, { answers, title: form.title, to: to.value })]) : to
}

/** What was passed on to a desk waits there as a message does that was left behind. Once: what has arrived already is not opened again. */
export function receive(asked: Asked, { visitor, by, filled: about, content, record }: Of<'receive'>): Decided {
  if (asked.state !== null) return accept([])
  const drafts: Draft[] = [
    opened(visitor, 'thread', asked.facts),
    { author: by, audience: 'staff', body: { kind: 'received', ...about }, content, at: asked.facts.now },
  ]
  const all = withRecord(asked, drafts, record)
  return all.ok ? accept(all.value.map((draft) => ({ ...draft, author: by }))) : all
}

function withRecord(asked: Asked, drafts: readonly Draft[], { name, email }: ReturnType<typeof recordIn>): Decided {
  const named = name === undefined ? accept([]) : kept(asked, personName(name), { kind: 'named' }, (name) => ({ name }))
  const addressed = email === undefined ? accept([]) : kept(asked, emailAddress(email), { kind: 'addressed' }, (email) => ({ email }))
  if (!named.ok || !addressed.ok) return named.ok ? addressed : named
  return accept([...drafts, ...named.value, ...addressed.value])
}
