// Bad requests get a clear error and harm nothing.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { LONGEST_FRAME, PATHS } from '@earshot/contract'
import { type Rule, statusOf, wordsOf } from '@earshot/domain'
import { posts } from '../../house/asking.ts'
import { openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import type { Asked } from '../../house/http.ts'
import { asGuest, asMember, type Guest, hire, type Member, makeDesk } from '../../house/people.ts'
import { assertSafe } from '../secrecy/safe.ts'

type Bad = readonly [what: string, rule: Rule, request: string, asked?: Asked]

const SAY = { do: 'say', text: 'x' }
const NESTED = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
const TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'x']
const PLACES = ['-1', '0.5', 'x', '1e400', '2147483648', '1&since=2', '%00']

/** The request is `METHOD path`. */
async function assertRefused(house: House, all: readonly Bad[]): Promise<void> {
  for (const [what, rule, request, asked] of all) {
    const [method = '', path = ''] = request.split(/ (.*)/s)
    const answer = await house.ask(method, path, asked)
    assert.deepEqual([answer.status, answer.body], [statusOf({ rule }), { rule, words: wordsOf({ rule }) }], what)
    assertSafe(answer, what)
  }
}

function badCommands(guest: Guest): Bad[] {
  const [id, headers, request] = [randomUUID(), asGuest(guest), `POST ${PATHS.commands.replace(':c', guest.c)}`]
  const bodies: Record<string, unknown> = {
    'no JSON': 'hello',
    'half of JSON': '{"id":',
    nothing: '',
    null: 'null',
    'an array': '[]',
    'deep nesting': NESTED,
    'random bytes': Buffer.from([0, 255, 254, 1, 128]),
    'an unknown field': { id, command: SAY, audience: 'staff' },
    'an unknown field of a command': { id, command: { ...SAY, to: 'all' } },
    'an unknown command': { id, command: { do: 'lapse' } },
    'text that is none': { id, command: { do: 'say', text: ['x'] } },
    'no command': { id },
    'no id': { command: SAY },
    'an id in capitals': { id: id.toUpperCase(), command: SAY },
    'a field __proto__': `{"__proto__":{"id":1},"id":"${id}","command":{"do":"close"}}`,
    'a field constructor': `{"constructor":{"prototype":{}},"id":"${id}","command":{"do":"close"}}`,
  }
  const large = { id, command: { do: 'say', text: 'x'.repeat(LONGEST_FRAME) } }
  const inParts = { ...headers, 'transfer-encoding': 'chunked' }
  return [
    ...Object.entries(bodies).map(([what, body]): Bad => [what, 'malformed', request, { headers, body }]),
    ...TYPES.map(
      (type): Bad => [
        type,
        'malformed',
        request,
        { headers: { ...headers, 'content-type': type }, body: JSON.stringify({ id, command: SAY }) },
      ],
    ),
    ['a command above 64 KiB', 'too-large', request, { headers, body: large }],
    ['bytes above 256 KiB', 'too-large', request, { headers, body: Buffer.alloc(300 * 1024, '{') }],
    ['64 KiB in parts', 'too-large', request, { headers: inParts, body: 'x'.repeat(LONGEST_FRAME + 1) }],
  ]
}

function badReadings(guest: Guest): Bad[] {
  const asked = { headers: asGuest(guest) }
  const of = (c: string) => `GET ${PATHS.conversation.replace(':c', c)}`
  const ids = [guest.c.toUpperCase(), `{${guest.c}}`, 'x', '%00', `${guest.c}%00`, "1'or'1'='1", '..%2f..%2fetc%2fpasswd', '%ff', '%']
  return [
    ...PLACES.map((since): Bad => [`since ${since}`, 'malformed', `${of(guest.c)}?since=${since}`, asked]),
    ...ids.map((c): Bad => [`of ${c}`, 'malformed', of(c), asked]),
    ['nothing to delete', 'not-found', of(guest.c).replace('GET', 'DELETE'), asked],
    ['a method nobody has', 'not-found', of(guest.c).replace('GET', 'PROPFIND'), asked],
  ]
}

function badFromStaff(member: Member): Bad[] {
  const headers = asMember(member)
  const [status, accepting] = [`PUT ${PATHS.status}`, (desk: string) => `PUT ${PATHS.accepting.replace(':desk', desk)}`]
  return [
    ['a status that is none', 'malformed', status, { headers, body: { status: 'dancing' } }],
    ['a status and more', 'malformed', status, { headers, body: { status: 'online', person: randomUUID() } }],
    ['calls of a desk that is none', 'malformed', accepting('x'), { headers, body: { on: true } }],
    ['calls of another desk', 'not-on-desk', accepting(randomUUID()), { headers, body: { on: true } }],
    ['a sign-in without a password', 'malformed', `POST ${PATHS.signIn}`, { body: { email: member.email } }],
    ['an email of 300 characters', 'malformed', `POST ${PATHS.signIn}`, { body: { email: 'x'.repeat(300), password: 'x' } }],
    ['a set-up that is none', 'malformed', `POST ${PATHS.setUp}`, { body: { way: 'mine' } }],
  ]
}

const LOST: readonly Bad[] = [
  ['a desk with NUL', 'no-such-desk', 'GET /api/desks/%00'],
  ['a desk of 5,000 signs', 'not-found', `GET /api/desks/${'x'.repeat(5000)}`],
  ['a desk in half of Unicode', 'malformed', 'GET /api/desks/%ed%a0%80'],
  ['a desk named like what every object has', 'no-such-desk', 'GET /api/desks/__proto__'],
  ['no endpoint', 'not-found', 'GET /api/nothing'],
  ['no endpoint, in escapes', 'not-found', 'GET /%61pi/nothing'],
  ['nothing to post to', 'not-found', 'POST /d/x', { body: {} }],
]

test('bad requests', async (t) => {
  await using house = await openHouse()
  const [desk, chats] = [await makeDesk(house), openChats(house)]
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const guest = await chats.after(desk, [null, { do: 'start', text: 'hello' }], [member.actor, { do: 'claim' }])
  await t.test('a command that is not in its form is refused in words', () => assertRefused(house, badCommands(guest)))
  await t.test('so is a question', () => assertRefused(house, badReadings(guest)))
  await t.test('so is what staff ask for themselves', () => assertRefused(house, badFromStaff(member)))
  await t.test('so is what leads nowhere', () => assertRefused(house, LOST))
  await t.test('and nothing was changed', async () => {
    const kinds = (await chats.log(guest.c)).map(({ body: { kind } }) => kind)
    assert.deepEqual(kinds, ['opened', 'notice', 'notice', 'message', 'claimed'])
    assert.equal(await posts(house, asGuest(guest), guest.c, SAY), 'done')
    await house.unharmed()
  })
})
