// What is hard to read or pretends to be something else: refused in words at every door, or kept as it is and told as it is.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { conversationSchema, PATHS } from '@earshot/contract'
import type { Command, Rule } from '@earshot/domain'
import type { Line } from '../../../apps/server/src/testing/line.ts'
import { asks, posts } from '../../house/asking.ts'
import { type Chats, openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import { answering, asGuest, asMember, type Guest, guestLine, hire, type Member, makeDesk, type Place, visits } from '../../house/people.ts'

const MARKS = `a${'\u0301'.repeat(10_000)}`
const REFUSED: readonly (readonly [string, Rule])[] = [
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
const NAMES: readonly (readonly [Command, Rule])[] = [
  ...IMITATIONS.map((name) => [{ do: 'name', name }, 'name-imitates-role'] as const),
  [{ do: 'name', name: MARKS.slice(0, 70) }, 'too-many-marks'],
  [{ do: 'name', name: 'x'.repeat(81) }, 'too-long'],
  [{ do: 'name', name: '\u2066\u2069' }, 'empty'],
  [{ do: 'address', email: 'kim@example.org\r\nbcc: x@example.org' }, 'not-an-email'],
  [{ do: 'address', email: 'kim\0@example.org' }, 'not-an-email'],
]
const PAGES = [
  'javascript:alert(1)',
  'data:text/html,x',
  'https://kim:word@site.example/',
  '/etc',
  'https://x/\ud83d',
  'https://x y/',
  'https://x/\0',
]

type Here = {
  readonly house: House
  readonly desk: Place
  readonly chats: Chats
  readonly ana: Member
  readonly guest: Guest
  readonly line: Line
}

async function refusedTexts({ house, desk, ana, guest, line }: Here): Promise<void> {
  for (const [text, rule] of REFUSED) {
    for (const act of ['say', 'whisper', 'note']) assert.equal(await posts(house, asMember(ana), guest.c, { do: act, text }), rule, act)
    assert.equal(await asks(line, guest.c, { do: 'say', text }), rule)
    for (const act of ['start', 'leave']) {
      const other = await visits(house, desk)
      assert.equal(await posts(house, asGuest(other), other.c, { do: act, text }), rule, act)
    }
  }
}

async function refusedNames({ house, desk, ana, guest }: Here): Promise<void> {
  for (const [command, rule] of NAMES) assert.equal(await posts(house, asMember(ana), guest.c, command), rule, JSON.stringify(command))
  for (const page of PAGES) assert.equal(await posts(house, asGuest(guest), guest.c, { do: 'visit', page, title: 'x' }), 'unreadable', page)
  for (const name of IMITATIONS) {
    const other = await visits(house, desk)
    assert.equal(await posts(house, asGuest(other), other.c, { do: 'leave', text: 'x', name }), 'name-imitates-role', name)
    const made = await house.parts.accounts.create({ email: `${randomUUID()}@example.org`, password: 'a long enough password', name })
    assert.deepEqual(made, { ok: false, refusal: { rule: 'name-imitates-role' } }, name)
  }
}

async function keptTexts({ house, ana, guest, line }: Here, after: number): Promise<void> {
  for (const text of KEPT) assert.equal(await asks(line, guest.c, { do: 'say', text }), 'done', text)
  const { text } = await house.ask('GET', PATHS.conversation.replace(':c', guest.c), { headers: asMember(ana) })
  const { entries } = conversationSchema.parse(JSON.parse(text))
  const texts = entries.slice(after).map((entry) => entry.text)
  assert.deepEqual(texts, KEPT)
}

test('text that is hard to read', async (t) => {
  await using house = await openHouse()
  const [desk, chats] = [await makeDesk(house), openChats(house)]
  const ana = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const guest = await chats.after(desk, [null, { do: 'start', text: 'hello' }], [ana.actor, { do: 'claim' }])
  await answering(house, ana, desk)
  const here = { house, desk, chats, ana, guest, line: await guestLine(house, guest) }
  const { length } = await chats.log(guest.c)
  await t.test('a text that cannot be kept is refused in words, over HTTP and on a line', () => refusedTexts(here))
  await t.test('a name, an address or a page that pretends is refused in words, and no account is made of it', () => refusedNames(here))
  assert.equal((await chats.log(guest.c)).length, length)
  await t.test('any other text is kept and told as it was written', () => keptTexts(here, length))
  await house.unharmed()
})
