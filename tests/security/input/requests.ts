// Bad requests get a clear error and harm nothing.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { LONGEST_FRAME, PATHS } from '@earshot/contract'
import { type Rule, statusOf, wordsOf } from '@earshot/domain'
import { openChats } from '../house/chats.ts'
import { openHouse } from '../house/house.ts'
import type { Answer, Asked } from '../house/http.ts'
import { asGuest, asMember, hire, makeDesk } from '../house/people.ts'
import { assertSafe } from './safe.ts'

type Bad = readonly [what: string, rule: Rule, method: string, path: string, asked?: Asked]

function assertRefused(answer: Answer, rule: Rule, what: string): void {
  assert.deepEqual([answer.status, answer.body], [statusOf({ rule }), { rule, words: wordsOf({ rule }) }], what)
  assertSafe(answer, what)
}

test('a request that is not in its form is refused in words, and changes nothing', async () => {
  await using house = await openHouse()
  const desk = await makeDesk(house)
  const chats = openChats(house)
  const member = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const guest = await chats.after(desk, [null, { do: 'start', text: 'hello' }], [member.actor, { do: 'claim' }])
  const [commands, reading] = [PATHS.commands.replace(':c', guest.c), PATHS.conversation.replace(':c', guest.c)]
  const visitor = asGuest(guest)
  const body = (different: object = {}) => ({ id: randomUUID(), command: { do: 'say', text: 'x' }, ...different })
  const bodies: [string, unknown][] = [
    ['no JSON', 'hello'],
    ['half of JSON', '{"id":'],
    ['nothing', ''],
    ['null', 'null'],
    ['an array', '[]'],
    ['deep nesting', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['random bytes', Buffer.from([0, 255, 254, 1, 128])],
    ['an unknown field', body({ audience: 'staff' })],
    ['an unknown field of a command', body({ command: { do: 'say', text: 'x', to: 'all' } })],
    ['an unknown command', body({ command: { do: 'lapse' } })],
    ['text that is none', body({ command: { do: 'say', text: ['x'] } })],
    ['no command', { id: randomUUID() }],
    ['no id', { command: { do: 'close' } }],
    ['an id in capitals', body({ id: randomUUID().toUpperCase() })],
    ['a field __proto__', `{"__proto__":{"id":1},"id":"${randomUUID()}","command":{"do":"close"}}`],
    ['a field constructor', `{"constructor":{"prototype":{}},"id":"${randomUUID()}","command":{"do":"close"}}`],
  ]
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'x']
  const asked: Bad[] = [
    ...bodies.map(([what, sent]): Bad => [what, 'malformed', 'POST', commands, { headers: visitor, body: sent }]),
    ...types.map(
      (type): Bad => [type, 'malformed', 'POST', commands, { headers: { ...visitor, 'content-type': type }, body: JSON.stringify(body()) }],
    ),
    ...['-1', '0.5', 'x', '1e400', '2147483648', '1&since=2', '%00'].map(
      (since): Bad => [`since ${since}`, 'malformed', 'GET', `${reading}?since=${since}`, { headers: visitor }],
    ),
    ...[guest.c.toUpperCase(), `{${guest.c}}`, 'x', '%00', `${guest.c}%00`, "1'or'1'='1", '..%2f..%2fetc%2fpasswd'].map(
      (c): Bad => [`of ${c}`, 'malformed', 'GET', PATHS.conversation.replace(':c', c), { headers: visitor }],
    ),
    ['of no Unicode', 'malformed', 'GET', PATHS.conversation.replace(':c', '%ff'), { headers: visitor }],
    ['half of an escape', 'malformed', 'GET', '/api/conversations/%', { headers: visitor }],
    [
      'a command above 64 KiB',
      'too-large',
      'POST',
      commands,
      { headers: visitor, body: body({ command: { do: 'say', text: 'x'.repeat(LONGEST_FRAME) } }) },
    ],
    ['bytes above 256 KiB', 'too-large', 'POST', commands, { headers: visitor, body: Buffer.alloc(300 * 1024, '{') }],
    [
      '64 KiB in parts',
      'too-large',
      'POST',
      commands,
      { headers: { ...visitor, 'transfer-encoding': 'chunked' }, body: 'x'.repeat(LONGEST_FRAME + 1) },
    ],
    ['a status that is none', 'malformed', 'PUT', PATHS.status, { headers: asMember(member), body: { status: 'dancing' } }],
    [
      'a status and more',
      'malformed',
      'PUT',
      PATHS.status,
      { headers: asMember(member), body: { status: 'online', person: randomUUID() } },
    ],
    [
      'calls of a desk that is none',
      'malformed',
      'PUT',
      PATHS.accepting.replace(':desk', 'x'),
      { headers: asMember(member), body: { on: true } },
    ],
    [
      'calls of another desk',
      'not-on-desk',
      'PUT',
      PATHS.accepting.replace(':desk', randomUUID()),
      { headers: asMember(member), body: { on: true } },
    ],
    ['a sign-in without a password', 'malformed', 'POST', PATHS.signIn, { body: { email: member.email } }],
    ['a sign-in with an email of 300 characters', 'malformed', 'POST', PATHS.signIn, { body: { email: 'x'.repeat(300), password: 'x' } }],
    ['a set-up that is none', 'malformed', 'POST', PATHS.setUp, { body: { way: 'mine' } }],
    ['a desk with NUL', 'no-such-desk', 'GET', '/api/desks/%00'],
    ['a desk of 5,000 signs', 'not-found', 'GET', `/api/desks/${'x'.repeat(5000)}`],
    ['a desk in half of Unicode', 'malformed', 'GET', '/api/desks/%ed%a0%80'],
    ['a desk named like what every object has', 'no-such-desk', 'GET', '/api/desks/__proto__'],
    ['no endpoint', 'not-found', 'GET', '/api/nothing'],
    ['no endpoint, in escapes', 'not-found', 'GET', '/%61pi/nothing'],
    ['nothing to post to', 'not-found', 'POST', '/d/x', { body: {} }],
    ['nothing to delete', 'not-found', 'DELETE', reading, { headers: visitor }],
    ['a method nobody has', 'not-found', 'PROPFIND', reading, { headers: visitor }],
  ]
  for (const [what, rule, method, path, sent] of asked) assertRefused(await house.ask(method, path, sent), rule, what)
  assert.deepEqual(await chats.log(guest.c).then((log) => log.map(({ body: { kind } }) => kind)), [
    'opened',
    'notice',
    'notice',
    'message',
    'claimed',
  ])
  const { status } = await house.ask('POST', commands, { headers: visitor, body: body() })
  assert.equal(status, 200)
  await house.unharmed()
})
