// Canned responses in the database: each owner's own list, bounded, each shortcut once, every change on record.

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { type CannedOwner, type CannedWords, MOST_CANNED } from '@earshot/domain'
import { PostgresCanned } from './canned.ts'
import { auditLines, makeDesk, makePerson } from './testing/house.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

const NAME: CannedWords = { shortcut: '1-name', title: 'Ask for a name', text: 'What may I call you?', next: 'name', locked: false }
const LEGAL: CannedWords = { shortcut: 'legal', title: 'Legal', text: 'As agreed, {visitor}.', next: null, locked: true }
const ruleOf = (verdict: { ok: true } | { ok: false; refusal: { rule: string } }) => (verdict.ok ? 'done' : verdict.refusal.rule)

async function owners(database: TestDatabase) {
  const desk = await makeDesk(database.db)
  const person = await makePerson(database.db, { [desk]: 'listener' })
  return { canned: new PostgresCanned(database.db), desk, person, ofDesk: { desk }, ofPerson: { person } }
}

async function made(canned: PostgresCanned, owner: CannedOwner, words: CannedWords, by: string): Promise<string> {
  const verdict = await canned.make(owner, words, by)
  assert.ok(verdict.ok)
  return verdict.value.id
}

test('each owner has a list of their own, by shortcut, and finds nothing of another’s', async () => {
  await using database = await testDatabase()
  const { canned, person, ofDesk, ofPerson } = await owners(database)
  const legal = await made(canned, ofDesk, LEGAL, person)
  const name = await made(canned, ofDesk, NAME, person)
  const own = await made(canned, ofPerson, { ...NAME, text: 'And you are?' }, person)
  assert.deepEqual(await canned.of(ofDesk), [
    { id: name, ...NAME },
    { id: legal, ...LEGAL },
  ])
  assert.deepEqual(await canned.of(ofPerson), [{ id: own, ...NAME, text: 'And you are?' }])
  assert.deepEqual(await canned.find(ofDesk, legal), { id: legal, ...LEGAL })
  for (const [owner, id] of [
    [ofDesk, own],
    [ofPerson, legal],
    [{ desk: await makeDesk(database.db) }, legal],
  ] as const) {
    assert.equal(await canned.find(owner, id), null)
    assert.equal(ruleOf(await canned.change(owner, id, NAME, person)), 'no-such-canned')
    assert.equal(await canned.remove(owner, id, person), false)
  }
  assert.equal((await canned.of(ofDesk)).length + (await canned.of(ofPerson)).length, 3)
})

test('a shortcut is there once in a list, however it is asked, and in as many lists as one likes', async () => {
  await using database = await testDatabase()
  const { canned, person, ofDesk, ofPerson } = await owners(database)
  const all = await Promise.all(Array.from({ length: 8 }, () => canned.make(ofDesk, NAME, person)))
  assert.deepEqual(Map.groupBy(all, ruleOf).get('done')?.length, 1)
  assert.deepEqual(Map.groupBy(all, ruleOf).get('shortcut-taken')?.length, 7)
  const other = await made(canned, ofDesk, LEGAL, person)
  assert.equal(ruleOf(await canned.change(ofDesk, other, { ...LEGAL, shortcut: NAME.shortcut }, person)), 'shortcut-taken')
  assert.equal(ruleOf(await canned.change(ofDesk, other, { ...LEGAL, title: 'Anew' }, person)), 'done')
  assert.equal((await canned.find(ofDesk, other))?.title, 'Anew')
  assert.equal(ruleOf(await canned.make(ofPerson, NAME, person)), 'done')
})

test('a list is full at its bound, also when many are added at once', async () => {
  await using database = await testDatabase()
  const { canned, desk, person, ofDesk, ofPerson } = await owners(database)
  const many = Array.from({ length: MOST_CANNED - 2 }, (_, nth) => ({ ...NAME, shortcut: `r${nth}` }))
  await canned.furnish(desk, many, null)
  const more = await Promise.all(Array.from({ length: 5 }, (_, nth) => canned.make(ofDesk, { ...NAME, shortcut: `m${nth}` }, person)))
  assert.deepEqual(more.map(ruleOf).sort(), ['done', 'done', 'too-many-canned', 'too-many-canned', 'too-many-canned'])
  assert.equal((await canned.of(ofDesk)).length, MOST_CANNED)
  assert.equal(ruleOf(await canned.make(ofPerson, NAME, person)), 'done')
})

test('every change is on record, without a word of what was written', async () => {
  await using database = await testDatabase()
  const { canned, desk, person, ofDesk, ofPerson } = await owners(database)
  const before = (await auditLines(database.db)).length
  const legal = await made(canned, ofDesk, LEGAL, person)
  await canned.make(ofDesk, LEGAL, person)
  await canned.change(ofDesk, legal, { ...LEGAL, locked: false }, person)
  const own = await made(canned, ofPerson, NAME, person)
  assert.equal(await canned.remove(ofPerson, own, person), true)
  assert.equal(await canned.remove(ofPerson, own, person), false)
  await canned.change(ofDesk, randomUUID(), LEGAL, person)
  assert.deepEqual((await auditLines(database.db)).slice(before), [
    { actor: person, action: 'canned-made', subject: desk, facts: { response: legal, locked: true } },
    { actor: person, action: 'canned-changed', subject: desk, facts: { response: legal, locked: false } },
    { actor: person, action: 'canned-made', subject: person, facts: { response: own, locked: false } },
    { actor: person, action: 'canned-removed', subject: person, facts: { response: own } },
  ])
})

test('a person’s are never locked, and nobody’s are of two owners or of none', async () => {
  await using database = await testDatabase()
  const { canned, desk, person, ofPerson } = await owners(database)
  await assert.rejects(canned.make(ofPerson, LEGAL, person), /canned_responses_locked/)
  const row = { id: randomUUID(), ...NAME }
  for (const owner of [
    { desk, person },
    { desk: null, person: null },
  ])
    await assert.rejects(
      database.db
        .insertInto('canned_responses')
        .values({ ...row, ...owner })
        .execute(),
      /canned_responses_owner/,
    )
})
