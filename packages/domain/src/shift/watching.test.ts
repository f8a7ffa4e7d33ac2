// What coordinators and managers are told, breaks, unscheduled times and the end of service hours, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { beginUnscheduled, closingOf, type DayShift, endsUnscheduled, mayWatch, type Span, type Watching, watchedOf } from '../index.ts'
import { came, on, policy, shift, time } from '../testing/day.ts'

const DAY = 86_400_000
const hour = (from: string, to: string): Span => ({ from: time(from), to: time(to) })

const told = (now: number | string, shifts: readonly DayShift[], different: Partial<Watching> = {}): readonly string[] =>
  watchedOf({
    shifts,
    hours: [hour('10:00', '14:00')],
    policy,
    answering: 1,
    now: typeof now === 'string' ? time(now) : now,
    ...different,
  }).map(({ of, person, slot, missing, series, from, to }) =>
    person !== null ? `${of} ${person}` : `${of} ${slot ?? 'any'} ${missing}${series === null ? ` ${at(from)}-${at(to)}` : ''}`,
  )
const at = (moment: number): string => new Date(moment).toISOString().slice(11, 16)

/** Two listeners and a coordinator, as the shift needs them. */
const full = (...people: Parameters<typeof shift>[2][]): DayShift =>
  shift('10:00', '14:00', ...people, came('cy', '09:57', 'coordinator'), came('eve', '09:57'))

test('DAY-13 who is late or missed is told while the shift runs, and who has not confirmed before it', () => {
  const one = (now: string, different = {}) => told(now, [full(on('ana', different))]).filter((line) => line.endsWith('ana'))
  assert.deepEqual(one('09:59', { confirmedAt: 1 }), [])
  assert.deepEqual(one('09:59'), ['unconfirmed ana'])
  assert.deepEqual(one('10:00', { confirmedAt: 1 }), ['late ana'])
  assert.deepEqual(one('09:40', { lateMinutes: 10 }), ['late ana'])
  assert.deepEqual(one('10:15', { missedAt: time('10:10') }), ['missed ana'])
  assert.deepEqual(one('10:15', { missedAt: time('10:10'), inAt: time('10:12') }), [])
  assert.deepEqual(one('14:00', { missedAt: time('10:10') }), [])
  const soonest = time('10:00') - 12 * 3_600_000
  const unconfirmed = (now: number) => told(now, [full(on('ana'))], { hours: [] })
  assert.deepEqual([unconfirmed(soonest - 1), unconfirmed(soonest)], [[], ['unconfirmed ana']])
})

test('DAY-13 coordinators by what they may be on the desk are told, and whoever manages', () => {
  const may = [
    mayWatch('coordinator', 'member'),
    mayWatch(null, 'manager'),
    mayWatch('listener', 'admin'),
    mayWatch('supervisor', 'member'),
    mayWatch(null, 'member'),
  ]
  assert.deepEqual(may, [true, true, true, false, false])
})

test('DAY-14 shifts of the coming week that lack somebody are told, by who is planned', () => {
  const lacks = shift('10:00', '14:00', on('ana', { confirmedAt: 1 }), on('cy', { confirmedAt: 1 }, 'coordinator'))
  assert.deepEqual(told('09:44', [lacks]), ['gap listener 1'])
  assert.deepEqual(told(time('10:00') - 7 * DAY, [lacks], { hours: [] }), [])
  assert.deepEqual(told(time('10:00') - 7 * DAY + 1, [lacks], { hours: [] }), ['gap listener 1'])
  assert.deepEqual(told('09:44', [full(on('ana', { confirmedAt: 1 }))]), [])
})

test('DAY-14 service hours without any shift are told where the desk goes by shifts at all', () => {
  const hours = [hour('10:00', '18:00')]
  assert.deepEqual(told('11:00', [full(came('ana', '10:00'))], { hours }), ['gap any 1 14:00-18:00'])
  assert.deepEqual(told('13:46', [full(came('ana', '10:00'))], { hours }), ['soon any 1 14:00-18:00'])
  assert.deepEqual(told('09:00', [], { hours }), ['gap any 1 10:00-18:00'])
  assert.deepEqual(told('09:00', [], { hours, policy: { ...policy, access: 'open' } }), [])
})

test('DAY-15 within a quarter of an hour it counts who can be counted on, in service hours', () => {
  const with1 = (different = {}) => told('11:00', [full(came('ana', '10:00', 'listener', different))])
  assert.deepEqual(with1(), [])
  assert.deepEqual(with1({ leftAt: time('10:30') }), ['soon listener 1'])
  assert.deepEqual(with1({ relievedAt: time('10:30') }), ['soon listener 1'])
  assert.deepEqual(with1({ inAt: null, missedAt: time('10:10') }), ['missed ana', 'soon listener 1'])
  assert.deepEqual(with1({ inAt: null }), ['late ana'])
  const left = full(came('ana', '10:00', 'listener', { leftAt: time('10:30') }))
  assert.deepEqual(told('11:00', [left], { hours: [hour('09:00', '11:00')] }), [])
  assert.deepEqual(told('09:46', [shift('10:00', '14:00', on('ana', { confirmedAt: 1 }))]), ['soon coordinator 1', 'soon listener 1'])
})

test('DAY-15 who was relieved is counted while somebody of another shift is there in their place', () => {
  const ending = full(came('ana', '10:00', 'listener', { relievedAt: time('13:57') }))
  const next = (...people: Parameters<typeof shift>[2][]) => shift('14:00', '18:00', came('dee', '13:56', 'coordinator'), ...people)
  const listeners = (...people: Parameters<typeof shift>[2][]) =>
    told('13:58', [ending, next(...people)]).filter((line) => line === 'soon listener 1')
  assert.deepEqual(listeners(came('ben', '13:56'), came('fay', '13:56')), [])
  assert.deepEqual(listeners(came('ben', '13:56'), on('fay')), [])
  assert.deepEqual(listeners(came('ben', '13:56', 'listener', { leftAt: time('13:57') }), on('fay')), ['soon listener 1'])
  // Of two who were relieved by the same one, one is not there.
  const both = shift('10:00', '14:00', ...['ana', 'eve'].map((one) => came(one, '10:00', 'listener', { relievedAt: time('13:57') })))
  assert.ok(told('13:58', [both, next(came('ben', '13:56'), on('fay'))]).includes('soon listener 1'))
})

test('DAY-15 that nobody takes calls is told while a shift runs in service hours', () => {
  const nobody = (now: string, shifts = [full(came('ana', '10:00'))]) => told(now, shifts, { answering: 0 })
  assert.deepEqual(nobody('11:00'), ['soon any 1'])
  assert.deepEqual(nobody('09:58'), [])
  assert.deepEqual(told('11:00', [full(came('ana', '10:00'))], { answering: 0, hours: [] }), [])
})

test('DAY-9 one takes calls outside of a shift where the desk allows it, for its hours or until one’s own shift opens', () => {
  const allows = { ...policy, access: 'available' } as const
  const begins = (now: string, shifts: readonly DayShift[], one = 'ana', roster: typeof policy = allows) => {
    const verdict = beginUnscheduled(shifts, one, roster, time(now))
    return verdict.ok ? at(verdict.value) : verdict.refusal.rule
  }
  assert.equal(begins('08:00', []), '12:00')
  assert.equal(begins('08:00', [full(on('ana'))]), '09:55')
  assert.equal(begins('08:00', [full(on('ana'))], 'ben'), '12:00')
  assert.equal(begins('09:56', [full(on('ana'))]), 'on-shift-now')
  assert.equal(begins('11:00', [full(on('ana', { relievedAt: 1 }))]), '15:00')
  assert.equal(begins('08:00', [], 'ana', policy), 'unscheduled-off')
  const ends = (now: string, stays = false) =>
    endsUnscheduled({ person: 'ana', desk: 'desk', until: time('12:00'), stays }, [full(on('ana'))], allows, time(now))
  assert.deepEqual([ends('09:54'), ends('09:55'), ends('12:00')], [false, true, true])
  assert.deepEqual([ends('09:55', true), ends('12:00', true)], [false, true])
})

test('DAY-16 the end of service hours is said from the last call on, until they begin again', () => {
  const said = (now: string, hours = [hour('10:00', '14:00'), hour('18:00', '20:00')]) => {
    const closing = closingOf(hours, policy, time(now))
    return closing === null ? null : [closing.lastCallAt, closing.closesAt, closing.referFrom].map(at).join(' ')
  }
  assert.equal(said('09:00'), null)
  assert.equal(said('13:44'), null)
  assert.equal(said('13:45'), '13:45 14:00 14:05')
  assert.equal(said('17:59'), '13:45 14:00 14:05')
  assert.equal(said('18:00'), null)
  assert.equal(said('23:59', [hour('10:00', '12:00')]), '11:45 12:00 12:05')
  assert.equal(said('23:59', [hour('10:00', '11:59')]), null)
})
