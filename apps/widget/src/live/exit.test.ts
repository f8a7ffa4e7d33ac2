// Three presses of a key in a row, and what does not count as that.

import assert from 'node:assert/strict'
import test from 'node:test'
import { thrice } from './exit.ts'

function pressing() {
  let [left, at] = [0, 100_000]
  const press = thrice(
    () => left++,
    () => at,
  )
  return {
    left: () => left,
    press(begin = true, after = 200) {
      at += after
      press(begin)
    },
  }
}

test('the third press leaves, once', () => {
  const { press, left } = pressing()
  for (const expected of [0, 0, 1, 1]) {
    press()
    assert.equal(left(), expected)
  }
})

test('presses that lie apart do not add up', () => {
  const { press, left } = pressing()
  for (let nth = 0; nth < 6; nth++) press(true, nth % 2 === 0 ? 2001 : 200)
  assert.equal(left(), 0)
})

test('a press on the page around a hidden chat counts only behind one in the chat', () => {
  const { press, left } = pressing()
  for (let nth = 0; nth < 5; nth++) press(false)
  assert.equal(left(), 0)
  press(true, 2001)
  press(false)
  press(false)
  assert.equal(left(), 1)
})
