// Bad frames get a clear error and harm nothing: the line stands, the chat goes on, and nothing was written.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { LONGEST_FRAME, PATHS } from '@earshot/contract'
import { wordsOf } from '@earshot/domain'
import type { Line } from '../../../apps/server/src/testing/line.ts'
import { openChats } from '../../house/chats.ts'
import { type House, openHouse } from '../../house/house.ts'
import { guestLine, hire, makeDesk, staffLine, visits } from '../../house/people.ts'

const say = (c: string, text: unknown, id: string = randomUUID()) => ({ t: 'do', id, c, command: { do: 'say', text } })

/** A frame of so many bytes that is well formed otherwise. */
function ofSize(c: string, bytes: number, sign: string): string {
  const empty = JSON.stringify(say(c, ''))
  const room = bytes - Buffer.byteLength(empty)
  const signs = Math.floor(room / Buffer.byteLength(sign))
  return JSON.stringify(say(c, sign.repeat(signs) + 'x'.repeat(room - signs * Buffer.byteLength(sign))))
}

/** The answer to one frame; ids are left out, because they are the asker's own. */
async function answerTo(line: Line, frame: unknown) {
  const answers = () => line.frames.filter(({ t }) => t !== 'board' && t !== 'wait')
  const before = answers().length
  line.send(frame)
  await line.until(() => answers().length > before || line.closed !== null, 'it is answered')
  const answered = answers()[before]
  return answered?.t === 'refused' ? answered.rule : (answered?.t ?? line.closed)
}

function badFrames(c: string): Record<string, unknown> {
  const id = randomUUID()
  return {
    'no JSON': 'hello',
    'half of JSON': '{"t":"watch"',
    nothing: '',
    null: 'null',
    'an array': '[]',
    'a number': '1e999',
    'deep nesting': `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
    'no kind': {},
    'an unknown kind': { t: 'fly', c },
    'a kind of the server’s': { t: 'told', c, entries: [] },
    'a kind that every object has': { t: 'toString', c },
    'an unknown command': { t: 'do', id, c, command: { do: 'lapse' } },
    'a command that every object has': { t: 'do', id, c, command: { do: '__proto__' } },
    'an unknown field': { t: 'watch', c, since: 0 },
    'an unknown field of a command': { t: 'do', id, c, command: { do: 'say', text: 'x', audience: 'staff' } },
    'a field __proto__': `{"t":"watch","c":"${c}","__proto__":{"t":"watch"}}`,
    'a field constructor': { t: 'watch', c, constructor: { prototype: {} } },
    'text that is none': say(c, 7),
    'text in an object': say(c, { toString: 'x' }),
    'no text': { t: 'do', id, c, command: { do: 'say' } },
    'no id': { t: 'do', c, command: { do: 'say', text: 'x' } },
    'an id that is none': say(c, 'x', "1' or '1'='1"),
    'an id in capitals': say(c, 'x', id.toUpperCase()),
    'a conversation in capitals': { t: 'watch', c: c.toUpperCase() },
    'a conversation in braces': { t: 'watch', c: `{${c}}` },
    'a command of a conversation in capitals': say(c.toUpperCase(), 'x'),
    'a negative place': { t: 'sync', c, since: -1 },
    'a place between places': { t: 'sync', c, since: 0.5 },
    'a place beyond all logs': { t: 'sync', c, since: 2 ** 31 },
    'a place beyond all numbers': { t: 'sync', c, since: 2 ** 53 },
    bytes: Buffer.from(JSON.stringify(say(c, 'x'))),
    'random bytes': Buffer.from([0, 255, 254, 1, 128]),
  }
}

async function malformed(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const chats = openChats(house)
  const { actor } = await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } })
  const guest = await chats.after(desk, [null, { do: 'start', text: 'hello' }], [actor, { do: 'claim' }])
  const { c } = guest
  const line = await guestLine(house, guest)
  for (const [what, frame] of Object.entries(badFrames(c))) assert.equal(await answerTo(line, frame), 'malformed', what)
  const refused = line.of('refused').at(-1)
  assert.equal(refused?.words, wordsOf({ rule: 'malformed' }))
  assert.deepEqual(await chats.log(c).then((log) => log.map(({ body }) => body.kind)), ['opened', 'notice', 'notice', 'message', 'claimed'])
  assert.equal(await answerTo(line, say(c, 'still here')), 'ack')
  assert.equal(await answerTo(line, { t: 'watch', c }), 'open')
  for (const since of [0, 2 ** 31 - 1]) assert.equal(await answerTo(line, { t: 'sync', c, since }), 'told')
}

async function tooLarge(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const chats = openChats(house)
  const guest = await chats.after(desk, [null, { do: 'start', text: 'hello' }])
  const [line, other] = [await guestLine(house, guest), await guestLine(house, guest)]
  for (const sign of ['x', 'ж', '語', '😀']) {
    assert.equal(await answerTo(line, ofSize(guest.c, LONGEST_FRAME, sign)), 'too-long', sign)
    assert.equal(await answerTo(line, ofSize(guest.c, LONGEST_FRAME + 1, sign)), 'too-large', sign)
  }
  assert.equal(await answerTo(line, Buffer.alloc(LONGEST_FRAME + 1)), 'malformed')
  assert.equal(await answerTo(line, ofSize(guest.c, 256 * 1024, 'x')), 'too-large')
  assert.equal(line.of('refused').at(-1)?.words, wordsOf({ rule: 'too-large' }))
  assert.equal(await answerTo(line, ofSize(guest.c, 256 * 1024 + 1, 'x')), 1009)
  assert.equal(await answerTo(other, say(guest.c, 'still here')), 'ack')
  assert.deepEqual(await chats.log(guest.c).then((log) => log.filter(({ body }) => body.kind === 'message').length), 2)
}

async function outOfTurn(house: House): Promise<void> {
  const desk = await makeDesk(house)
  const guest = await visits(house, desk)
  const line = await guestLine(house, guest)
  assert.equal(await answerTo(line, { t: 'hello', token: guest.token }), 'out-of-turn')
  assert.equal(await answerTo(line, { t: 'sync', c: guest.c, since: 0 }), 'shut')
  const staff = await staffLine(house, await hire(house, { name: 'Ana', roles: { [desk.desk]: 'listener' } }))
  assert.equal(await answerTo(staff, { t: 'hello', token: guest.token }), 'out-of-turn')
  const hello = JSON.stringify({ t: 'hello', token: guest.token })
  const first: Record<string, [unknown, number]> = {
    'a watch': [{ t: 'watch', c: guest.c }, 4400],
    'no JSON': ['hello', 4400],
    'a hello in bytes': [Buffer.from(hello), 4400],
    'a hello of another form': [{ t: 'hello', token: [guest.token] }, 4400],
    'a hello and more': [{ t: 'hello', token: guest.token, c: guest.c }, 4400],
    'a hello above 64 KiB': [`${' '.repeat(LONGEST_FRAME)}${hello}`, 4400],
    'a hello above 256 KiB': [`${' '.repeat(256 * 1024)}${hello}`, 1009],
    'a token that is none': [{ t: 'hello', token: 'x'.repeat(43) }, 4401],
    'a token with NUL': [{ t: 'hello', token: `${guest.token}\0` }, 4401],
  }
  for (const [what, [frame, code]] of Object.entries(first)) {
    const one = await house.line(PATHS.liveVisitor).opened()
    one.send(frame)
    // What comes right behind it is not carried out either.
    one.send(say(guest.c, 'x'))
    assert.equal(await one.end(), code, what)
    assert.deepEqual(one.frames, [], what)
  }
}

test('bad frames', async (t) => {
  await using house = await openHouse()
  await t.test('a frame that is not in its form is refused in words, and changes nothing', () => malformed(house))
  await t.test('a frame above 64 KiB is refused in words, counted in bytes; one above 256 KiB ends its own line only', () =>
    tooLarge(house),
  )
  await t.test('a frame out of turn is refused, and who does not begin with a hello has no line', () => outOfTurn(house))
  await house.unharmed()
})
