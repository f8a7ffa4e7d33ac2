// What is typed: the file's turns in their order, an opening by the visitor, and whispers in between.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Side } from '../wire.ts'
import { chanceOf } from './chance.ts'
import { scriptOf } from './script.ts'

const chatOf = (...sides: Side[]) => ({ id: 'one', turns: sides.map((from, nth) => ({ from, text: `${nth}` })) })
const kinds = (sides: Side[], chance: number) =>
  scriptOf(chatOf(...sides), () => chance, 'mark').map(({ kind, place }) => `${kind} ${place}`)

test('the first turn of a visitor opens the chat, and a whisper follows it', () => {
  assert.deepEqual(kinds(['visitor', 'staff'], 0.9), ['turn turn 1', 'whisper whisper 0', 'turn turn 2'])
  assert.deepEqual(kinds(['visitor'], 0.9), ['turn turn 1', 'whisper whisper 0'])
})

test('where the file begins with staff, the visitor says something first', () => {
  assert.deepEqual(kinds(['staff', 'visitor'], 0.9), ['opener the opening', 'whisper whisper 0', 'turn turn 1', 'turn turn 2'])
})

test('whispers are the listener’s, each with the mark and unlike the others', () => {
  const script = scriptOf(chatOf('visitor', 'staff', 'staff', 'visitor'), () => 0, 'mark')
  const whispers = script.filter(({ kind }) => kind === 'whisper')
  assert.equal(whispers.length, 4)
  assert.equal(new Set(whispers.map(({ text }) => text)).size, 4)
  assert.ok(whispers.every(({ from, text }) => from === 'staff' && text.includes('mark')))
})

test('the same seed draws the same, another or another name does not, and draws lie evenly from 0 up to 1', () => {
  const draws = (seed: number, name: string) => Array.from({ length: 1000 }, chanceOf(seed, name))
  assert.deepEqual(draws(7, 'a'), draws(7, 'a'))
  assert.notDeepEqual(draws(7, 'a'), draws(8, 'a'))
  assert.notDeepEqual(draws(7, 'a'), draws(7, 'b'))
  const all = draws(1, 'x')
  assert.ok(all.every((one) => one >= 0 && one < 1))
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = all.filter((one) => Math.floor(one * 10) === tenth).length
    assert.ok(share > 60 && share < 140, `${share} of 1000 in tenth ${tenth}`)
  }
})
