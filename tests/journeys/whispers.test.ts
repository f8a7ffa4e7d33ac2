// Whispers, notes and house rules stay inside: they are neither on the visitor's page nor in anything its browser was sent.

import { expect, test } from './journey.ts'

const SECRETS = {
  whisper: 'Heron: I worry about this one',
  note: 'Bittern: called twice last week',
  supervisor: 'Egret: seen by the supervisor',
  name: 'Ottoline',
  email: 'ottoline@example.org',
  rule: 'speak of no chat outside this desk',
  address: 'ana@example.org',
}

/** What only staff are told of an entry. */
const KINDS = ['"whisper"', '"note"', '"rules"', '"named"', '"addressed"', '"person"', '"role"']

test('whispers, notes, house rules and what is put on record stay inside', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Can I talk to you?')
  const handle = await visitor.handle()
  await ana.claims(handle)
  await ana.says('Of course')
  await ana.whispers(SECRETS.whisper)
  await ana.notes(SECRETS.note)
  await ana.page.getByLabel('Visitor’s name').fill(SECRETS.name)
  await ana.button('Save the name').click()
  await ana.page.getByLabel('Visitor’s email').fill(SECRETS.email)
  await ana.button('Save the email').click()
  await expect(ana.log).toContainText(SECRETS.email)

  const selma = await people.staff(house, 'Selma')
  await selma.opens(handle, SECRETS.name)
  await selma.notes(SECRETS.supervisor)
  await expect(ana.log).toContainText(SECRETS.supervisor)
  for (const secret of [SECRETS.whisper, SECRETS.note, SECRETS.rule]) await expect(selma.log).toContainText(secret)
  await picture(selma.page, 'whispers-1-supervisor')

  // Once more from the beginning, and to the end.
  await visitor.page.reload()
  await expect(visitor.log).toContainText('Of course')
  await visitor.says('Thank you')
  await expect(ana.log).toContainText('Thank you')
  await ana.closes()
  await expect(visitor.button('Start a new chat')).toBeVisible()
  await picture(visitor.page, 'whispers-2-visitor')

  const everything = `${await visitor.wire.everything()}\n${await visitor.page.content()}`
  const told = await visitor.wire.told()
  expect(told.includes('Of course') && told.includes('Thank you')).toBe(true)
  expect(Object.values(SECRETS).filter((secret) => everything.includes(secret))).toEqual([])
  expect(KINDS.filter((word) => told.includes(word))).toEqual([])
  // Their own numbers have no gap where a whisper stood.
  const numbers = new Set([...told.matchAll(/"n":(\d+)/g)].map(([, n]) => Number(n)))
  expect([...numbers].sort((one, other) => one - other)).toEqual(Array.from({ length: numbers.size }, (_, nth) => nth + 1))
})
