// Live delivery: who is told what, at once, and what happens to bad frames.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Actor } from '@earshot/domain'
import { asks, chatOn, did, watches } from '../testing/chat.ts'
import { newStaff, newVisitor } from '../testing/house.ts'
import { newLive, until } from '../testing/live.ts'

const DESK = randomUUID()
const chat = () => chatOn(newLive(), DESK)

test('a visitor is told their own numbers without a gap, and never of what is for staff', async () => {
  const { live, c, visitor } = await chat()
  const ana = live.join(newStaff(DESK, 'Ana'))
  assert.equal(await watches(ana, c), 'staff 4')
  for (const command of [
    { do: 'claim' },
    { do: 'whisper', text: 'psst' },
    { do: 'say', text: 'hi' },
    { do: 'note', text: 'n' },
    { do: 'name', name: 'Kim' },
    { do: 'say', text: 'there' },
  ] as const)
    assert.equal(await did(ana, c, command), 'done')
  assert.deepEqual(visitor.told(c), ['1 opened', '2 notice', '3 message', '4 claimed', '5 message', '6 message'])
  assert.deepEqual(ana.told(c), ['5 claimed', '6 whisper', '7 message', '8 note', '9 named', '10 message'])
  const heard = JSON.stringify(visitor.sent)
  for (const secret of ['psst', 'Kim', 'whisper', 'role', 'person']) assert.ok(!heard.includes(secret), secret)
})

test('from the claim on the others lose sight of it, before they are told of it', async () => {
  const { live, c, visitor } = await chat()
  const [ana, ben] = [live.join(newStaff(DESK, 'Ana')), live.join(newStaff(DESK, 'Ben'))]
  assert.equal(await watches(ana, c), 'staff 4')
  assert.equal(await watches(ben, c), 'staff 4')
  assert.equal(await did(ana, c, { do: 'claim' }), 'done')
  assert.deepEqual(
    ben.of('shut').map(({ c: shut, words }) => [shut, words]),
    [[c, 'Ana has taken this conversation.']],
  )
  assert.equal(await did(visitor, c, { do: 'say', text: 'only for Ana' }), 'done')
  assert.deepEqual(ben.told(c), [])
  assert.equal(await watches(ben, c), 'already-taken')
  ben.ask({ t: 'sync', c, since: 0 })
  await until(() => ben.of('shut').length === 3, 'the sync is refused')
  assert.ok(!JSON.stringify(ben.sent).includes('only for'))
})

test('a supervisor may read, in the supervisors’ tier, and it goes on record first', async () => {
  const { live, c } = await chat()
  const ana = live.join(newStaff(DESK, 'Ana'))
  await did(ana, c, { do: 'claim' })
  const sue = newStaff(DESK, 'Sue', 'supervisor')
  assert.equal(await watches(live.join(sue), c), 'supervisors 5')
  assert.deepEqual(live.audit, [{ actor: sue.person, action: 'conversation-read', subject: c }])
  await watches(ana, c)
  assert.equal(live.audit.length, 1)
})

test('someone else’s conversation and none at all are answered alike', async () => {
  const { live, c } = await chat()
  const other = live.join(newVisitor(DESK))
  const office = live.join({ ...newStaff(randomUUID(), 'Max'), organisation: 'admin' })
  for (const end of [other, office]) {
    const answers = [await watches(end, c), await watches(end, randomUUID())]
    assert.deepEqual(answers, ['no-such-conversation', 'no-such-conversation'])
    assert.equal(await did(end, c, { do: 'say', text: 'x' }), await did(end, randomUUID(), { do: 'say', text: 'x' }))
  }
})

test('a sync answers the entries after a place, in the reader’s own numbers', async () => {
  const { live, c, visitor } = await chat()
  for (const text of ['a', 'b', 'c']) await did(visitor, c, { do: 'say', text })
  const ana = live.join(newStaff(DESK, 'Ana'))
  await watches(ana, c)
  ana.ask({ t: 'sync', c, since: 2 })
  await until(() => ana.told(c).length > 0, 'the page comes')
  assert.deepEqual(ana.told(c), ['3 notice', '4 message', '5 message', '6 message', '7 message'])
})

test('bad frames are refused in words and change nothing', async () => {
  const { live, c, visitor } = await chat()
  const id = randomUUID()
  const bad: unknown[] = [
    'text',
    null,
    [],
    { t: 'fly' },
    { t: 'do', id, c, command: { do: 'lapse' } },
    { t: 'do', id, c, command: { do: 'say', text: 'x', audience: 'everyone' } },
    { t: 'do', id, c, command: { do: 'say', text: 7 } },
    { t: 'do', id: 'no', c, command: { do: 'close' } },
    { t: 'sync', c, since: -1 },
    { t: 'watch', c: `${c}'--` },
  ]
  for (const frame of bad) visitor.ask(frame)
  visitor.session.received('{"t":')
  visitor.session.received(JSON.stringify({ t: 'do', id, c, command: { do: 'say', text: 'x'.repeat(70_000) } }))
  visitor.ask({ t: 'hello', token: 'x' })
  const rules = visitor.of('refused').map(({ rule }) => rule)
  assert.deepEqual(rules, [...bad.map(() => 'malformed'), 'malformed', 'too-large', 'out-of-turn'])
  assert.equal(visitor.of('refused').filter((frame) => frame.id === id).length, 3)
  for (const text of ['a\u0000b', '\ud83d', `a${'\u0301'.repeat(10_000)}`, ' '])
    assert.notEqual(await did(visitor, c, { do: 'say', text }), 'done')
  assert.equal(visitor.told(c).length, 3)
  assert.equal(visitor.closed, null)
  assert.deepEqual(live.faults, [])
})

test('who is signed out is let go at the next frame', async () => {
  const { live, c } = await chat()
  let actor: Actor | null = newStaff(DESK, 'Ana')
  const ana = live.join(() => actor)
  assert.equal(await watches(ana, c), 'staff 4')
  actor = null
  ana.ask({ t: 'do', id: randomUUID(), c, command: { do: 'claim' } })
  assert.equal(ana.closed, 4401)
  assert.equal((await live.conversations.inquiry(c))?.phase, 'waiting')
})

test('when rights change, what one may not read any more is shut', async () => {
  const { live, c } = await chat()
  const able = newStaff(DESK, 'Ana')
  let actor: Actor = able
  const ana = live.join(() => actor)
  await watches(ana, c)
  actor = { ...able, desks: { [DESK]: { role: 'listener', accepting: false } } }
  await live.hub.review(ana.session)
  assert.deepEqual(
    ana.of('shut').map(({ rule }) => rule),
    ['not-accepting'],
  )
})

test('typing goes to the other side only', async () => {
  const { live, c, visitor } = await chat()
  const ana = live.join(newStaff(DESK, 'Ana'))
  await watches(ana, c)
  live.bus.publish({ about: 'typing', c, by: 'visitor' })
  live.bus.publish({ about: 'typing', c, by: 'staff' })
  assert.deepEqual(
    ana.of('typing').map(({ by }) => by),
    ['visitor'],
  )
  assert.deepEqual(
    visitor.of('typing').map(({ by }) => by),
    ['staff'],
  )
})

test('a fault closes the line so that the client comes back and asks again, and answers nothing', async () => {
  const live = newLive()
  const who = newVisitor(DESK)
  const end = live.join(who)
  const { journal } = live
  journal.append = (_, settle) => settle({ fate: 'failed', error: new Error('the disk is gone') })
  asks(end, who.conversation, { do: 'start', text: 'x' })
  await until(() => end.closed !== null, 'the line is closed')
  assert.equal(end.closed, 1013)
  assert.deepEqual(end.sent, [])
  assert.equal(live.faults.length, 1)
})

test('what arrives on a line that was given up does not overtake what has to be asked again', async () => {
  const { live, c, visitor } = await chat()
  const { journal } = live
  const append = journal.append
  journal.append = (_, settle) => settle({ fate: 'failed', error: new Error('the disk is gone') })
  asks(visitor, c, { do: 'say', text: 'first' })
  await until(() => visitor.closed !== null, 'the line is closed')
  journal.append = append.bind(journal)
  asks(visitor, c, { do: 'say', text: 'second' })
  asks(visitor, c, { do: 'close' })
  assert.equal(await did(live.join(newStaff(DESK, 'Ana')), c, { do: 'claim' }), 'done')
  const log = await live.conversations.entries(c, 'everyone', 0, 100)
  assert.deepEqual(
    log.map(({ body }) => body.kind),
    ['opened', 'notice', 'message', 'claimed'],
  )
})

test('who asks for more than can be read at once is told so, and is answered again afterwards', async () => {
  const { live, c, visitor } = await chat()
  const read = live.journal.read.bind(live.journal)
  let reading = 0
  live.journal.read = (...asked) => {
    reading++
    return read(...asked)
  }
  for (let nth = 0; nth < 1000; nth++) visitor.ask({ t: nth % 2 === 0 ? 'sync' : 'watch', c, ...(nth % 2 === 0 ? { since: 3 } : {}) })
  await until(() => reading === 50, 'the first are read')
  assert.equal(visitor.of('refused').length, 900)
  assert.deepEqual(visitor.of('refused')[0]?.rule, 'too-many')
  assert.equal(await watches(visitor, c), 'everyone 3')
  visitor.ask({ t: 'sync', c, since: 0 })
  await until(() => reading === 51, 'it is answered again')
})

test('a command that is repeated while it is under way is asked once, and counts once', async () => {
  const { live, c, visitor } = await chat()
  const append = live.journal.append.bind(live.journal)
  let appended = 0
  live.journal.append = (...asked) => {
    appended++
    append(...asked)
  }
  const id = randomUUID()
  for (let nth = 0; nth < 1000; nth++) visitor.ask({ t: 'do', id, c, command: { do: 'say', text: 'x' } })
  assert.equal(await did(visitor, c, { do: 'say', text: 'y' }), 'done')
  assert.equal(appended, 2)
  assert.deepEqual(visitor.of('refused'), [])
  visitor.ask({ t: 'do', id, c, command: { do: 'say', text: 'x' } })
  await until(() => visitor.of('ack').some((ack) => ack.id === id), 'it is answered as the first time')
  assert.deepEqual(visitor.told(c).slice(3), ['4 message', '5 message'])
})
