// Forms filled in: by a visitor who leaves a message, and by staff who pass a question on.

import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type Actor,
  type Answers,
  accept,
  type Command,
  type Facts,
  type FieldKind,
  type Form,
  type FormField,
  follow,
  recordOf,
  refuse,
  type TakenOver,
  tell,
  visitorsTranscript,
} from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, cy, facts, log, NOW, START, SYSTEM, say, staff, stateOf, sue, visitor } from '../testing/given.ts'

const HOUR = 3_600_000
const field = (id: string, kind: FieldKind, takes: TakenOver | null = null, required = false): FormField => ({
  ...{ id, kind, takes, required, label: `The ${id}`, help: '', options: [], least: null, most: null },
})
const MESSAGE: Form = {
  ...{ id: 'm', version: 1, use: 'message', title: 'A message', note: '', referral: null },
  fields: [field('text', 'long', 'question', true), field('name', 'short', 'name'), field('email', 'email')],
}
const REFERRAL: Form = {
  ...{ id: 'r', version: 3, use: 'referral', title: 'Quick referral', note: '' },
  fields: [field('question', 'long', 'question'), field('name', 'short', 'name')],
  referral: { goes: { to: 'desk', desk: 'elsewhere' }, letter: '', phrase: '' },
}
const ASKS: Partial<Facts> = { forms: [MESSAGE, REFERRAL], receiver: accept('Elsewhere') }
const fill = ({ id, version }: Form, answers: Answers): Command => ({ do: 'fill', form: id, version, answers })
const LEFT = fill(MESSAGE, { text: 'Please call me.', name: 'Kim', email: 'kim@example.org' })
const REFERS = fill(REFERRAL, { question: 'Where are the maps?', name: 'Kim' })
const TAKEN = log(START, CLAIM, [ana, { do: 'note', text: 'a secret note' }])

test('FORM-8 a message left in the desk’s form opens a thread with the answers, and the name and email on record', () => {
  const entries = log([visitor, LEFT, ASKS])
  assert.deepEqual(
    entries.map(({ body, audience, content }) => [body.kind, audience, content]),
    [
      ['opened', 'everyone', null],
      [
        'filled',
        'everyone',
        {
          title: 'A message',
          answers: [
            { field: 'text', label: 'The text', answer: 'Please call me.' },
            { field: 'name', label: 'The name', answer: 'Kim' },
            { field: 'email', label: 'The email', answer: 'kim@example.org' },
          ],
        },
      ],
      ['named', 'staff', { name: 'Kim' }],
      ['addressed', 'staff', { email: 'kim@example.org' }],
    ],
  )
  assert.deepEqual([stateOf(entries)?.kind, stateOf(entries)?.phase], ['thread', 'waiting'])
  assert.equal(asking([], visitor, fill(MESSAGE, { text: 'x' }), { ...ASKS, available: false }), 'opened/everyone filled/everyone')
  const text = visitorsTranscript(tell({ tier: 'everyone' }, entries), { desk: 'Desk', visitor: 'You', when: () => 'then' })
  assert.match(text, /^You, then\nThe text\nPlease call me\.$/m)
})

test('FORM-8 what is asked for is asked of every message: neither a plain one nor a second one goes beside it', () => {
  assert.equal(asking([], visitor, { do: 'leave', text: 'x' }, ASKS), 'form-first')
  assert.equal(asking([], visitor, fill(MESSAGE, {}), ASKS), 'answer-missing')
  assert.equal(asking([], visitor, fill({ ...MESSAGE, version: 2 }, { text: 'x' }), ASKS), 'form-changed')
  assert.equal(asking([], visitor, fill(MESSAGE, { text: 'x', name: '(S) Kim' }), ASKS), 'name-imitates-role')
  const optional = { ...ASKS, forms: [{ ...MESSAGE, fields: [field('text', 'long')] }] }
  assert.equal(asking([], visitor, fill(MESSAGE, {}), optional), 'empty')
  for (const entries of [log(START), TAKEN, log(START, CLOSE_BY_VISITOR), log([visitor, LEFT, ASKS])])
    assert.equal(asking(entries, visitor, LEFT, ASKS), 'already-open')
})

const CLOSE_BY_VISITOR = [visitor, { do: 'close' }] as const

test('FORM-9 visitors fill in what is for them and nothing else, and staff the rest', () => {
  assert.equal(asking([], visitor, REFERS, ASKS), 'form-changed')
  assert.equal(asking(TAKEN, ana, LEFT, ASKS), 'form-changed')
})

test('REF-2 whoever holds it passes a question on, while it lasts and for the wrap-up hours after', () => {
  const entries = log(START, CLAIM, [ana, REFERS, ASKS])
  const { body, audience, content } = entries.at(-1) ?? {}
  assert.deepEqual([body, audience], [{ kind: 'filled', use: 'referral', form: 'r', version: 3 }, 'staff'])
  assert.deepEqual(content, {
    ...{ title: 'Quick referral', to: 'Elsewhere' },
    answers: [
      { field: 'question', label: 'The question', answer: 'Where are the maps?' },
      { field: 'name', label: 'The name', answer: 'Kim' },
    ],
  })
  assert.equal(stateOf(entries)?.wrapped, false)
  assert.doesNotMatch(JSON.stringify(tell({ tier: 'everyone' }, entries)), /maps|referral/)
  const ended = log(START, CLAIM, CLOSE)
  const until = facts.policy.wrapUp.hours * HOUR
  assert.equal(asking(ended, ana, REFERS, { ...ASKS, now: NOW + until }), 'filled/staff')
  assert.equal(asking(ended, ana, REFERS, { ...ASKS, now: NOW + until + 1 }), 'too-late')
  assert.equal(asking(TAKEN, ana, fill(REFERRAL, {}), ASKS), 'empty')
})

test('REF-2 nobody else passes it on: not a colleague, a guide, a supervisor, nor a trainee on a live desk', () => {
  const guided = log(START, CLAIM, [cy, { do: 'guide' }])
  const others: readonly Actor[] = [ben, sue, cy, staff('Tam', 'trainee'), { ...ana, desks: {} }]
  assert.deepEqual(
    others.map((actor) => asking(guided, actor, REFERS, ASKS)),
    ['holder-only', 'holder-only', 'holder-only', 'role-may-not', 'no-such-conversation'],
  )
  assert.equal(asking(TAKEN, staff('Ana', 'trainee'), REFERS, ASKS), 'role-may-not')
  assert.equal(asking(log(START), ana, REFERS, ASKS), 'holder-only')
})

test('REF-1 where it goes is looked up before: gone, or not to be reached now, it is refused', () => {
  for (const rule of ['no-destination', 'mail-budget', 'no-mail-server'] as const)
    assert.equal(asking(TAKEN, ana, REFERS, { ...ASKS, receiver: refuse(rule) }), rule)
  assert.equal(asking(TAKEN, ana, REFERS, { forms: [REFERRAL] }), 'no-destination')
})

test('REF-5 what takes it there is committed with it, and with no other form', () => {
  const jobs = (actor: Actor, command: Command) => {
    const all = log(START, CLAIM, [actor, command, ASKS])
    const [state, last] = [stateOf(all), all.at(-1)]
    assert.ok(state !== null && last !== undefined)
    return follow('c', state, last, facts.policy)
  }
  const entry = log(START, CLAIM, [ana, REFERS, ASKS]).at(-1)?.id
  assert.ok(entry !== undefined)
  assert.deepEqual(jobs(ana, REFERS), [{ task: 'deliver', conversation: 'c', entry, key: `deliver:c:${entry}`, at: NOW }])
  assert.deepEqual(jobs(ana, say('x')), [])
})

const ARRIVES: Command = {
  do: 'receive',
  visitor: { kind: 'visitor', visitor: 'x', conversation: 'd', desk: 'elsewhere', handle: 'V-2222' },
  by: { kind: 'staff', person: 'ana', name: 'Ana', role: 'listener' },
  filled: { form: 'r', version: 3 },
  content: { title: 'Quick referral', from: 'Desk', answers: [{ field: 'question', label: 'The question', answer: 'Where?' }] },
  record: { name: 'Kim', email: 'kim@example.org' },
}

test('REF-3 it arrives as a message left behind, for staff, by whom it was passed on, and once', () => {
  const entries = log([SYSTEM, ARRIVES])
  assert.deepEqual(
    entries.map(({ body, audience, author }) => `${body.kind} ${audience} ${author.kind === 'staff' ? author.name : ''}`),
    ['opened everyone Ana', 'received staff Ana', 'named staff Ana', 'addressed staff Ana'],
  )
  const state = stateOf(entries)
  assert.deepEqual(
    [state?.kind, state?.phase, state?.desk, state?.holder, state?.handle],
    ['thread', 'waiting', 'elsewhere', null, 'V-2222'],
  )
  assert.equal(asking(entries, SYSTEM, ARRIVES), '')
  assert.deepEqual(
    entries.flatMap((entry) => (state === null ? [] : follow('d', state, entry, facts.policy))),
    [],
  )
  assert.deepEqual(
    entries.flatMap((entry) => recordOf(entry) ?? []),
    [],
  )
  for (const actor of [visitor, ana, sue]) assert.notEqual(asking([], actor, ARRIVES), 'opened/everyone')
})
