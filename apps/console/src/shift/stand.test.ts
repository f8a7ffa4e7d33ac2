// How one stands to a shift, and how those on it do.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closingStage, hereOf, isOwnLast, onNow, standOf, stayingFor, toJoin } from './stand.ts'
import { day, here, shift, ten } from './testing.ts'

test('somebody is awaited, late, missed, here or relieved', () => {
  const stand = (one: Parameters<typeof here>[1], minutes: number) => standOf(here('Ana', one), shift(), ten(minutes))
  assert.equal(stand({}, -1), 'awaited')
  assert.equal(stand({}, 0), 'late')
  assert.equal(stand({}, 10), 'missed')
  assert.equal(stand({ inAt: ten(12) }, 20), 'here')
  assert.equal(stand({ inAt: ten(-2), relievedAt: ten(238) }, 239), 'relieved')
})

test('who was relieved is counted neither as here nor as wanted', () => {
  const people = [here('Ana', { inAt: ten() }), here('Ben'), here('Cy', { inAt: ten(), relievedAt: ten(5) })]
  assert.deepEqual(hereOf(shift({ people })), { here: 1, all: 2 })
})

test('a shift is joined from when it opens until its end, and once', () => {
  const ids = (at: number, inAt: number | null) =>
    toJoin(day({ now: [shift({ people: [here('Ana', { inAt })] })] }), 'Ana', at).map(({ series }) => series)
  assert.deepEqual(ids(ten(-6), null), [])
  assert.deepEqual(ids(ten(-5), null), ['s'])
  assert.deepEqual(ids(ten(239), null), ['s'])
  assert.deepEqual(ids(ten(240), null), [])
  assert.deepEqual(ids(ten(1), ten(0)), [])
})

test('while two run one is on the one that began first; before its start nobody leaves it', () => {
  const mine = [here('Ana', { inAt: ten(-2) })]
  const two = day({ now: [shift({ series: 'later', start: ten(200), people: mine }), shift({ people: mine })] })
  assert.deepEqual(
    onNow(two, 'Ana', ten(210)).map(({ series }) => series),
    ['s', 'later'],
  )
  assert.deepEqual(
    stayingFor(two, 'Ana', ten(100)).map(({ series }) => series),
    ['s'],
  )
  assert.deepEqual(stayingFor(two, 'Ben', ten(100)), [])
})

test('the last minutes are one’s own until the end', () => {
  assert.deepEqual(
    [234, 235, 239, 240].map((minutes) => isOwnLast(shift(), ten(minutes))),
    [false, true, true, false],
  )
})

test('a desk is said to close, to have closed, and that chats are to be passed on', () => {
  const closing = { desk: 'line', lastCallAt: ten(0), closesAt: ten(15), referFrom: ten(20) }
  assert.deepEqual(
    [-1, 0, 14, 15, 19, 20, 300].map((minutes) => closingStage(closing, ten(minutes))),
    [null, 'last-call', 'last-call', 'closed', 'closed', 'refer', 'refer'],
  )
})
