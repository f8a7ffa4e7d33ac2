// Who is told on their devices of the day of a shift, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { type DayShift, type DeskDay, isToldOfShift, type Rostered, SEES_IT, shiftCallsOf, watchedOf } from '../index.ts'
import { asked, came, day, on, policy, shift, time } from '../testing/day.ts'

const who = (person: string, different: Partial<Rostered> = {}): Rostered => ({
  ...{ person, holds: 'listener', organisation: 'member', idle: null },
  ...different,
})
const CORA = who('cora', { holds: 'coordinator' })
const EVERYBODY = [who('ana'), who('ben'), who('eve'), CORA, who('max', { organisation: 'manager' })]

function callsAt(on: DeskDay, hours = [{ from: time('10:00'), to: time('14:00') }]) {
  return shiftCallsOf(on, watchedOf({ ...on, hours, answering: on.answering.length }))
}
const toldAt = (now: string, shifts: readonly DayShift[], different: Partial<DeskDay> = {}): string => {
  const calls = callsAt(day(now, shifts, { answering: ['eve'], ...different }))
  return calls
    .map((call) => `${call.occasion.split(' ')[0]}: ${EVERYBODY.filter((one) => isToldOfShift(call, one)).map(({ person }) => person)}`)
    .join('; ')
}

const sure = { confirmedAt: 1 }
/** With as many as it needs. */
const full = (...people: Parameters<typeof on>[]): DayShift =>
  shift('10:00', '14:00', ...people.map((one) => on(...one)), came('cy', '09:57', 'coordinator'), came('eve', '09:57'))

test('PUSH-13 whoever has not come is told when the room of their shift opens, and once more when it starts', () => {
  assert.equal(toldAt('09:49', [full(['ana', sure], ['ben', sure])]), '')
  assert.equal(toldAt('09:50', [full(['ana', sure], ['ben', sure])]), 'room: ana; room: ben')
  assert.equal(toldAt('10:00', [full(['ana', sure], ['ben', { ...sure, inAt: time('09:56') }])]), 'room: ana; start: ana')
  assert.equal(toldAt('10:00', [full(['ana', { ...sure, relievedAt: time('09:59') }], ['gus', { inAt: time('09:56') }])]), '')
  assert.equal(toldAt('14:00', [full(['ana', sure])], { inHours: false }), '')
})

test('PUSH-13 whoever is to confirm a shift is told, until they have or it starts', () => {
  const remind = time('10:00') - policy.remindHours * 3_600_000
  const at = (now: number, different = {}) => shiftCallsOf(day('10:00', [full(['ana', different])], { now }), [])
  assert.deepEqual([at(remind - 1).length, at(remind, sure).length, at(time('09:00'), { inAt: 1 }).length], [0, 0, 0])
  // Two of them, who have come long before, are not asked.
  assert.deepEqual(at(remind), [{ occasion: 'confirm s 2026-11-23T10:00 ana', person: 'ana' }])
})

test('PUSH-13 whoever is asked is told while it can be answered: the one it names, else who has come', () => {
  const running = [
    shift('10:00', '14:00', came('ana', '09:56'), came('eve', '09:57'), came('cy', '09:57', 'coordinator'), on('ben', { relievedAt: 1 })),
  ]
  const at = (now: string, one: Parameters<typeof asked>[0]) => toldAt(now, running, { asks: [asked({ until: time('11:15'), ...one })] })
  assert.equal(at('11:00', { asked: 'eve', kind: 'late' }), 'asked: eve')
  assert.equal(at('11:00', {}), 'asked: eve; asked: ')
  assert.equal(at('11:15', {}), '')
  assert.equal(at('11:00', { answer: { yes: true, by: 'eve' } }), '')
})

test('PUSH-14 coordinators of the desk are told who is missed and who has not confirmed; managers where they are on it', () => {
  const missed = full(['ana', { ...sure, missedAt: time('10:10') }], ['gus', { inAt: time('09:57') }])
  assert.equal(toldAt('10:11', [missed]), 'room: ana; start: ana; missed: cora,max')
  const unconfirmed = time('10:00') - (policy.remindHours * 3_600_000) / 2
  const at = (now: number) => callsAt(day('10:00', [full(['ana'])], { now })).filter(({ person }) => person === null)
  assert.deepEqual(at(unconfirmed - 1), [])
  assert.deepEqual(at(unconfirmed), [{ occasion: 'unconfirmed s 2026-11-23T10:00 listener ana', person: null }])
  const page = { occasion: 'missed', person: null }
  const strangers = [who('max', { organisation: 'admin', holds: null }), who('sue', { holds: 'supervisor' }), who('ana')]
  assert.deepEqual(
    strangers.map((one) => isToldOfShift(page, one)),
    [false, false, false],
  )
})

test('PUSH-14 that nobody is there, or will be, is told to coordinators', () => {
  assert.equal(toldAt('09:44', []), '')
  assert.equal(toldAt('09:46', []), 'soon: cora,max')
  const running = full(['ana', { inAt: time('09:57') }])
  assert.equal(toldAt('10:30', [running], { answering: [] }), 'soon: cora,max')
  assert.equal(toldAt('10:30', [running]), '')
})

test('PUSH-5 what calls has one name for as long as it does, whatever the hour, and another one for whoever is put on later', () => {
  const names = (now: string, shifts: readonly DayShift[], to = '14:00') =>
    callsAt(day(now, shifts, { answering: ['eve'] }), [{ from: time(now), to: time(to) }]).map(({ occasion }) => occasion)
  assert.deepEqual(names('10:00', []), names('10:05', [], '13:00'))
  const [first, later] = [names('10:01', [full(['ana', sure])]), names('10:11', [full(['ana', sure], ['ben', sure])])]
  assert.deepEqual(
    later.filter((name) => !first.includes(name)),
    ['room s 2026-11-23T10:00 ben', 'start s 2026-11-23T10:00 ben'],
  )
})

test('PUSH-12 it is told to who is offline, and not to who has done something in a window or is not on the desk any more', () => {
  const call = { occasion: 'room', person: 'ana' }
  const told = [who('ana'), who('ana', { idle: SEES_IT }), who('ana', { idle: SEES_IT - 1 }), who('ana', { holds: null }), who('ben')]
  assert.deepEqual(
    told.map((one) => isToldOfShift(call, one)),
    [true, true, false, false, false],
  )
})
