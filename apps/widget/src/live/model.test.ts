// The model, on a client whose server says no more than how the desk is.

import assert from 'node:assert/strict'
import test from 'node:test'
import { browserEffects, VisitorClient } from '@earshot/client'
import type { PublicDesk } from '@earshot/contract'
import { EMPTY } from '../desk/drafts.ts'
import { openStorage } from '../desk/storage.ts'
import { DESK } from '../testing/desk.ts'
import { screenOf } from '../view.ts'
import { openModel } from './model.ts'

const forbidden = () => {
  throw new Error('forbidden')
}

function opened() {
  let now: PublicDesk = DESK
  const fetch = () => Promise.resolve(Response.json(now))
  const client = new VisitorClient({
    base: 'https://chat.example',
    desk: 's',
    kept: null,
    tab: null,
    effects: { ...browserEffects, fetch },
  })
  const model = openModel({ client, slug: 's', storage: openStorage(forbidden), hide: null })
  return {
    ...model,
    screen: () => screenOf(model.view.value).is,
    async deskBecomes(availability: PublicDesk['availability']) {
      now = { ...DESK, availability }
      await client.refreshDesk()
    },
  }
}

test('writing changes the draft and nothing else that is shown', () => {
  const { view, draft, acts } = opened()
  acts.write({ ...EMPTY, text: 'H' }, 'chat')
  const before = view.value
  acts.write({ ...EMPTY, text: 'He' }, 'chat')
  assert.equal(draft.value.text, 'He')
  assert.equal(view.value, before)
})

test('the desk decides between chat and message until something is written, and then the visitor', async () => {
  const { acts, draft, screen, deskBecomes } = opened()
  await deskBecomes('open')
  assert.equal(screen(), 'chat')
  await deskBecomes('nobody')
  assert.equal(screen(), 'leave')
  acts.write({ ...EMPTY, text: 'Call me', email: 'kim@exa' }, 'leave')
  await deskBecomes('open')
  assert.equal(screen(), 'leave')
  acts.write(EMPTY, 'leave')
  assert.equal(screen(), 'leave')
  acts.write({ ...EMPTY, text: 'Hello' }, 'leave')
  acts.goTo('chat')
  assert.equal(screen(), 'chat')
  assert.equal(draft.value.text, 'Hello')
  await deskBecomes('nobody')
  assert.equal(screen(), 'chat')
  acts.startNew()
  assert.equal(screen(), 'leave')
})
