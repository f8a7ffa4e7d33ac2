// Tickets over real HTTP and sockets on a real PostgreSQL: made of a chat, left to the desk, taken by a colleague, given back, closed; and who hears of it.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import { PATHS, ticketLineSchema } from '@earshot/contract'
import { auditLines } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import type { Line } from '../../apps/server/src/testing/line.ts'
import { asks, posts } from '../house/asking.ts'
import { type House, openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asGuest, asMember, guestLine, hire, type Member, makeDesk, staffLine, visits } from '../house/people.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SUBJECT = 'a lost manuscript'
const convert = (keep = false) => ({ do: 'convert', subject: SUBJECT, promise: 'to look in the vault', hours: 24, keep })
const CLAIM = { do: 'claim' }
const settle = { do: 'settle', outcome: 'answered' }

/** A chat that Ana holds. Ben, Tom (a trainee) and Sue (a supervisor) are on her desk, Eve supervises another. */
async function openScene() {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse())
  const [desk, other] = [await makeDesk(house), await makeDesk(house)]
  const on = (name: string, role: 'trainee' | 'listener' | 'supervisor') => hire(house, { name, roles: { [desk.desk]: role } })
  const people = {
    ...{ ana: await on('Ana', 'listener'), ben: await on('Ben', 'listener'), tom: await on('Tom', 'trainee') },
    sue: await on('Sue', 'supervisor'),
    eve: await hire(house, { name: 'Eve', roles: { [other.desk]: 'supervisor' } }),
  }
  const guest = await visits(house, desk)
  const lines = {
    ana: await answering(house, people.ana, desk),
    ben: await staffLine(house, people.ben),
    tom: await staffLine(house, people.tom),
    visitor: await guestLine(house, guest),
  }
  const { c } = guest
  lines.visitor.send({ t: 'watch', c })
  assert.equal(await asks(lines.visitor, c, { do: 'start', text: 'where is the manuscript' }), 'done')
  assert.equal(await asks(lines.ana, c, CLAIM), 'done')
  const moved = opening.move()
  return { house, desk, guest, c, people, lines, [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

const listFor = async (house: House, member: Member) =>
  ticketLineSchema.array().parse((await house.ask('GET', PATHS.tickets, { headers: asMember(member) })).body)
const subjectFor = async (house: House, member: Member, c: string) =>
  (await listFor(house, member)).find(({ item }) => item.c === c)?.subject

/** What a line knows of a conversation by its board: the last that was told, or null once it is gone or there is nothing left to do. */
function shownOn(line: Line, c: string) {
  let last = null
  for (const { whole, items, gone } of line.of('board')) {
    if (whole || gone?.includes(c)) last = null
    last = items.find((item) => item.c === c) ?? last
  }
  return last?.phase === 'closed' && last.ticket?.closedAt !== null ? null : last
}

test('TK-1 TK-9 made once over either door, sealed, on the board, and nothing of it on the visitor’s line', async () => {
  await using scene = await openScene()
  const { house, c, guest, people, lines } = scene
  const { ana, visitor } = lines
  for (const member of [people.ben, people.tom, people.sue, people.eve])
    assert.notEqual(await posts(house, asMember(member), c, convert()), 'done')
  assert.equal(await posts(house, asGuest(guest), c, convert()), 'role-may-not')
  const path = PATHS.commands.replace(':c', c)
  const body = { id: randomUUID(), command: convert() }
  const ask = () => house.ask('POST', path, { headers: asMember(people.ana), body })
  assert.deepEqual([ruleOf(await ask()), ruleOf(await ask())], ['done', 'done'], 'a resend is answered as the first time')
  assert.equal(await asks(ana, c, convert()), 'ticket-already')
  await ana.until(() => shownOn(ana, c)?.ticket?.owner === null, 'the board says so')
  assert.equal(await asks(ana, c, { do: 'say', text: 'I will write to you' }), 'done')
  assert.equal(await asks(ana, c, { do: 'close' }), 'done')
  await visitor.until(() => visitor.texts.join().includes('"closed"'), 'the visitor hears of the end')
  assert.equal(await asks(ana, c, CLAIM), 'done')
  assert.equal(await asks(ana, c, settle), 'done')
  assert.equal(await asks(visitor, c, { do: 'rate', score: 3, comment: '' }), 'done')
  for (const word of ['converted', 'owned', 'settled', 'manuscript, ', SUBJECT, 'vault', '"due"'])
    assert.ok(!visitor.texts.join().includes(word), word)
  const { text } = await house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asGuest(guest) })
  assert.ok(!text.includes('converted') && !text.includes('vault'))
  const { rows } = await house.database.pool.query(
    `select facts::text as facts, content from entries where conversation = $1 and facts -> 'body' ->> 'kind' = 'converted'`,
    [c],
  )
  assert.equal(rows.length, 1)
  assert.ok(!rows[0].content.includes('manuscript') && !rows[0].facts.includes('manuscript'))
  const recorded = (await auditLines(house.database.db)).filter(({ action }) => action.startsWith('ticket-'))
  assert.deepEqual(
    recorded.map(({ actor, action, subject }) => [actor, action, subject]),
    ['ticket-made', 'ticket-taken', 'ticket-closed'].map((action) => [people.ana.actor.person, action, c]),
  )
  await house.unharmed()
})

test('TK-5 left to the desk: whoever answers there sees it and takes it, once; a trainee and another desk do not', async () => {
  await using scene = await openScene()
  const { house, c, people, lines } = scene
  const { ana, ben, tom } = lines
  assert.equal(await asks(ana, c, convert()), 'done')
  assert.equal(await subjectFor(house, people.ben, c), undefined, 'while the chat lasts it is nobody else’s to know')
  assert.equal(await asks(ben, c, CLAIM), 'already-taken')
  assert.equal(await asks(ana, c, { do: 'close' }), 'done')
  await ben.until(() => shownOn(ben, c)?.phase === 'closed', 'it stays on the board')
  await tom.until(() => shownOn(tom, c) === null, 'a trainee of a live desk does not see that it is there')
  assert.deepEqual(
    await Promise.all([people.ana, people.ben, people.sue, people.tom, people.eve].map((member) => subjectFor(house, member, c))),
    [SUBJECT, SUBJECT, SUBJECT, undefined, undefined],
  )
  const reading = async (member: Member) => {
    const answer = await house.ask('GET', PATHS.conversation.replace(':c', c), { headers: asMember(member) })
    return ruleOf(answer)
  }
  assert.deepEqual(await Promise.all([people.ben, people.tom, people.eve].map(reading)), [
    ...['ticket-take-first', 'role-may-not', 'no-such-conversation'],
  ])
  assert.equal(await asks(tom, c, CLAIM), 'role-may-not')
  assert.equal(await posts(house, asMember(people.eve), c, CLAIM), 'no-such-conversation')
  const both = await Promise.all([asks(ben, c, CLAIM), posts(house, asMember(people.sue), c, CLAIM)])
  assert.deepEqual(both.toSorted(), ['already-taken', 'done'])
  assert.equal(await asks(lines.visitor, c, CLAIM), 'role-may-not')
  await house.unharmed()
})

test('TK-6 TK-7 TK-8 its owner reads and keeps notes, and loses sight of it on an open line the moment it is given back', async () => {
  await using scene = await openScene()
  const { house, c, people, lines } = scene
  const { ana, ben } = lines
  assert.equal(await asks(ana, c, convert()), 'done')
  assert.equal(await asks(ana, c, { do: 'close' }), 'done')
  ben.send({ t: 'watch', c })
  await ben.until(() => ben.of('shut').length === 1, 'it is not his to read yet')
  assert.equal(await asks(ben, c, CLAIM), 'done')
  ben.send({ t: 'watch', c })
  await ben.until(() => ben.of('open').length === 1, 'he reads it')
  ben.send({ t: 'sync', c, since: 0 })
  await ben.until(() => ben.texts.join().includes('where is the manuscript'), 'with all of its log')
  assert.equal(await asks(ben, c, { do: 'note', text: 'not in the vault' }), 'done')
  assert.equal(await asks(ana, c, settle), 'ticket-not-yours')
  assert.equal(await asks(ben, c, { do: 'say', text: 'hello' }), 'closed')
  const heard = ben.of('told').length
  assert.equal(await asks(ben, c, { do: 'release' }), 'done')
  await ben.until(() => ben.of('shut').length === 2, 'and loses it at once')
  assert.equal(await asks(ana, c, { do: 'note', text: 'a later note' }), 'done')
  assert.equal(await asks(ben, c, { do: 'note', text: 'mine' }), 'holder-only')
  assert.equal(ben.of('told').length, heard, 'nothing was told to him after that')
  assert.equal(await asks(ben, c, CLAIM), 'done')
  assert.equal(await posts(house, asMember(people.sue), c, { do: 'release' }), 'done', 'nothing is left lying')
  assert.equal(await asks(ben, c, CLAIM), 'done')
  assert.equal(await asks(ben, c, settle), 'done')
  await ana.until(() => shownOn(ana, c) === null, 'closed, it leaves the board')
  assert.equal(await posts(house, asMember(people.sue), c, { do: 'reopen' }), 'done')
  await ana.until(() => shownOn(ana, c)?.ticket?.owner?.name === 'Ben', 'and is back once it is open again')
  assert.equal(await asks(ben, c, settle), 'done')
  await house.unharmed()
})

test('TK-3 TK-10 a message left behind is a ticket; closed ones are listed for a week, for whoever may read them', async () => {
  await using scene = await openScene()
  const { house, desk, people, lines } = scene
  const guest = await visits(house, desk)
  const { c } = guest
  assert.equal(await posts(house, asGuest(guest), c, { do: 'leave', text: 'please write' }), 'done')
  assert.equal(await asks(lines.ben, c, CLAIM), 'done')
  assert.equal(await asks(lines.ana, c, CLAIM), 'already-taken')
  assert.deepEqual(await listFor(house, people.ben), [], 'what is open stands on the board, and has no subject')
  assert.equal(await asks(lines.ben, c, { do: 'settle', outcome: 'elsewhere' }), 'done')
  const closed = async () =>
    Promise.all(
      [people.ben, people.sue, people.ana, people.tom, people.eve].map(async (member) =>
        (await listFor(house, member)).map(({ item }) => item.ticket?.outcome),
      ),
    )
  assert.deepEqual(await closed(), [['elsewhere'], ['elsewhere'], [], [], []])
  house.turn(7 * DAY + HOUR)
  assert.deepEqual(await closed(), [[], [], [], [], []])
  assert.equal(ruleOf(await house.ask('GET', PATHS.tickets)), 'not-signed-in')
  assert.equal(ruleOf(await house.ask('GET', PATHS.tickets, { headers: asGuest(guest) })), 'not-signed-in')
  await house.unharmed()
})

test('TK-5 what a ticket is about is gone from the list once it is deleted', async () => {
  await using scene = await openScene()
  const { house, c, people, lines } = scene
  assert.equal(await asks(lines.ana, c, convert()), 'done')
  assert.equal(await asks(lines.ana, c, { do: 'close' }), 'done')
  assert.equal(await subjectFor(house, people.ben, c), SUBJECT)
  const made = (await house.parts.journal.read(c, 'supervisors', 0, 100)).find(({ body }) => body.kind === 'converted')
  assert.equal(await posts(house, asMember(people.sue), c, { do: 'delete', entry: made?.id ?? '' }), 'done')
  assert.equal(await subjectFor(house, people.ben, c), null)
  await house.unharmed()
})
