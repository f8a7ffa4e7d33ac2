// Passing a question on, over the real doors: to a desk, where it arrives once, and to whoever reads mail at an address.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { conversationSchema, PATHS, shownFormSchema } from '@earshot/contract'
import type { Destination, FormWords } from '@earshot/domain'
import { asks, posts } from '../house/asking.ts'
import { ruleOf } from '../house/http.ts'
import { attemptsAll, openMailbox, serverAt } from '../house/mailbox.ts'
import { asMember, type Member, staffLine } from '../house/people.ts'
import { delivers, formsAsked, madeForm, openScene, passedOn, type Scene, takenChat } from './scene.ts'

const LETTER = 'For the map room, from {desk}\n\nThis is confidential.'
const FIELD = { help: '', options: [], least: null, most: null } as const
const wordsTo = (goes: Destination, title = 'Quick referral'): FormWords => ({
  ...{ use: 'referral', title, note: 'Confidential.' },
  fields: [
    { id: 'question', kind: 'long', label: 'The question', required: true, takes: 'question', ...FIELD },
    { id: 'email', kind: 'email', label: 'Email', required: false, takes: 'email', ...FIELD },
  ],
  referral: { goes, letter: LETTER, phrase: '' },
})
const refers = (form: string, version = 1) => ({
  ...{ do: 'fill', form, version },
  answers: { question: 'where are the old maps', email: 'kim@example.org' },
})

/** What somebody reads of a conversation: kinds, and all that is in it as text. */
async function readBy({ house }: Scene, member: Member, c: string) {
  const answer = await house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asMember(member) })
  if (answer.status !== 200) return { rule: ruleOf(answer), kinds: [], text: '' }
  const { entries } = conversationSchema.parse(answer.body)
  return { rule: 'done', kinds: entries.map(({ what }) => what.kind), text: JSON.stringify(entries) }
}

/** The messages that wait at a desk. */
const waitingAt = async ({ house }: Scene, desk: string) =>
  (await house.parts.boards.open(desk)).filter(({ state }) => state.kind === 'thread' && state.phase === 'waiting')

test('REF-3, REF-5 to a desk: it arrives once, however often it is sent and taken there, with nothing else of the chat', async () => {
  await using scene = await openScene()
  const { house, other, people, ana } = scene
  const form = await madeForm(scene, wordsTo({ to: 'desk', desk: other.desk }))
  const { c, visitor } = await takenChat(scene)
  for (const command of [
    { do: 'note', text: 'a secret note' },
    { do: 'whisper', text: 'a secret whisper' },
  ])
    assert.equal(await asks(ana, c, command), 'done')
  const id = randomUUID()
  const sends = () =>
    house.ask('POST', PATHS.commands.replace(':c', c), { headers: asMember(people.ana), body: { id, command: refers(form) } })
  assert.deepEqual([ruleOf(await sends()), ruleOf(await sends())], ['done', 'done'])
  assert.deepEqual(await passedOn(scene, c), [{ conversation: c, entry: id }])
  await Promise.all([delivers(scene, c), delivers(scene, c)])
  await delivers(scene, c)

  const [arrived, ...more] = await waitingAt(scene, other.desk)
  assert.ok(arrived !== undefined && more.length === 0)
  assert.match(arrived.state.handle, /^V-[2-9A-Z]{4}$/)
  const eve = await staffLine(house, people.eve)
  const { kinds, text } = await readBy(scene, people.eve, arrived.c)
  assert.deepEqual(kinds, ['opened', 'received', 'addressed'])
  assert.match(text, /where are the old maps/)
  assert.match(text, /"name":"Ana"/)
  assert.doesNotMatch(text, /secret/)
  assert.deepEqual((await readBy(scene, people.ana, arrived.c)).rule, 'no-such-conversation')
  assert.equal(await asks(eve, arrived.c, { do: 'claim' }), 'done')

  assert.match((await readBy(scene, people.ana, c)).text, /"to":"Night line"/)
  assert.equal(await asks(visitor, c, { do: 'say', text: 'still here' }), 'done')
  await visitor.until(() => visitor.texts.join().includes('still here'), 'the visitor hears what came after')
  assert.doesNotMatch(visitor.texts.join(), /maps|referral|received/)
  const sealed = await house.database.pool.query('select facts, content from entries where conversation = any ($1)', [[c, arrived.c]])
  assert.doesNotMatch(sealed.rows.map(({ facts, content }) => `${JSON.stringify(facts)}${content}`).join(), /maps|kim@/)
  await house.unharmed()
})

test('REF-1, FORM-4 it goes nowhere else: kept and sent only to what is there, as real as the desk, in the version that was shown', async () => {
  await using scene = await openScene()
  const { house, desk, other, people, ana } = scene
  const asked = async (goes: Destination) => ruleOf(await formsAsked(house, 'POST', desk, people.max, wordsTo(goes)))
  const nowhere = randomUUID()
  const { person } = people.eve.actor
  assert.equal(await asked({ to: 'desk', desk: nowhere }), 'not-a-destination')
  assert.equal(await asked({ to: 'person', desk: desk.desk, person }), 'not-a-destination')
  assert.equal(await asked({ to: 'address', address: 'maps' }), 'not-an-email')
  for (const goes of [{ to: 'here' }, { to: 'person', desk: other.desk, person }] as const) assert.equal(await asked(goes), 'done')
  const shown = shownFormSchema.array().parse((await formsAsked(house, 'GET', desk, people.ben)).body)
  assert.deepEqual(
    shown.map(({ where }) => where),
    ['Night line', 'Eve, Night line'],
  )
  const { c } = await takenChat(scene)
  const own = shown[0]?.id ?? ''
  assert.equal(await asks(ana, c, refers(own, 2)), 'form-changed')
  assert.equal(ruleOf(await formsAsked(house, 'PUT', desk, people.max, { ...wordsTo({ to: 'here' }, 'Changed'), version: 1 }, own)), 'done')
  assert.equal(await asks(ana, c, refers(own)), 'form-changed')
  assert.equal(await asks(ana, c, refers(own, 2)), 'done')
  // Somebody who has left their desk is not there any more.
  await house.parts.roll.place(person, { organisation: 'member', active: true, roles: [] }, people.max.actor.person)
  assert.equal(await asks(ana, c, refers(shown[1]?.id ?? '')), 'no-destination')
  assert.equal(shownFormSchema.array().parse((await formsAsked(house, 'GET', desk, people.ben)).body)[1]?.where, null)
  for (const member of [people.ben, people.sue]) assert.equal(await posts(house, asMember(member), c, refers(own, 2)), 'holder-only')
  assert.equal(await posts(house, asMember(people.eve), c, refers(own, 2)), 'no-such-conversation')
  await house.unharmed()
})

test('REF-4 to an address: a real mail server gets it once, with the desk’s words and what was filled in; too many are refused', async () => {
  await using mailbox = await openMailbox()
  using mailServer = serverAt(mailbox)
  await using scene = await openScene({ mailServer })
  const { house, desk, people, ana } = scene
  const form = await madeForm(scene, wordsTo({ to: 'address', address: 'maps@library.example' }))
  const personal = await madeForm(scene, wordsTo({ to: 'person', desk: desk.desk, person: people.ben.actor.person }))
  const { c } = await takenChat(scene)
  assert.equal(await asks(ana, c, { do: 'note', text: 'a secret note' }), 'done')
  for (const id of [form, personal]) assert.equal(await asks(ana, c, refers(id)), 'done')
  for (const _ of [1, 2]) await delivers(scene, c)
  await attemptsAll(house)
  assert.deepEqual(mailbox.received.map(({ to }) => to.join()).toSorted(), ['maps@library.example', people.ben.email].toSorted())
  for (const { headers, text } of mailbox.received) {
    assert.equal(headers.get('subject'), 'For the map room, from Night line')
    assert.equal(text, 'This is confidential.\n\nThe question\nwhere are the old maps\n\nEmail\nkim@example.org')
  }
  const at = house.parts.clock()
  const more = {
    kind: 'form',
    desk: null,
    madeAt: at,
    to: 'Maps@library.example',
    from: '',
    subject: 's',
    text: 't',
    messageId: '',
  } as const
  for (let gone = 1; gone < 500; gone++)
    assert.ok((await house.parts.mail.mails.post({ ...more, id: randomUUID() }, { most: 500, since: 0 })).ok)
  assert.equal(await asks(ana, c, refers(form)), 'mail-budget')
  house.turn(86_400_001)
  assert.equal(await posts(house, asMember(people.ana), c, refers(form)), 'done')
  await house.unharmed()
})

test('REF-4, REF-5 without a mail server it is refused, and what was deleted before it went does not go', async () => {
  await using scene = await openScene()
  const { house, other, people, ana } = scene
  const mailed = await madeForm(scene, wordsTo({ to: 'address', address: 'maps@library.example' }))
  const form = await madeForm(scene, wordsTo({ to: 'desk', desk: other.desk }))
  const { c } = await takenChat(scene)
  assert.equal(await asks(ana, c, refers(mailed)), 'no-mail-server')
  const id = randomUUID()
  const body = { id, command: refers(form) }
  assert.equal(ruleOf(await house.ask('POST', PATHS.commands.replace(':c', c), { headers: asMember(people.ana), body })), 'done')
  assert.equal(await posts(house, asMember(people.sue), c, { do: 'delete', entry: id }), 'done')
  await delivers(scene, c)
  assert.deepEqual(await waitingAt(scene, other.desk), [])
  await house.unharmed()
})

test('REF-6 where a person has gone meanwhile, it waits at the desk that sent it, and another goes its way', async () => {
  await using mailbox = await openMailbox()
  using mailServer = serverAt(mailbox)
  await using scene = await openScene({ mailServer })
  const { house, desk, other, people, ana } = scene
  const { person } = people.eve.actor
  const personal = await madeForm(scene, wordsTo({ to: 'person', desk: other.desk, person }))
  const address = await madeForm(scene, wordsTo({ to: 'address', address: 'maps@library.example' }))
  const { c } = await takenChat(scene)
  for (const form of [personal, address]) assert.equal(await asks(ana, c, refers(form)), 'done')
  await house.parts.roll.place(person, { organisation: 'member', active: true, roles: [] }, people.max.actor.person)
  const [, second] = await passedOn(scene, c)
  assert.ok(second !== undefined)
  await house.deliver(second)
  for (const _ of [1, 2]) await delivers(scene, c)
  const [arrived, ...more] = await waitingAt(scene, desk.desk)
  assert.ok(arrived !== undefined && more.length === 0)
  const { text } = await readBy(scene, people.ben, arrived.c)
  assert.match(text, /where are the old maps/)
  assert.match(text, /"to":"Eve, Night line"/)
  assert.deepEqual(await waitingAt(scene, other.desk), [])
  const { mails } = house.parts.mail
  const posted = await Promise.all((await mails.newest(10)).map(({ id }) => mails.read(id)))
  assert.deepEqual(
    posted.map((mail) => mail?.to),
    ['maps@library.example'],
  )
  await house.unharmed()
})

test('REF-6, REF-5 a mail that will never go comes back once; one that was sent is never sent again, also when the outbox has forgotten others', async () => {
  await using mailbox = await openMailbox()
  using mailServer = serverAt(mailbox)
  await using scene = await openScene({ mailServer })
  const { house, desk, people, ana } = scene
  const form = await madeForm(scene, wordsTo({ to: 'address', address: 'maps@library.example' }))
  const { c } = await takenChat(scene)
  assert.equal(await asks(ana, c, refers(form)), 'done')
  const [first] = await passedOn(scene, c)
  assert.ok(first !== undefined)
  const { mails } = house.parts.mail
  const { pool } = house.database
  await delivers(scene, c)
  // What is done is no job any more.
  await pool.query('delete from graphile_worker._private_jobs')
  await attemptsAll(house)
  assert.deepEqual([mailbox.received.length, (await passedOn(scene, c)).length], [1, 0])
  await mails.sweep(house.parts.clock() + 1)
  assert.equal(await asks(ana, c, refers(form)), 'done')
  await delivers(scene, c)
  await pool.query('delete from graphile_worker._private_jobs')
  mailbox.refuse(550)
  await attemptsAll(house)
  assert.equal(mailbox.received.length, 1)
  const [again, ...others] = await passedOn(scene, c)
  assert.ok(again !== undefined && others.length === 0 && again.entry !== first.entry)
  for (const _ of [1, 2]) await delivers(scene, c)
  const [arrived, ...more] = await waitingAt(scene, desk.desk)
  assert.ok(arrived !== undefined && more.length === 0)
  assert.match((await readBy(scene, people.ben, arrived.c)).text, /"to":"maps@library.example"/)
  await house.unharmed()
})
