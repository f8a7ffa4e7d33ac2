// Bans and paces, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type AskedBan, BAN_HOURS, banOf, LONGEST_REASON, type Pace, paced, seesAddresses } from '../index.ts'
import { ana, asking, ben, CLAIM, CLOSE, cy, log, NOW, START, stateOf, sue, visitor } from '../testing/given.ts'

const asked: AskedBan = { by: ['address', 'visit'], reason: ' insults ', hours: 24 }
const outcome = (change: Partial<AskedBan>): string => {
  const verdict = banOf({ ...asked, ...change }, NOW)
  return verdict.ok ? 'kept' : verdict.refusal.rule
}

test('Y-1 a ban is of something, for a reason, and has an end', () => {
  assert.deepEqual(banOf(asked, NOW), { ok: true, value: { by: ['visit', 'address'], reason: 'insults', until: NOW + 86_400_000 } })
  for (const hours of [BAN_HOURS.least, BAN_HOURS.most]) assert.equal(outcome({ hours }), 'kept')
  for (const hours of [0, BAN_HOURS.most + 1, 1.5, Number.NaN]) assert.equal(outcome({ hours }), 'not-a-ban')
  assert.equal(outcome({ by: [] }), 'not-a-ban')
  assert.equal(outcome({ reason: ' ' }), 'empty')
  assert.equal(outcome({ reason: 'x'.repeat(LONGEST_REASON + 1) }), 'too-long')
})

test('Y-1 supervisors ban, an open chat ends by it, and one that has ended stays as it is', () => {
  const taken = log(START, CLAIM)
  for (const others of [ana, ben, cy]) assert.equal(asking(taken, others, { do: 'ban' }), 'role-may-not')
  assert.equal(asking(taken, visitor, { do: 'ban' }), 'role-may-not')
  assert.equal(asking(taken, sue, { do: 'ban' }), 'closed/everyone')
  assert.equal(asking(log(START, CLAIM, CLOSE), sue, { do: 'ban' }), '')
  assert.deepEqual(log(START, CLAIM, [sue, { do: 'ban' }]).at(-1)?.body, { kind: 'closed', reason: 'banned' })
})

test('Y-4 addresses are for supervisors alone', () => {
  const state = stateOf(log(START, CLAIM))
  assert.ok(state !== null)
  assert.deepEqual(
    [sue, ana, cy, visitor].map((actor) => seesAddresses(actor, state)),
    [true, false, false, false],
  )
})

test('Z-1 so many at once, then as fast as they come due', () => {
  let pace: Pace | undefined
  const take = (now: number): boolean => {
    const next = paced(pace, 60, now)
    pace = next ?? pace
    return next !== null
  }
  assert.deepEqual(Array.from({ length: 61 }, () => take(NOW)).lastIndexOf(true), 59)
  assert.deepEqual(
    [take(NOW + 999), take(NOW + 1000), take(NOW + 1000), take(NOW + 3000), take(NOW + 3000)],
    [false, true, false, true, true],
  )
  assert.equal(Array.from({ length: 61 }, () => take(NOW + 3_600_000)).filter(Boolean).length, 60)
  assert.notEqual(paced({ room: 0, at: NOW }, 0, NOW), null)
})
