// Two tabs of one visitor, on the real client.

import assert from 'node:assert/strict'
import test from 'node:test'
import { Browser } from '../../../../packages/client/src/testing/browser.ts'
import { House } from '../../../../packages/client/src/testing/house.ts'
import { Memory } from '../../../../packages/client/src/testing/memory.ts'
import { EMPTY } from '../desk/drafts.ts'
import { screenOf } from '../view.ts'
import { openModel } from './model.ts'

async function tabs() {
  const house = new House()
  const browser = new Browser(house)
  const tab = () => {
    const client = browser.visitor()
    const model = openModel({ client, slug: 'front', storage: new Memory(), hide: null })
    return {
      ...model,
      client,
      screen: () => screenOf(model.view.value).is,
      texts: () => model.view.value.chat.entries.flatMap(({ what, text }) => (what.kind === 'message' ? [text] : [])),
    }
  }
  const both = [tab(), tab()] as const
  await house.settle()
  return { house, both }
}

test('a chat that was begun in one tab goes on in the other', async () => {
  const {
    house,
    both: [one, other],
  } = await tabs()
  one.acts.send('Hello')
  await house.settle()
  other.client.takeUp()
  await house.settle()
  assert.deepEqual(other.texts(), ['Hello'])
  other.acts.send('Hello again')
  await house.settle()
  assert.deepEqual(one.texts(), ['Hello', 'Hello again'])
  assert.equal(house.visits, 1)
})

test('a message that was left is no draft any more where it was written, and takes no other draft with it', async () => {
  const {
    house,
    both: [one, other],
  } = await tabs()
  one.acts.write({ ...EMPTY, text: 'Call me', name: 'Kim' }, 'leave')
  other.acts.write({ ...EMPTY, text: 'Something else' }, 'leave')
  one.acts.leave()
  await house.settle()
  other.client.takeUp()
  await house.settle()
  assert.deepEqual([one.screen(), one.draft.value.text], ['kept', ''])
  assert.deepEqual([other.screen(), other.draft.value.text], ['kept', 'Something else'])
})
