// Answers to what is asked on a shift, as given, when, happens.

import assert from 'node:assert/strict'
import test from 'node:test'
import { answerAsk, type DeskDay, type ShiftAsk } from '../index.ts'
import { asked, came, day, on, shift, time } from '../testing/day.ts'

const at = (moment: number): string => new Date(moment).toISOString().slice(11, 16)

function answers(now: DeskDay, one: ShiftAsk, person: string, yes = true): string {
  const verdict = answerAsk(now, one, person, yes, (who) => who.toUpperCase())
  if (!verdict.ok) return `${verdict.refusal.rule}${verdict.refusal.who === undefined ? '' : ` ${verdict.refusal.who}`}`
  const { records, leads } = verdict.value
  if (leads === null) return records ? 'recorded' : ''
  if (leads.what === 'relieved') return `${leads.by} relieves ${leads.person} of ${leads.of.key.slice(11)}`
  return leads.what === 'break'
    ? `${leads.person} is back ${at(leads.backAt)}`
    : `${leads.person} stays from ${at(leads.from)} until ${at(leads.until)}`
}

const ending = shift('10:00', '14:00', came('ana', '10:00'), came('cy', '10:00', 'coordinator'), on('tom'))
const next = shift('14:00', '18:00', came('ben', '13:56'), on('fay'))
const now = day('13:57', [ending, next])
const offer = asked({ kind: 'relief', asker: 'ben', asked: 'ana', key: '2026-11-23T14:00', until: time('14:00') })

test('DAY-5 with a yes one is relieved of the shift that ends, by who has asked', () => {
  assert.equal(answers(now, offer, 'ana'), 'ben relieves ana of 10:00')
  assert.equal(answers(now, offer, 'ana', false), 'recorded')
  assert.equal(answers(day('13:57', [ending]), offer, 'ana'), 'ask-over')
  const relieved = shift('10:00', '14:00', came('ana', '10:00', 'listener', { relievedAt: 1 }))
  assert.equal(answers(day('13:57', [relieved, next]), offer, 'ana'), 'ask-over')
})

test('DAY-6 who has asked to be relieved is relieved by who says yes and has come', () => {
  const wish = asked({ kind: 'relief' })
  assert.equal(answers(now, wish, 'ben'), 'ben relieves ana of 10:00')
  assert.equal(answers(now, wish, 'cy'), 'cy relieves ana of 10:00')
  for (const other of ['fay', 'tom', 'ana', 'zed']) assert.equal(answers(now, wish, other), 'no-such-ask')
})

test('DAY-4 who says yes to a lateness goes on until the other one means to come', () => {
  const late = asked({ kind: 'late', asker: 'fay', asked: 'ana', minutes: 20, key: '2026-11-23T14:00', until: time('14:20') })
  assert.equal(answers(now, late, 'ana'), 'ana stays from 13:57 until 14:20')
  // Said long before, it does not open the desk to them until then.
  assert.equal(answers(day('11:00', [ending, next]), late, 'ana'), 'ana stays from 13:55 until 14:20')
  assert.equal(answers(now, late, 'ana', false), 'recorded')
  assert.equal(answers(now, { ...late, asked: null }, 'cy'), 'cy stays from 13:57 until 14:20')
  const there = shift('14:00', '18:00', came('fay', '13:56'))
  assert.equal(answers(day('13:57', [ending, there]), late, 'ana'), 'recorded')
})

test('DAY-7 a break that waits begins with the yes of somebody who takes calls, and one that has begun is known to be covered', () => {
  const cover = asked({ until: time('14:00') })
  assert.equal(answers({ ...now, answering: ['ana'] }, cover, 'cy'), 'take-calls-first')
  assert.equal(answers({ ...now, answering: ['ana', 'cy'] }, cover, 'cy'), 'ana is back 14:12')
  assert.equal(answers({ ...now, inHours: false }, cover, 'cy'), 'ana is back 14:12')
  assert.equal(answers({ ...now, answering: ['ana'] }, { ...cover, begunAt: 1 }, 'cy'), 'recorded')
})

test('DAY-8 it is answered by whom it was asked of, once and in time', () => {
  for (const other of ['cy', 'ben', 'fay']) assert.equal(answers(now, offer, other), 'no-such-ask')
  const answered = { ...offer, answer: { yes: true, by: 'ana' } }
  assert.equal(answers(now, answered, 'ana'), '')
  assert.equal(answers(now, answered, 'ana', false), 'answered-already ANA')
  assert.equal(answers(now, { ...asked({}), answer: { yes: true, by: 'cy' } }, 'ben'), 'answered-already CY')
  assert.equal(answers({ ...now, now: time('14:00') }, offer, 'ana'), 'ask-over')
})

test('DAY-8 a no to what was asked of nobody in particular leaves it to the others', () => {
  assert.equal(answers(now, asked({}), 'cy', false), '')
  assert.equal(answers(now, asked({ kind: 'relief' }), 'ben', false), '')
})
