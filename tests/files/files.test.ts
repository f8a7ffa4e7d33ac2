// A file in a chat: who gets it and who does not, what is kept of it, and what is refused.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { MEGABYTE } from '@earshot/domain'
import sharp from 'sharp'
import { asks } from '../house/asking.ts'
import { ruleOf } from '../house/http.ts'
import { asGuest, guestLine, visits } from '../house/people.ts'
import { rowsOf } from '../house/rows.ts'
import { breaksOff, fileAt, openScene, pictureOf, type Scene, sends } from './sending.ts'

const MB = MEGABYTE
const text = (size: number): Buffer => Buffer.alloc(size, 'a line of words\n')
const fetching = async ({ house, c }: Scene, headers: Readonly<Record<string, string>>, id: string, preview = false) =>
  house.ask('GET', fileAt(c, id, preview), { headers })
/** How many files stand in the log that a line was told. */
const told = (line: Scene['lines']['ana'], name: string): number =>
  line.of('told').flatMap(({ entries }) => entries.filter((entry) => entry.text === name)).length

test('A-5 the holder and the visitor fetch a file, and nobody else does', async () => {
  await using scene = await openScene()
  const { house, c, lines, as, place } = scene
  const id = randomUUID()
  assert.equal(await sends(house, as.visitor, c, await pictureOf(), { name: 'Räder & “Öl”.png', id }), 'done')
  await lines.ana.until(() => told(lines.ana, 'Räder & “Öl”.png') === 1, 'the holder is told')
  for (const who of [as.ana, as.visitor]) {
    const whole = await fetching(scene, who, id)
    assert.equal(whole.status, 200)
    assert.deepEqual(
      ['content-type', 'content-disposition', 'x-content-type-options', 'cache-control'].map((name) => whole.headers[name]),
      ['image/png', "attachment; filename*=UTF-8''R%C3%A4der%20%26%20%E2%80%9C%C3%96l%E2%80%9D.png", 'nosniff', 'no-store'],
    )
    assert.match(String(whole.headers['content-security-policy']), /default-src 'none'.*; sandbox$/)
    const preview = await fetching(scene, who, id, true)
    assert.deepEqual([preview.status, preview.headers['content-type']], [200, 'image/webp'])
  }
  const stranger = asGuest(await visits(house, place))
  const rules = await Promise.all([as.ben, as.cy, stranger, {}].map(async (who) => ruleOf(await fetching(scene, who, id))))
  assert.deepEqual(rules, ['already-taken', 'already-taken', 'no-such-conversation', 'not-signed-in'])
  assert.equal(ruleOf(await fetching(scene, as.ana, randomUUID())), 'not-found')
  await house.unharmed()
})

test('A-5 while a chat waits, who may claim it may fetch its files; a claim by another closes them at once', async () => {
  await using scene = await openScene()
  const { house, lines, as, place } = scene
  const guest = await visits(house, place)
  const { c } = guest
  assert.equal(await asks(await guestLine(house, guest), c, { do: 'start', text: 'another chat' }), 'done')
  const id = randomUUID()
  assert.equal(await sends(house, asGuest(guest), c, text(10), { name: 'words.txt', id }), 'done')
  const fetched = async (who: Readonly<Record<string, string>>) => ruleOf(await fetching({ ...scene, c }, who, id))
  assert.deepEqual([await fetched(as.ben), await fetched(as.ana)], ['done', 'done'])
  assert.equal(await asks(lines.ana, c, { do: 'claim' }), 'done')
  assert.deepEqual([await fetched(as.ben), await fetched(as.ana)], ['already-taken', 'done'])
  await house.unharmed()
})

test('A-1 a file for staff reaches no visitor, by no way', async () => {
  await using scene = await openScene()
  const { house, c, lines, as } = scene
  const id = randomUUID()
  assert.equal(await sends(house, as.ana, c, text(20), { name: 'secret.txt', id, to: 'staff' }), 'done')
  await lines.ana.until(() => told(lines.ana, 'secret.txt') === 1, 'staff are told')
  assert.equal(ruleOf(await fetching(scene, as.visitor, id)), 'not-found')
  assert.equal((await fetching(scene, as.ana, id)).text, text(20).toString())
  assert.equal(await asks(lines.ana, c, { do: 'say', text: 'after it' }), 'done')
  await lines.visitor.until(() => lines.visitor.texts.join().includes('after it'), 'the visitor hears what comes after it')
  assert.ok(!lines.visitor.texts.join().includes('secret.txt'))
  assert.equal(await sends(house, as.visitor, c, text(20), { name: 'x.txt', to: 'staff' }), 'role-may-not')
  await house.unharmed()
})

test('U-4 with an entry that is deleted its file is gone, and comes back by no second sending', async () => {
  await using scene = await openScene()
  const { house, c, lines, as } = scene
  const [id, other] = [randomUUID(), randomUUID()]
  for (const one of [id, other]) assert.equal(await sends(house, as.visitor, c, await pictureOf(), { id: one }), 'done')
  assert.equal(await asks(lines.ana, c, { do: 'delete', entry: id }), 'done')
  for (const preview of [true, false]) assert.equal(ruleOf(await fetching(scene, as.ana, id, preview)), 'not-found')
  assert.equal((await fetching(scene, as.ana, other)).status, 200)
  // Sent once more it is answered as the first time, and not kept.
  assert.equal(await sends(house, as.visitor, c, await pictureOf(), { id }), 'done')
  assert.equal(ruleOf(await fetching(scene, as.ana, id)), 'not-found')
  assert.equal((await rowsOf(house.database)).get('public.files')?.length, 1)
  await house.unharmed()
})

test('A-4 what is kept is sealed, and a picture holds only what can be seen in it', async () => {
  await using scene = await openScene()
  const { house, c, as } = scene
  const id = randomUUID()
  const taken = await sharp(await pictureOf())
    .withExif({ IFD0: { Copyright: 'Kim of Elm Street' } })
    .jpeg()
    .toBuffer()
  assert.equal(await sends(house, as.visitor, c, taken, { name: 'elm-street.jpg', id }), 'done')
  assert.equal(await sends(house, as.visitor, c, Buffer.from('whatever they wrote'), { name: 'words.txt' }), 'done')
  const rows = [...(await rowsOf(house.database)).values()].flat().join('\n')
  for (const secret of ['elm-street', 'words.txt', 'Elm Street', 'whatever they wrote', Buffer.from('whatever they wrote').toString('hex')])
    assert.ok(!rows.includes(secret), secret)
  assert.ok(!(await fetching(scene, as.ana, id)).text.includes('Elm Street'))
  await house.unharmed()
})

test('A-3 a file that lies about its kind is refused with a sentence, and nothing of it is kept', async () => {
  await using scene = await openScene({ each: 100 })
  const { house, c, as, lines } = scene
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['page.png', Buffer.from('<html><script>alert(1)</script>'), 'file-lies'],
    ['drawing.png', svg, 'file-lies'],
    ['drawing.svg', svg, 'file-kind'],
    ['page.html', Buffer.from('<html>'), 'file-kind'],
    ['cat\u202Egnp.exe', await pictureOf(), 'file-kind'],
    ['cut.png', (await pictureOf()).subarray(0, 100), 'file-broken'],
    ['nothing.png', Buffer.alloc(0), 'file-empty'],
  ]
  for (const [name, body, rule] of cases) assert.equal(await sends(house, as.visitor, c, body, { name }), rule, name)
  assert.equal(await sends(house, as.visitor, c, await pictureOf(), { name: '../..\\a\u0000\u202Eb/cat.png' }), 'done')
  await lines.ana.until(() => told(lines.ana, 'cat.png') === 1, 'without folders')
  const { rows } = await house.database.pool.query<{ count: number }>('select count(*) from files')
  assert.equal(rows[0]?.count, 1)
  await house.unharmed()
})

test('A-2 a file may be as large as the desk takes, announced or not, and one person attaches so many', async () => {
  await using scene = await openScene()
  const { house, c, as } = scene
  const named = { name: 'words.txt' }
  assert.equal(await sends(house, as.visitor, c, text(MB + 1), named), 'file-too-large')
  assert.equal(await sends(house, as.visitor, c, text(MB + 1), { ...named, headers: { 'transfer-encoding': 'chunked' } }), 'file-too-large')
  assert.equal(
    await sends(house, as.visitor, c, text(30 * MB), { ...named, headers: { 'transfer-encoding': 'chunked' } }),
    'file-too-large',
  )
  for (const size of [1, 70_000, MB]) assert.equal(await sends(house, as.visitor, c, text(size), named), 'done')
  assert.equal(await sends(house, as.visitor, c, text(1), named), 'too-many-files')
  assert.equal(await sends(house, as.ana, c, text(1), named), 'done')
  await house.unharmed()
})

test('A-1 a side that the desk takes no files from, a chat that ended, one that is not there, a form we do not know', async () => {
  await using scene = await openScene({ visitors: false })
  const { house, c, as, lines, place } = scene
  assert.equal(await sends(house, as.visitor, c, text(1), { name: 'x.txt' }), 'files-off')
  assert.equal(await sends(house, as.ben, c, text(1), { name: 'x.txt' }), 'holder-only')
  assert.equal(await sends(house, {}, c, text(1), { name: 'x.txt' }), 'not-signed-in')
  const early = await visits(house, place)
  assert.equal(await sends(house, asGuest(early), early.c, text(1), { name: 'x.txt' }), 'no-such-conversation')
  assert.equal(await sends(house, as.ana, c, text(1), { headers: { 'content-type': 'text/plain' } }), 'malformed')
  assert.equal(await sends(house, as.ana, c, text(1), { headers: { 'x-file-name': '%E0%A4%A' } }), 'malformed')
  assert.equal(await sends(house, as.ana, c, text(1), { headers: { 'x-file-name': 'x'.repeat(1001) } }), 'malformed')
  assert.equal(await sends(house, as.ana, c, text(1), { headers: { origin: 'https://evil.example' } }), 'wrong-origin')
  assert.equal(await asks(lines.ana, c, { do: 'attach', name: 'x.png', file: { type: 'image/png', size: 1 }, whisper: false }), 'malformed')
  assert.equal(await asks(lines.ana, c, { do: 'close' }), 'done')
  assert.equal(await sends(house, as.ana, c, text(1), { name: 'x.txt' }), 'closed')
  await house.unharmed()
})

test('a file that is sent again under its id is in the log once, as it was the first time', async () => {
  await using scene = await openScene()
  const { house, c, as, lines } = scene
  const sent = { name: 'once.txt', id: randomUUID() }
  const both = await Promise.all([sends(house, as.visitor, c, text(10), sent), sends(house, as.visitor, c, text(10), sent)])
  assert.deepEqual(both, ['done', 'done'])
  assert.equal(await sends(house, as.visitor, c, Buffer.from('something else'), sent), 'done')
  assert.equal(await asks(lines.ana, c, { do: 'say', text: 'after it' }), 'done')
  await lines.visitor.until(() => lines.visitor.texts.join().includes('after it'), 'all is told')
  assert.equal(told(lines.visitor, 'once.txt'), 1)
  assert.equal((await fetching(scene, as.ana, sent.id)).text, text(10).toString())
  await house.unharmed()
})

test('A-6 what is cut off leaves nothing, and can be sent again', async () => {
  await using scene = await openScene()
  const { house, c, as } = scene
  const id = randomUUID()
  await breaksOff(house, as.visitor, c, id)
  assert.equal(await house.parts.files.find(c, id, 'content'), null)
  assert.equal(await sends(house, as.visitor, c, text(10), { name: 'cut.txt', id }), 'done')
  assert.equal(await house.parts.files.sweep(house.parts.clock() + 1), 0)
  assert.equal((await fetching(scene, as.visitor, id)).status, 200)
  await house.unharmed()
})
