// The record that a log makes.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToldBody, ToldEntry } from '@earshot/domain'
import { recordOf } from './record.ts'

let n = 0
const told = (what: ToldBody, rest: Partial<ToldEntry> = {}): ToldEntry => {
  n += 1
  return { n, id: `e${n}`, at: n * 1000, by: { kind: 'system' }, what, ...rest }
}

test('the last name and email count, pages and notes gather, times are those of the events', () => {
  n = 0
  const record = recordOf([
    told({ kind: 'opened', form: 'chat', handle: 'V-4F2K' }),
    told({ kind: 'message' }, { text: 'hello' }),
    told({ kind: 'visited' }, { page: 'https://example.org/', title: 'Home' }),
    told({ kind: 'claimed' }),
    told({ kind: 'named' }, { name: 'Robin' }),
    told({ kind: 'named' }, { name: 'Robyn' }),
    told({ kind: 'addressed' }, { email: 'r@example.org' }),
    told({ kind: 'note' }, { text: 'calls again' }),
    told({ kind: 'closed', reason: 'staff' }),
  ])
  assert.equal(record.handle, 'V-4F2K')
  assert.equal(record.name, 'Robyn')
  assert.equal(record.email, 'r@example.org')
  assert.deepEqual(record.pages, [{ id: 'e3', page: 'https://example.org/', title: 'Home', at: 3000 }])
  assert.deepEqual(
    record.notes.map(({ text }) => text),
    ['calls again'],
  )
  assert.deepEqual([record.openedAt, record.claimedAt, record.closedAt], [1000, 4000, 9000])
})

test('that the visitor would rather not say counts until something is saved after all', () => {
  const refused = told({ kind: 'withheld', what: 'email' })
  assert.deepEqual(recordOf([refused]).withheld, { name: false, email: true })
  assert.deepEqual(recordOf([refused, told({ kind: 'named' }, { name: 'Robin' })]).withheld, { name: false, email: true })
  assert.deepEqual(recordOf([refused, told({ kind: 'addressed' }, { email: 'r@example.org' })]).withheld, { name: false, email: false })
})

test('content that was erased takes nothing away and shows nothing', () => {
  assert.equal(recordOf([told({ kind: 'named' }, { name: 'Robin' }), told({ kind: 'named' })]).name, 'Robin')
  assert.equal(recordOf([]).name, null)
})
