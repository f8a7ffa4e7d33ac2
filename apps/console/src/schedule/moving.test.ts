// Shifts that are moved, by keys and by dragging.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changed, changeOfKey, neighbour, stepped, stretchOf } from './moving.ts'

const shift = { date: '2026-03-03', from: 540, to: 780, name: 'morning' }
const stroke = (key: string, more: { altKey?: boolean; shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key,
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
})
const after = (key: string, more: { altKey?: boolean; shiftKey?: boolean } = {}) => {
  const change = changeOfKey(stroke(key, { altKey: true, ...more }))
  return change === null ? null : changed(shift, change)
}

test('with Alt the arrows move a shift by a quarter of an hour or a day, and it stays as long', () => {
  assert.deepEqual(after('ArrowDown'), { ...shift, from: 555, to: 795 })
  assert.deepEqual(after('ArrowUp'), { ...shift, from: 525, to: 765 })
  assert.deepEqual(after('ArrowLeft'), { ...shift, date: '2026-03-02' })
  assert.deepEqual(after('ArrowRight'), { ...shift, date: '2026-03-04' })
})

test('with Shift as well they move its end alone', () => {
  assert.deepEqual(after('ArrowDown', { shiftKey: true }), { ...shift, to: 795 })
  assert.deepEqual(after('ArrowUp', { shiftKey: true }), { ...shift, to: 765 })
  assert.equal(after('ArrowLeft', { shiftKey: true }), null)
})

test('no other key moves anything', () => {
  assert.equal(changeOfKey(stroke('ArrowDown')), null)
  assert.equal(changeOfKey(stroke('ArrowDown', { altKey: true, ctrlKey: true })), null)
  assert.equal(changeOfKey(stroke('j', { altKey: true })), null)
})

test('a shift begins on its day and lasts from a step to a day', () => {
  assert.equal(changed({ ...shift, from: 0, to: 60 }, { kind: 'move', days: 0, minutes: -15 }).from, 0)
  assert.deepEqual(changed({ ...shift, from: 1410, to: 1500 }, { kind: 'move', days: 0, minutes: 60 }), { ...shift, from: 1425, to: 1515 })
  assert.equal(changed(shift, { kind: 'end', minutes: -600 }).to, 555)
  assert.equal(changed(shift, { kind: 'end', minutes: 5000 }).to, 540 + 1440)
  assert.equal(changed({ ...shift, from: 1320, to: 1440 }, { kind: 'end', minutes: 120 }).to, 1560, 'past midnight')
})

test('what is dragged goes to the nearest quarter of an hour', () => {
  assert.deepEqual([7, 8, -8, 22, 23].map(stepped), [0, 15, -15, 15, 30])
})

test('an empty stretch takes in what was dragged over, in either direction, and a click is none', () => {
  assert.deepEqual(stretchOf(547, 611), { from: 540, to: 615 })
  assert.deepEqual(stretchOf(611, 547), { from: 540, to: 615 })
  assert.deepEqual(stretchOf(1400, 1600), { from: 1395, to: 1440 })
  assert.equal(stretchOf(547, 549), null)
})

test('arrows go up and down a day, and to what begins nearest on the next day that has something', () => {
  const at = (from: number) => ({ from })
  const [a, b, c, d] = [at(540), at(780), at(500), at(800)]
  const columns = [[a, b], [], [c, d]]
  assert.equal(neighbour(columns, a, 'ArrowDown'), b)
  assert.equal(neighbour(columns, a, 'ArrowUp'), null)
  assert.equal(neighbour(columns, b, 'ArrowRight'), d)
  assert.equal(neighbour(columns, c, 'ArrowLeft'), a)
  assert.equal(neighbour(columns, d, 'ArrowRight'), null)
  assert.equal(neighbour(columns, d, 'Enter'), null)
})
