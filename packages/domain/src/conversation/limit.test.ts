// How many chats somebody holds at once, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type Command, type Facts, isLimits, NO_LIMITS } from '../index.ts'
import { ana, asking, ben, CLAIM, cy, DESK, facts, log, START, SYSTEM, staff, visitor } from '../testing/given.ts'

const limited = (holding?: number): Partial<Facts> => ({
  desks: { ...facts.desks, [DESK]: { training: false, limits: { ...NO_LIMITS, listener: 2, coordinator: 2 } } },
  ...(holding === undefined ? {} : { holding }),
})
const offer = (person: string | null, desk = DESK): Command => ({ do: 'offer', desk, person, brief: 'x' })
const TAKE: Command = { do: 'take' }

test('J-1 whoever holds enough is refused one more, claimed or accepted, with the number', () => {
  assert.equal(asking(log(START), ben, { do: 'claim' }, limited(1)), 'claimed/everyone')
  assert.equal(asking(log(START), ben, { do: 'claim' }, limited(2)), 'enough-chats')
  const offered = log(START, CLAIM, [ana, offer('ben')])
  assert.equal(asking(offered, ben, TAKE, limited(1)), 'notice/everyone handed/everyone')
  assert.equal(asking(offered, ben, TAKE, limited(2)), 'enough-chats')
})

test('J-1 a role without a limit holds any number, messages left behind do not count, and one who was not counted gets nothing', () => {
  assert.equal(asking(log(START), staff('Sue', 'supervisor'), { do: 'claim' }, limited(40)), 'claimed/everyone')
  assert.equal(asking(log([visitor, { do: 'leave', text: 'x' }]), ben, { do: 'claim' }, limited(2)), 'claimed/everyone')
  assert.equal(asking(log(START), ben, { do: 'claim' }, limited()), 'enough-chats')
})

test('J-2 a chat that is left alone is taken over whatever the number', () => {
  const gone = log(START, CLAIM, [SYSTEM, { do: 'line', person: 'ana', gone: true }])
  assert.equal(asking(gone, cy, { do: 'claim' }, limited(2)), 'claimed/everyone')
})

test('J-2 what a coordinator hands to somebody by name may be accepted beyond it, and what they hand to a desk not', () => {
  const [byName, byListener] = [log(START, [cy, { do: 'claim' }], [cy, offer('ben')]), log(START, CLAIM, [ana, offer('ben')])]
  assert.equal(asking(byName, ben, TAKE, limited(2)), 'notice/everyone handed/everyone')
  assert.equal(asking(byListener, ben, TAKE, limited(2)), 'enough-chats')
  const away = { ...facts.desks, elsewhere: { training: false, limits: { ...NO_LIMITS, listener: 2 } } }
  const hal = { ...staff('Hal'), desks: { elsewhere: { role: 'listener', accepting: true } } } as const
  const toDesk = log(START, [cy, { do: 'claim' }], [cy, offer(null, 'elsewhere')])
  assert.equal(asking(toDesk, hal, TAKE, { desks: away, holding: 2 }), 'enough-chats')
})

test('D-20 limits are whole numbers within the bounds, or none', () => {
  assert.ok(isLimits(NO_LIMITS) && isLimits({ ...NO_LIMITS, listener: 1, trainee: 50 }))
  for (const listener of [0, 51, 1.5, Number.NaN, -1]) assert.equal(isLimits({ ...NO_LIMITS, listener }), false, `${listener}`)
})
