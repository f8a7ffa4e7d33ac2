// What is hard to read or pretends to be something else: refused in words at every door, or kept as it is and told as it is.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { conversationSchema, PATHS } from '@earshot/contract'
import type { Command, Rule } from '@earshot/domain'
import { openChats } from '../house/chats.ts'
import { openHouse } from '../house/house.ts'
import { answering, asGuest, asMember, guestLine, hire, makeDesk, visits } from '../house/people.ts'

const MARKS = `a${'\u0301'.repeat(10_000)}`
const REFUSED: [string, Rule][] = [
  ['a\0b', 'unreadable'],
  ['a\u0007b', 'unreadable'],
  ['\ud83d', 'unreadable'],
  ['x\udc00y', 'unreadable'],
  [MARKS, 'too-long'],
  [MARKS.slice(0, 7000), 'too-many-marks'],
  [`a${`${'\u0301'.repeat(8)}\u200d`.repeat(500)}`, 'too-many-marks'],
  ['x'.repeat(8001), 'too-long'],
  [' \n\u200b', 'empty'],
]
const KEPT = [
  '\u202egnp.exe',
  'שלום \u2066abc\u2069 \u202eabc',
  '<img src=x onerror=alert(1)>',
  `'); drop table entries; --`,
  '{"$t":1}\\u0000 \\x00',
  '\ufffd \ud83d\ude00 \u{10ffff}',
  'one\u2028two\u2029\u0085',
  'x'.repeat(8000),
]
const IMITATIONS = ['(S) Ana', '（Ｓ） Ana', '\u202e(S) Ana', '\u200b(S) Ana', '(Ѕ) Ana', 'Ⓢ Ana', '[c]Ana', '❨S❩ Ana']

/** Every command that carries a text. */
const carrying = (text: string): Command[] => [
  { do: 'say', text },
  { do: 'whisper', text },
  { do: 'note', text },
]

test('text is refused in words or kept as it was written, over HTTP and on the socket alike', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const chats = openChats(house)
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const guest = await chats.after(desk, [null, { do: 'start', text: 'hello' }], [ana.actor, { do: 'claim' }])
  const { c } = guest
  await answering(house, ana, desk)
  const [line, before] = [await guestLine(house, guest), (await chats.log(c)).length]
  const post = (headers: Readonly<Record<string, string>>, command: Command, to = c) =>
    house.ask('POST', PATHS.commands.replace(':c', to), { headers, body: { id: randomUUID(), command } })
  const ruleOf = ({ body }: { body: unknown }) => (typeof body === 'object' && body !== null && 'rule' in body ? body.rule : 'done')
  const sent = async (command: Command) => {
    const id = randomUUID()
    line.send({ t: 'do', id, c, command })
    const answered = () => line.frames.find((frame) => 'id' in frame && frame.id === id)
    await line.until(() => answered() !== undefined, 'it is answered')
    const frame = answered()
    return frame?.t === 'refused' ? frame.rule : 'done'
  }

  for (const [text, rule] of REFUSED) {
    for (const command of carrying(text))
      assert.equal(ruleOf(await post(asMember(ana), command)), rule, JSON.stringify(command).slice(0, 60))
    assert.equal(await sent({ do: 'say', text }), rule)
    for (const begin of ['start', 'leave'] as const) {
      const other = await visits(house, desk)
      assert.equal(ruleOf(await post(asGuest(other), { do: begin, text }, other.c)), rule)
    }
  }
  const bad: [Command, Rule][] = [
    ...IMITATIONS.map((name): [Command, Rule] => [{ do: 'name', name }, 'name-imitates-role']),
    [{ do: 'name', name: MARKS.slice(0, 70) }, 'too-many-marks'],
    [{ do: 'name', name: 'x'.repeat(81) }, 'too-long'],
    [{ do: 'name', name: '\u2066\u2069' }, 'empty'],
    [{ do: 'address', email: 'kim@example.org\r\nbcc: x@example.org' }, 'not-an-email'],
    [{ do: 'address', email: 'kim\0@example.org' }, 'not-an-email'],
  ]
  for (const [command, rule] of bad) assert.equal(ruleOf(await post(asMember(ana), command)), rule, JSON.stringify(command))
  for (const name of IMITATIONS) {
    const other = await visits(house, desk)
    assert.equal(ruleOf(await post(asGuest(other), { do: 'leave', text: 'x', name }, other.c)), 'name-imitates-role')
  }
  for (const page of [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://kim:secret@site.example/',
    '/etc',
    `https://x/${'\ud83d'}`,
    'https://x y/',
  ])
    assert.equal(ruleOf(await post(asGuest(guest), { do: 'visit', page, title: 'x' })), 'unreadable', page)
  assert.equal((await chats.log(c)).length, before)

  for (const text of KEPT) assert.equal(await sent({ do: 'say', text }), 'done')
  const { text } = await house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asMember(ana) })
  const { entries } = conversationSchema.parse(JSON.parse(text))
  assert.deepEqual(
    entries.slice(before).map((entry) => entry.text),
    KEPT,
  )
  await house.unharmed()
})

test('nobody gets an account under a name that imitates a role', async () => {
  await using house = await openHouse()
  for (const name of IMITATIONS) {
    const made = await house.parts.accounts.create({ email: `${randomUUID()}@example.org`, password: 'a long enough password', name })
    assert.deepEqual(made, { ok: false, refusal: { rule: 'name-imitates-role' } }, name)
  }
})
