// A message left in a desk's own form, over the real doors: told to visitors without what is for staff, and read by staff under its questions.

import assert from 'node:assert/strict'
import test from 'node:test'
import { conversationSchema, messageFormSchema, PATHS, publicDeskSchema } from '@earshot/contract'
import type { FormWords } from '@earshot/domain'
import { posts } from '../house/asking.ts'
import { ruleOf } from '../house/http.ts'
import { asGuest, asMember, visits } from '../house/people.ts'
import { formsAsked, madeForm, openScene, type Scene } from './scene.ts'

const FIELD = { help: '', options: [], least: null, most: null } as const
const WORDS: FormWords = {
  ...{ use: 'message', title: 'A message', note: 'You need not say who you are.', referral: null },
  fields: [
    { id: 'text', kind: 'long', label: 'Your message', required: true, takes: 'question', ...FIELD },
    { id: 'name', kind: 'short', label: 'Your name', required: false, takes: 'name', ...FIELD },
    { id: 'email', kind: 'email', label: 'Your email', required: true, takes: null, ...FIELD },
  ],
}
const REFERRAL: FormWords = {
  ...{ use: 'referral', title: 'For staff alone', note: '', fields: WORDS.fields },
  referral: { goes: { to: 'address', address: 'staff-alone@example.org' }, letter: 'For staff alone', phrase: '' },
}
const left = (form: string, version = 1, email = 'kim@example.org') => ({
  ...{ do: 'fill', form, version },
  answers: { text: 'a secret wish', name: 'Kim', email },
})

const formNow = async ({ house, desk }: Scene) =>
  publicDeskSchema.parse((await house.ask('GET', PATHS.desk.replace(':desk', desk.slug))).body).form

test('FORM-9 visitors are told of the message form and of nothing that is for staff', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const path = PATHS.messageForm.replace(':desk', desk.slug)
  assert.equal(await formNow(scene), null)
  assert.equal(ruleOf(await house.ask('GET', path)), 'no-such-form')
  assert.equal(ruleOf(await house.ask('GET', PATHS.messageForm.replace(':desk', 'nowhere'))), 'no-such-desk')
  const other = await madeForm(scene, REFERRAL)
  const id = await madeForm(scene, WORDS)
  assert.equal(ruleOf(await formsAsked(house, 'POST', desk, people.max, WORDS)), 'form-use-taken')
  assert.deepEqual(await formNow(scene), { id, version: 1 })
  const told = await house.ask('GET', path)
  const { use: _, referral: __, ...asked } = WORDS
  assert.deepEqual(messageFormSchema.strict().parse(told.body), { id, version: 1, ...asked })
  assert.doesNotMatch(told.text, /staff/i)
  const guest = await visits(house, desk)
  assert.equal(await posts(house, asGuest(guest), guest.c, left(other)), 'form-changed')
  await house.unharmed()
})

test('FORM-8 it opens a message with the answers, which are sealed; the desk’s questions are asked of everybody', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  const form = await madeForm(scene, WORDS)
  const guest = await visits(house, desk)
  const says = (command: unknown) => posts(house, asGuest(guest), guest.c, command)
  assert.equal(await says({ do: 'leave', text: 'x' }), 'form-first')
  assert.equal(await says(left(form, 1, '')), 'answer-missing')
  assert.equal(await says(left(form, 1, 'kim')), 'not-an-email')
  assert.equal(ruleOf(await formsAsked(house, 'PUT', desk, people.max, { ...WORDS, version: 1, title: 'Another' }, form)), 'done')
  assert.equal(await says(left(form)), 'form-changed')
  assert.equal(await says(left(form, 2)), 'done')
  assert.equal(await says(left(form, 2)), 'already-open')
  const read = await house.ask('GET', PATHS.conversation.replace(':c', guest.c), { headers: asMember(people.ana) })
  const { entries } = conversationSchema.parse(read.body)
  assert.deepEqual(
    entries.map(({ what, title, name, email }) => [what.kind, title ?? name ?? email]),
    [
      ['opened', undefined],
      ['filled', 'Another'],
      ['named', 'Kim'],
      ['addressed', 'kim@example.org'],
    ],
  )
  assert.deepEqual(entries[1]?.answers?.[0], { field: 'text', label: 'Your message', answer: 'a secret wish' })
  const copied = await house.ask('GET', PATHS.transcript.replace(':c', guest.c), { headers: asMember(people.sue) })
  assert.match(copied.text, /Your message\\na secret wish/)
  const { rows } = await house.database.pool.query('select facts, content from entries where conversation = $1', [guest.c])
  assert.doesNotMatch(rows.map(({ facts, content }) => `${JSON.stringify(facts)}${content}`).join(), /secret|kim@/)
  await house.unharmed()
})
