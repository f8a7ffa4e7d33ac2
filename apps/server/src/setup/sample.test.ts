// The sample organisation holds every role and kind of desk, its sign-ins work, and it never moves in with another.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedWords, ORGANISATION_ROLES, openAt, ROLES } from '@earshot/domain'
import { testDatabase } from '../adapters/postgres/testing.ts'
import { fillSample } from './sample.ts'
import { HouseSetUp } from './set-up.ts'
import { openHouse } from './testing.ts'

test('three live desks and a training desk; two of the live ones are always open', async () => {
  await using database = await testDatabase()
  const parts = openHouse(database)
  assert.ok((await fillSample(parts)).ok)
  const desks = await parts.desks.all()
  assert.deepEqual(
    desks.map(({ slug, training }) => `${slug}${training ? ' (training)' : ''}`),
    ['ask-the-library', 'circulation', 'listening-line', 'training (training)'],
  )
  const open24 = desks.filter(({ hours }) => ['00:00', '03:00', '23:59'].every((time) => alwaysOpen(hours, time)))
  assert.deepEqual(
    open24.map(({ slug }) => slug),
    ['ask-the-library', 'listening-line', 'training'],
  )
})

function alwaysOpen(hours: Parameters<typeof openAt>[0], time: string): boolean {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return ['05', '06', '07', '08', '09', '10', '11'].every((day) => openAt(hours, { date: `2026-01-${day}`, minute }))
}

test('every desk has house rules and eleven canned responses, with those that ask', async () => {
  await using database = await testDatabase()
  const parts = openHouse(database)
  await fillSample(parts)
  for (const desk of await parts.desks.all()) {
    const canned = await parts.canned.of({ desk: desk.id })
    assert.equal(canned.length, 11, desk.slug)
    assert.deepEqual(
      canned.filter(({ next }) => next !== null).map(({ shortcut, next }) => `${shortcut} ${next}`),
      ['1-email email', '1-name name', '9-answered answered'],
    )
    for (const { id: _, ...words } of canned) assert.deepEqual(cannedWords(words, { desk: desk.id }), { ok: true, value: words })
    assert.equal(canned.filter(({ locked }) => locked).length, 1, desk.slug)
    assert.ok(
      canned.some(({ text }) => text.includes('{visitor}') && text.includes('{me}')),
      desk.slug,
    )
    assert.ok(desk.policy.houseRules.length >= 3, desk.slug)
  }
})

test('every sign-in works, and together they hold every role', async () => {
  await using database = await testDatabase()
  const parts = openHouse(database)
  const filled = await fillSample(parts)
  assert.ok(filled.ok)
  const persons = await Promise.all(
    filled.value.signIns.map(async ({ email, password }, at) => {
      const signed = await parts.accounts.signIn({ email, password, address: `10.0.${at}.1`, headers: {} })
      assert.ok(signed.ok, email)
      return signed.value.session.person
    }),
  )
  const people = [...(await parts.people.find(persons)).values()]
  assert.equal(people.length, filled.value.signIns.length)
  assert.deepEqual([...new Set(people.map(({ organisation }) => organisation))].sort(), [...ORGANISATION_ROLES].sort())
  const roles = people.flatMap(({ memberships }) => memberships.map(({ role }) => role))
  assert.deepEqual([...new Set(roles)].sort(), [...ROLES].sort())
  assert.ok(people.some(({ memberships }) => memberships.length > 1))
})

test('the sample is chosen with the set-up token, and refused where somebody lives already', async () => {
  await using database = await testDatabase()
  const parts = openHouse(database)
  const setUp = new HouseSetUp(parts)
  const done = await setUp.carryOut({ way: 'sample', token: setUp.token })
  assert.ok(done.ok && done.value.signIns.length > 9)
  assert.deepEqual(await fillSample(parts), { ok: false, refusal: { rule: 'set-up-done' } })
  assert.equal((await parts.desks.all()).length, 4)
})
