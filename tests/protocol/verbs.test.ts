// What supervisors do to a conversation, over real HTTP and sockets on a real PostgreSQL: deleting, tagging, copying.

import assert from 'node:assert/strict'
import test from 'node:test'
import { boardItemSchema, PATHS, transcriptSchema } from '@earshot/contract'
import { inquiryOf } from '@earshot/domain'
import { auditLines } from '../../apps/server/src/adapters/postgres/testing/house.ts'
import { asks, posts } from '../house/asking.ts'
import { openHouse } from '../house/house.ts'
import { ruleOf } from '../house/http.ts'
import { answering, asGuest, asMember, guestLine, hire, makeDesk, staffLine, TAG, visits } from '../house/people.ts'
import { rowsOf } from '../house/rows.ts'

async function openScene() {
  await using opening = new AsyncDisposableStack()
  const house = opening.use(await openHouse())
  const desk = await makeDesk(house)
  const on = (name: string, role: 'listener' | 'supervisor') => hire(house, { name, roles: { [desk.desk]: role } })
  const [ana, ben, sue] = [await on('Ana', 'listener'), await on('Ben', 'listener'), await on('Sue', 'supervisor')]
  const guest = await visits(house, desk)
  const { c } = guest
  const lines = { ana: await answering(house, ana, desk), sue: await staffLine(house, sue), visitor: await guestLine(house, guest) }
  lines.visitor.send({ t: 'watch', c })
  assert.equal(await asks(lines.visitor, c, { do: 'start', text: 'my card is 4711' }), 'done')
  assert.equal(await asks(lines.ana, c, { do: 'claim' }), 'done')
  assert.equal(await asks(lines.ana, c, { do: 'whisper', text: 'a whispered word' }), 'done')
  assert.equal(await asks(lines.ana, c, { do: 'say', text: 'Thank you' }), 'done')
  const found = (await house.parts.journal.read(c, 'supervisors', 0, 100)).find(({ body }) => body.kind === 'message')
  const moved = opening.move()
  return { house, c, guest, ana, ben, sue, lines, entry: found?.id ?? '', [Symbol.asyncDispose]: () => moved.disposeAsync() }
}

test('U-4 U-5 deleted: the sealed text leaves the database, the line is on record, and every door tells the rest', async () => {
  await using scene = await openScene()
  const { house, c, guest, ana, sue, lines, entry } = scene
  const kept = async () => (await house.parts.journal.find(c, entry))?.content ?? null
  const sealed = (await kept())?.toString('hex') ?? ''
  assert.ok(sealed.length > 32)
  const held = async () => [...(await rowsOf(house.database)).values()].some((rows) => rows.some((row) => row.includes(sealed)))
  assert.equal(await held(), true)
  for (const member of [ana, scene.ben]) assert.notEqual(await posts(house, asMember(member), c, { do: 'delete', entry }), 'done')
  assert.equal(await posts(house, asGuest(guest), c, { do: 'delete', entry }), 'role-may-not')
  assert.equal(await kept().then((content) => content?.toString('hex')), sealed)
  assert.equal(await posts(house, asMember(sue), c, { do: 'delete', entry }), 'done')
  assert.deepEqual([await kept(), await held()], [null, false])
  await lines.visitor.until(() => lines.visitor.texts.join().includes('"deleted"'), 'the visitor is told')
  for (const headers of [asGuest(guest), asMember(ana)]) {
    const { text } = await house.ask('GET', PATHS.conversation.replace(':c', c), { headers })
    assert.ok(text.includes('"deleted"') && !text.includes('4711'))
  }
  const recorded = (await auditLines(house.database.db)).filter(({ action }) => action === 'entry-deleted')
  assert.deepEqual(recorded, [{ actor: sue.actor.person, action: 'entry-deleted', subject: c, facts: { entry } }])
  await house.unharmed()
})

test('U-6 tags are on the board of staff, and the visitor hears of none', async () => {
  await using scene = await openScene()
  const { house, c, lines, sue, ana } = scene
  assert.equal(await posts(house, asMember(ana), c, { do: 'tag', tag: TAG.id, on: true }), 'role-may-not')
  assert.equal(await posts(house, asMember(sue), c, { do: 'tag', tag: TAG.id, on: true }), 'done')
  const tags = () =>
    lines.ana
      .of('board')
      .flatMap(({ items }) => items.flatMap((item) => (item.c === c ? [boardItemSchema.parse(item).tags] : [])))
      .at(-1)
  await lines.ana.until(() => tags()?.includes(TAG.id) === true, 'it is on the board')
  assert.deepEqual(inquiryOf((await house.parts.journal.load(c))?.state ?? null)?.tags, [TAG.id])
  assert.ok(!lines.visitor.texts.join().includes('tagged'))
  await house.unharmed()
})

test('U-5 U-7 copying is for supervisors, goes on record, and gives what was said to each other', async () => {
  await using scene = await openScene()
  const { house, c, guest, sue, ana, ben } = scene
  const copies = (headers: Readonly<Record<string, string>>) => house.ask('GET', PATHS.transcript.replace(':c', c), { headers })
  const copied = async () => (await auditLines(house.database.db)).filter(({ action }) => action === 'conversation-copied')
  const refused = [asMember(ana), asMember(ben), asGuest(guest), {}].map(async (headers) => ruleOf(await copies(headers)))
  assert.deepEqual(await Promise.all(refused), ['role-may-not', 'role-may-not', 'role-may-not', 'not-signed-in'])
  assert.deepEqual(await copied(), [])
  const { text } = transcriptSchema.parse((await copies(asMember(sue))).body)
  const said = text.split('\n\n').map((one) => one.replace(/, \d{1,2} \w+ \d{4} at \d\d:\d\d\n/, ': '))
  assert.deepEqual(said.slice(-2), [`${guest.actor.handle}: my card is 4711`, 'Ana: Thank you'])
  assert.ok(!text.includes('whisper'))
  assert.deepEqual(
    (await copied()).map(({ actor, subject }) => [actor, subject]),
    [[sue.actor.person, c]],
  )
  await house.unharmed()
})
