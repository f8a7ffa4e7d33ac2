// The model, on a client without a server.

import assert from 'node:assert/strict'
import test from 'node:test'
import { browserEffects, VisitorClient } from '@earshot/client'
import { EMPTY } from '../desk/drafts.ts'
import { openStorage } from '../desk/storage.ts'
import { openModel } from './model.ts'

const forbidden = () => {
  throw new Error('forbidden')
}

function opened() {
  const fetch = () => Promise.reject(new Error('There is no server.'))
  const client = new VisitorClient({
    base: 'https://chat.example',
    desk: 'desk',
    kept: null,
    tab: null,
    effects: { ...browserEffects, fetch },
  })
  return openModel({ client, slug: 'desk', storage: openStorage(forbidden), hide: null })
}

test('writing changes the draft and nothing else that is shown', () => {
  const { view, draft, acts } = opened()
  const before = view.value
  acts.write({ ...EMPTY, text: 'H' })
  acts.write({ ...EMPTY, text: 'He' })
  assert.equal(draft.value.text, 'He')
  assert.equal(view.value, before)
})
