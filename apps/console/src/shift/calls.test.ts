// What one's day calls for, in which order and in which words.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DayOfShift } from '@earshot/contract'
import { callsOf } from './calls.ts'
import { ask, day, here, shift, ten, watched } from './testing.ts'

const me = { person: 'Ana', desks: [] }

const said = (of: Partial<DayOfShift>, minutes = 0, away: readonly string[] = []) =>
  callsOf(day({ now: [shift({ people: [here('Ana', { inAt: ten(-1) })] })], ...of }), {
    me,
    at: ten(minutes),
    isAway: (what) => away.includes(what),
  }).map(({ of, words }) => `${of}: ${words}`)

test('a shift calls from when it opens until it is joined', () => {
  assert.deepEqual(said({ now: [shift()] }, -6), [])
  assert.deepEqual(said({ now: [shift()] }, -5), ['join: Shift: Night line, 10:00 to 14:00'])
  assert.deepEqual(said({}), [])
})

test('what is asked of me calls until it is answered, put away or too late; my own questions do not', () => {
  assert.deepEqual(said({ asks: [ask()] }), ['asked: Ben will be 10 minutes late. All right?'])
  assert.deepEqual(said({ asks: [ask({ kind: 'cover', asked: null, minutes: 15 })] }), ['asked: Ben asks to be covered for 15 minutes'])
  assert.deepEqual(said({ asks: [ask({ kind: 'relief', minutes: null })] }), ['asked: Ben relieves you'])
  assert.deepEqual(said({ asks: [ask({ kind: 'relief', minutes: null, asked: null })] }), ['asked: Ben asks to be relieved'])
  assert.deepEqual(said({ asks: [ask()] }, 10), [])
  assert.deepEqual(said({ asks: [ask()] }, 0, ['a']), [])
  assert.deepEqual(said({ asks: [ask({ answer: { yes: true, by: 'Ana', at: ten() } })] }), [])
  assert.deepEqual(said({ asks: [ask({ asker: { person: 'Ana', name: 'Ana' } })] }), [])
})

test('an answer to what I asked is told until I have seen it', () => {
  const mine = (more: Parameters<typeof ask>[0]) =>
    ask({ asker: { person: 'Ana', name: 'Ana' }, asked: { person: 'Ben', name: 'Ben' }, ...more })
  const yes = { yes: true, by: 'Ben', at: ten() }
  assert.deepEqual(said({ asks: [mine({ answer: yes })] }), [
    'answered: Ben says that 10 minutes late is all right, and stays until you come',
  ])
  assert.deepEqual(said({ asks: [mine({ answer: { ...yes, yes: false } })] }), ['answered: Ben says no'])
  assert.deepEqual(said({ asks: [mine({ kind: 'relief', answer: yes, stay: 1 })] }), [
    'answered: You have relieved Ben. 1 chat stays with who was relieved, to the end.',
  ])
  assert.deepEqual(said({ asks: [mine({ answer: yes })] }, 0, ['a']), [])
})

test('what is missing is told by shift, and gaps together by desk, so that they do not flood; now comes before later', () => {
  const who = (name: string) => ({ who: { person: name, name } })
  assert.deepEqual(
    said({
      watched: [
        watched('gap', { key: 'k2', from: ten(60 * 24), to: ten(60 * 28), slot: 'listener', missing: 2 }),
        watched('gap', { key: 'k3', from: ten(60 * 48), to: ten(60 * 52), slot: 'supervisor' }),
        watched('unconfirmed', { ...who('Cy'), from: ten(60), to: ten(120) }),
        watched('late', { ...who('Dee'), lateMinutes: 10 }),
        watched('missed', who('Ana')),
        watched('missed', who('Eve')),
        watched('missed', who('Fay')),
        watched('soon', { slot: 'listener', missing: 1 }),
      ],
    }),
    [
      'soon: Night line lacks 1 listener now',
      'missed: Night line: Eve and Fay have not come: 10:00 to 14:00',
      'late: Night line: Dee is late (10 min, as they said): 10:00 to 14:00',
      'unconfirmed: Night line: Cy has not confirmed: 11:00 to 12:00',
      'gap: Night line: 2 gaps in the next 7 days, the first tomorrow 10:00',
    ],
  )
})

test('hours without any shift are said so, and a gap of one shift is named', () => {
  assert.deepEqual(said({ watched: [watched('gap', { series: null, key: null, from: ten(60) })] }), [
    'gap: Night line: nobody is planned: 11:00 to 14:00',
  ])
  assert.deepEqual(said({ watched: [watched('gap', { from: ten(60), slot: 'supervisor' })] }), [
    'gap: Night line: lacks 1 supervisor: 11:00 to 14:00',
  ])
})

test('a shift to confirm asks whether I will be there, until it can be joined or has a room', () => {
  const tomorrow = shift({ start: ten(60 * 24), end: ten(60 * 28) })
  assert.deepEqual(said({ now: [], toConfirm: [tomorrow] }), ['confirm: Tomorrow 10:00 to 14:00, Night line: will you be there?'])
  assert.deepEqual(said({ now: [shift()], toConfirm: [shift()] }, -4), ['join: Shift: Night line, 10:00 to 14:00'])
})
