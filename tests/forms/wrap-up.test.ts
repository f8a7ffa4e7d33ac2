// Forms and wrapping up over the real doors: built by a manager, filled in by the holder, sealed where it lies.

import assert from 'node:assert/strict'
import test from 'node:test'
import { boardItemSchema, formSchema, PATHS } from '@earshot/contract'
import type { FormWords } from '@earshot/domain'
import { asks } from '../house/asking.ts'
import { ruleOf } from '../house/http.ts'
import { asMember, type Member } from '../house/people.ts'
import { formsAsked, madeForm, openScene, type Scene, takenChat } from './scene.ts'

const HOUR = 3_600_000
const WORDS: FormWords = {
  ...{ use: 'wrap-up', title: 'Wrap-up', note: '', referral: null },
  fields: [
    { id: 'went', kind: 'short', label: 'How it went', help: '', required: true, options: [], least: null, most: null, takes: null },
    { id: 'again', kind: 'yes-no', label: 'Comes again', help: '', required: false, options: [], least: null, most: null, takes: null },
  ],
}
const filled = (form: string, version = 1) => ({ do: 'fill', form, version, answers: { went: 'a private remark' } })

const formsSeen = async ({ house, desk }: Scene, by: Member) => formSchema.array().parse((await formsAsked(house, 'GET', desk, by)).body)
const toWrapUp = async ({ house }: Scene, by: Member) =>
  boardItemSchema
    .array()
    .parse((await house.ask('GET', PATHS.wrapUps, { headers: asMember(by) })).body)
    .map(({ c }) => c)

test('FORM-5, FORM-6 forms are kept by managers, seen by the desk, and come in versions that stay', async () => {
  await using scene = await openScene()
  const { house, desk, people } = scene
  assert.equal(ruleOf(await formsAsked(house, 'POST', desk, people.sue, WORDS)), 'manager-only')
  assert.equal(ruleOf(await formsAsked(house, 'POST', desk, people.max, { ...WORDS, fields: [] })), 'not-a-form')
  const id = await madeForm(scene, WORDS)
  assert.equal(ruleOf(await formsAsked(house, 'POST', desk, people.max, WORDS)), 'form-use-taken')
  assert.deepEqual(await formsSeen(scene, people.ben), [{ id, version: 1, ...WORDS }])
  assert.equal(ruleOf(await formsAsked(house, 'GET', desk, people.eve)), 'not-on-desk')
  assert.equal(ruleOf(await house.ask('GET', PATHS.forms.replace(':desk', desk.desk))), 'not-signed-in')

  assert.equal(ruleOf(await formsAsked(house, 'PUT', desk, people.ana, { ...WORDS, version: 1 }, id)), 'manager-only')
  assert.equal(ruleOf(await formsAsked(house, 'PUT', desk, people.max, { ...WORDS, version: 1 }, id)), 'done')
  assert.deepEqual(await formsSeen(scene, people.max), [{ id, version: 1, ...WORDS }])
  const changed = { ...WORDS, title: 'Afterwards' }
  assert.equal(ruleOf(await formsAsked(house, 'PUT', desk, people.max, { ...changed, version: 1 }, id)), 'done')
  assert.deepEqual(await formsSeen(scene, people.ana), [{ id, version: 2, ...changed }])
  // Somebody else who had opened the first version, and whoever is not sure of having been answered.
  assert.equal(ruleOf(await formsAsked(house, 'PUT', desk, people.max, { ...changed, version: 1, title: 'Unseen' }, id)), 'form-edited')
  assert.equal(ruleOf(await formsAsked(house, 'PUT', desk, people.max, { ...changed, version: 1 }, id)), 'done')
  assert.deepEqual(await formsSeen(scene, people.ana), [{ id, version: 2, ...changed }])

  assert.equal(ruleOf(await formsAsked(house, 'DELETE', desk, people.sue, undefined, id)), 'manager-only')
  assert.equal(ruleOf(await formsAsked(house, 'DELETE', desk, people.max, undefined, id)), 'done')
  assert.equal(ruleOf(await formsAsked(house, 'DELETE', desk, people.max, undefined, id)), 'no-such-form')
  assert.deepEqual(await formsSeen(scene, people.max), [])
  const { rows } = await house.database.pool.query('select version, removed from forms where id = $1 order by version', [id])
  assert.deepEqual(rows, [
    { version: 1, removed: false },
    { version: 2, removed: false },
    { version: 3, removed: true },
  ])
  await house.unharmed()
})

test('END-1, FORM-4 the holder wraps up; it is sealed, and the visitor is told nothing of it', async () => {
  await using scene = await openScene()
  const { house, ana } = scene
  const form = await madeForm(scene, WORDS)
  const { c, visitor } = await takenChat(scene)
  ana.send({ t: 'watch', c })
  assert.equal(await asks(ana, c, filled(form, 2)), 'form-changed')
  assert.equal(await asks(ana, c, filled(form)), 'done')
  await ana.until(() => ana.texts.join().includes('a private remark'), 'staff read it')
  assert.equal(await asks(visitor, c, { do: 'say', text: 'are you there' }), 'done')
  await visitor.until(() => visitor.texts.join().includes('are you there'), 'the visitor hears what came after')
  assert.ok(!visitor.texts.join().includes('filled') && !visitor.texts.join().includes('remark'))
  const { rows } = await house.database.pool.query(
    `select facts -> 'body' as body, content from entries where conversation = $1 and facts -> 'body' ->> 'kind' = 'filled'`,
    [c],
  )
  assert.deepEqual(rows[0].body, { kind: 'filled', use: 'wrap-up', form, version: 1 })
  assert.ok(!rows[0].content.includes('remark') && !rows[0].content.includes('How it went'))
  await house.unharmed()
})

test('END-3 what one held and has not wrapped up is listed until it is, or until the time is over', async () => {
  await using scene = await openScene()
  const { house, people, ana } = scene
  const [one, two] = [await takenChat(scene), await takenChat(scene)]
  for (const { c, visitor } of [one, two]) assert.equal(await asks(visitor, c, { do: 'close' }), 'done')
  assert.deepEqual(await toWrapUp(scene, people.ana), [], 'a desk without the form asks for nothing')
  const form = await madeForm(scene, WORDS)
  assert.deepEqual(await toWrapUp(scene, people.ana), [one.c, two.c])
  assert.deepEqual(await toWrapUp(scene, people.sue), [])
  assert.equal(await asks(ana, one.c, filled(form)), 'done')
  assert.deepEqual(await toWrapUp(scene, people.ana), [two.c])
  house.turn(24 * HOUR)
  assert.deepEqual(await toWrapUp(scene, people.ana), [])
  await house.unharmed()
})
