// What is asked on a shift, and answered: put on record, and what it leads to is done.

import type { AskBody } from '@earshot/contract'
import { type AskLeadsTo, accept, answerAsk, askOnShift, attendeeOf, refuse, type ShiftAsked, type Verdict } from '@earshot/domain'
import type { Desk, Person } from '../ports.ts'
import type { NamedAsk, ShiftId } from '../shifts-port.ts'
import { type AttendingParts, changed, deskNow, type OnDesk, ownOf, shiftNear } from './attending-parts.ts'
import { passAnnouncements } from './carrying.ts'
import { passOver } from './passing.ts'

/** Asks something on one's shift; the same id again is the same question. Refusals: `no-such-shift`, `malformed`, and those of `askOnShift`. */
export async function ask(parts: AttendingParts, by: Person, shift: ShiftId, { id, ...asking }: AskBody): Promise<Verdict<object>> {
  const known = await parts.day.asks.find(id)
  if (known !== null) return known.asker === by.person ? accept({}) : refuse('malformed')
  const at = await shiftNear(parts, shift)
  if (at === null) return refuse('no-such-shift')
  const asked = askOnShift(at, at.shift, by.person, asking)
  if (!asked.ok) return asked
  const { kind, minutes, until, begins } = asked.value
  const desk = at.desk.id
  await parts.day.asks.add({ id, kind, ...ownOf(shift, by), desk, asker: by.person, asked: asked.value.asked, minutes, until, begins })
  await onRecord(parts, by, shift, asked.value)
  changed(parts, desk, by.person, ...(asked.value.asked === null ? [] : [asked.value.asked]))
  return accept({})
}

async function onRecord(
  { day, people }: AttendingParts,
  by: Person,
  shift: ShiftId,
  { kind, minutes, until, begins }: ShiftAsked,
): Promise<void> {
  if (kind === 'late' && minutes !== null) await day.attendances.saysLate(ownOf(shift, by), minutes)
  if (begins) await people.setStatus(by.person, 'away', { why: 'break', backAt: until })
}

/** Answers what was asked. Refusals: those of `answerAsk`. */
export async function answerAsked(parts: AttendingParts, by: Person, id: string, yes: boolean): Promise<Verdict<object>> {
  const found = await parts.day.asks.find(id)
  const desk = found === null ? null : parts.lives.desk(found.desk)
  if (found === null || desk === null) return refuse('no-such-ask')
  const on = await deskNow(parts, desk)
  const answered = answerAsk(on, found, by.person, yes, () => found.answered?.byName)
  if (!answered.ok) return answered
  if (!answered.value.records) return accept({})
  return settle(parts, by, { found, on, yes, leads: answered.value.leads })
}

type Settling = { readonly found: NamedAsk; readonly on: OnDesk; readonly yes: boolean; readonly leads: AskLeadsTo | null }

async function settle(parts: AttendingParts, by: Person, { found, on, yes, leads }: Settling): Promise<Verdict<object>> {
  const [{ id, asker }, { desk }] = [found, on]
  const work = () => carryOut(parts, desk, leads)
  const first = await parts.day.asks.answer(id, by.person, { yes, begins: leads?.what === 'break' }, work)
  if (!first) {
    const answered = (await parts.day.asks.find(id))?.answered ?? null
    return answered === null ? refuse('ask-over') : refuse('answered-already', answered.byName)
  }
  if (leads?.what === 'relieved') await handOver(parts, on, leads)
  changed(parts, desk.id, by.person, asker)
  return accept({})
}

/** With the chats in hand; what was announced goes with whoever coordinates. */
async function handOver(parts: AttendingParts, on: OnDesk, leads: Extract<AskLeadsTo, { what: 'relieved' }>): Promise<void> {
  await passOver(parts, on.desk, leads)
  if (attendeeOf(leads.of, leads.person)?.slot === 'coordinator') await passAnnouncements(parts, on, leads.of)
}

/** False where nothing comes of it any more. */
async function carryOut({ day, people }: AttendingParts, desk: Desk, leads: AskLeadsTo | null): Promise<boolean> {
  if (leads?.what === 'relieved') {
    if (!(await day.attendances.relieve(ownOf(leads.of, leads), leads.by))) return false
    // Nobody has to go on for a colleague who is there by now.
    await day.outside.end(leads.person, desk.id, leads.by, leads.of.end)
  }
  if (leads?.what === 'break') await people.lapse(leads.person, 'away', { why: 'break', backAt: leads.backAt })
  if (leads?.what === 'stays') await day.outside.begin({ ...leads, desk: desk.id, stays: true })
  return true
}
