// Pages of other sites open no line here and change nothing, whatever cookies the browser sends along.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PATHS } from '@earshot/contract'
import { wordsOf } from '@earshot/domain'
import { everyAddress } from '../../house/addresses.ts'
import { openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import type { Answer } from '../../house/http.ts'
import { asGuest, asMember, hire, makeDesk } from '../../house/people.ts'
import { assertSafe } from '../secrecy/safe.ts'

const foreign = (origin: string, port: number): string[] => [
  'https://evil.example',
  'null',
  '',
  'file://',
  origin.replace('http:', 'https:'),
  `http://127.0.0.1:${port + 1}`,
  'http://127.0.0.1',
  `${origin}.evil.example`,
  `${origin}/`,
  `${origin}, https://evil.example`,
  `http://evil.example/${origin}`,
  `http://user@127.0.0.1:${port}`,
  'chrome-extension://abcdefghijklmnop',
]

function assertForeign(answer: Answer, what: string): void {
  assert.deepEqual([answer.status, answer.body], [403, { rule: 'wrong-origin', words: wordsOf({ rule: 'wrong-origin' }) }], what)
  assert.equal(answer.headers['set-cookie'], undefined, what)
  assertSafe(answer, what)
}

/** Whatever is asked, and whether or not there is anything to ask. */
async function everything(house: House): Promise<void> {
  const headers = asMember(await hire(house, { name: 'Max', organisation: 'admin' }))
  for (const path of [...everyAddress({}), '/', '/nothing', '/healthz']) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await house.ask(method, path, {
        headers: { ...headers, origin: 'null' },
        ...(method === 'OPTIONS' ? {} : { body: {} }),
      })
      assertForeign(answer, `${method} ${path}`)
    }
  }
}

async function requests(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const chats = openChats(house)
  const guest = await chats.after(desk, [null, { do: 'start', text: 'x' }])
  const command = { id: randomUUID(), command: { do: 'claim' } }
  const asked = [
    ['POST', PATHS.commands.replace(':c', guest.c), command, asMember(member)],
    ['POST', PATHS.commands.replace(':c', guest.c), command, asGuest(guest)],
    ['POST', PATHS.visits.replace(':desk', desk.slug), {}, {}],
    ['POST', PATHS.signIn, { email: member.email, password: 'a long enough password' }, {}],
    ['POST', PATHS.signOut, {}, asMember(member)],
    ['PUT', PATHS.status, { status: 'offline' }, asMember(member)],
    ['PUT', PATHS.accepting.replace(':desk', desk.desk), { on: false }, asMember(member)],
    ['POST', PATHS.setUp, { way: 'sample', token: 'x' }, {}],
  ] as const
  const { rows: before } = await house.database.pool.query('select count(*) from visits')
  for (const origin of foreign(house.origin, house.port)) {
    for (const [method, path, body, headers] of asked) {
      const answer = await house.ask(method, path, { headers: { ...headers, origin }, body })
      assertForeign(answer, `${method} ${path} from ${origin}`)
    }
  }
  const { rows: afterwards } = await house.database.pool.query('select count(*) from visits')
  assert.deepEqual(afterwards, before)
  assert.equal((await chats.state(guest.c))?.phase, 'waiting')
  const me = await house.ask('GET', PATHS.me, { headers: { ...asMember(member), origin: 'https://evil.example' } })
  assert.equal(me.status, 200)
  assert.match(me.text, /"status":"online".*"accepting":true/)
  // It may be asked, and no page of another site may read the answer.
  assertSafe(me, 'me')
}

async function lines(house: House): Promise<void> {
  const member = await hire(house, { name: 'Ana' })
  const { slug } = await makeDesk(house)
  for (const path of [PATHS.liveVisitor, PATHS.liveStaff, PATHS.liveDesk.replace(':desk', slug)]) {
    for (const origin of foreign(house.origin, house.port)) {
      const line = house.line(path, { ...asMember(member), origin })
      await line.until(() => line.refused !== null, 'it is turned away')
      assert.deepEqual([line.refused, line.frames], [403, []], `${path} from ${origin}`)
    }
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      const line = await house.line(path, { ...asMember(member), origin: `http://${name}:${house.port}` }).opened()
      await line.hangUp()
    }
  }
  for (const path of ['/', '/live', '/live/', '/live/visitor/', '/live/other', '/live/desks', '/live/desks/', '//live/staff', '/api/me']) {
    const line = house.line(path, asMember(member))
    await line.until(() => line.refused !== null, 'it is turned away')
    assert.equal(line.refused, 404, path)
  }
}

test('other sites', async (t) => {
  await using house = await openHouse()
  await t.test('a request of another site that would change something is refused before it is looked at', () => requests(house))
  await t.test('so is any other, with or without something behind its address', () => everything(house))
  await t.test('a line of another site is not opened, and one of our own is, by every name of this machine', () => lines(house))
  await house.unharmed()
})
