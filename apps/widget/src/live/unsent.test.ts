// What did not arrive, on the real client: it is in the draft again, once, or stands in the chat.

import assert from 'node:assert/strict'
import test from 'node:test'
import { Browser } from '../../../../packages/client/src/testing/browser.ts'
import { House } from '../../../../packages/client/src/testing/house.ts'
import { Memory } from '../../../../packages/client/src/testing/memory.ts'
import { openModel } from './model.ts'

function page() {
  const house = new House()
  const client = new Browser(house).visitor()
  const { view, draft, acts } = openModel({ client, slug: 'front', storage: new Memory(), hide: null })
  const mine = () => view.value.chat.outgoing.map(({ text, failed }) => (failed === null ? text : `${text}: ${failed.rule}`))
  const write = (text: string) => acts.write({ ...draft.value, text }, 'chat')
  return { house, view, acts, mine, write, draft: () => draft.value.text }
}

test('what was written when the chat was over is in the draft of the next', async () => {
  const { house, view, acts, mine, write, draft } = page()
  acts.send('one')
  await house.settle()
  house.cut()
  acts.send('two')
  acts.send('three')
  write('four')
  await house.endVisits()
  house.reachable = true
  await house.settle(1_000)
  assert.equal(view.value.chat.expired, true)
  acts.startNew()
  await house.settle()
  assert.deepEqual([draft(), mine(), view.value.chat.expired], ['two\nthree\nfour', [], false])
})

test('a first message that finds nobody goes back into the draft, with what was said behind it', async () => {
  const { house, acts, mine, write, draft } = page()
  house.facts.available = false
  acts.send('one')
  acts.send('two')
  write('three')
  await house.settle()
  assert.deepEqual([draft(), mine()], ['one\ntwo\nthree', []])
})

test('a message that was refused stands in the chat until it is sent again or discarded', async () => {
  const { house, view, acts, mine, draft } = page()
  acts.send('one')
  acts.send('\u0000')
  await house.settle()
  assert.deepEqual([draft(), mine()], ['', ['\u0000: unreadable']])
  const id = () => view.value.chat.outgoing[0]?.id ?? ''
  const first = id()
  acts.retry(first)
  await house.settle()
  assert.notEqual(id(), first)
  acts.discard(id())
  await house.settle()
  assert.deepEqual(mine(), [])
})
