// What is passed on of what somebody wrote.

import assert from 'node:assert/strict'
import test from 'node:test'
import { redacted } from '../index.ts'

test('ROOM-13 what a visitor wrote goes to a room without addresses, links, long numbers and their name', () => {
  const said = 'I am Kim Lee (kim.lee@mail.example), card 1234-5678, call +44 20 7946 0958 or see https://me.example/x?y=1. Kim.'
  assert.equal(redacted(said, ['Kim Lee']), 'I am […] ([…]), card […], call […] or see […] […].')
  assert.equal(redacted('Two books and 3 weeks, room 12.', []), 'Two books and 3 weeks, room 12.')
  assert.equal(redacted('Kimono is not Kim', ['Kim']), 'Kimono is not […]')
  assert.equal(redacted('Jo was here, not Joan', ['Jo']), '[…] was here, not Joan')
  assert.equal(redacted('Li here, and 我叫李小龙', ['Li Wei', '李小龙']), '[…] here, and 我叫[…]')
  assert.equal(redacted('V-4F2K and Anne-Marie, or Marie', ['V-4F2K', 'Anne-Marie']), '[…] and […], or […]')
  assert.equal(redacted('KIM (a.b) [x', ['kim', 'a.b', '(x']), '[…] ([…]) [x')
})
