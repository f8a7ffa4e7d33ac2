// The gates to a desk: what has to be so before somebody who is on it may come in. One that is closed shuts the whole desk.

import type { Standing } from '../conversation/actor.ts'
import type { RosterPolicy } from '../policy/roster.ts'
import type { Slot } from '../shift/people.ts'
import { messageText } from '../text/text.ts'
import { type Refused, refuse, type Verdict } from '../verdict/verdict.ts'
import { goesByRoster, type Passage, suitsSlot } from './passage.ts'

/** In the order in which they are said: the first that is closed is what somebody has to see to. */
export const GATES = ['agreement', 'slot', 'shift', 'hours', 'company'] as const
export type Gate = (typeof GATES)[number]

/** `minutes`: what they want to be there for beyond what they have been. */
type Coming = Passage & { readonly minutes: number }

const CLOSED: Record<Gate, (coming: Coming) => boolean> = {
  agreement: ({ agreement, agreed }) => agreed < agreement,
  slot: (coming) => goesByRoster(coming) && coming.shift !== null && !suitsSlot(coming, coming.shift),
  shift: (coming) => goesByRoster(coming) && coming.shift === null && !coming.unscheduled,
  hours: ({ weekly, worked, minutes, ...coming }) =>
    goesByRoster(coming) && weekly !== null && (worked >= weekly || worked + minutes > weekly),
  company: ({ finished, first, accompanied, ...coming }) => goesByRoster(coming) && finished < first && !accompanied,
}

const closedTo = (coming: Coming): readonly Gate[] => GATES.filter((gate) => CLOSED[gate](coming))

/** Which gates shut somebody out of a desk; none when they may come in. */
export const closedGates = (passage: Passage): readonly Gate[] => closedTo({ ...passage, minutes: 0 })

/** A shift that somebody wants to be on: in which slot, its minutes, those of their other shifts of the desk in its week, and whether somebody who is not new is on it. */
export type Wanted = { readonly slot: Slot; readonly minutes: number; readonly planned: number; readonly accompanied: boolean }

/** Which gates keep somebody from putting themselves on a shift: the same as at its start, as far as can be known. */
export const gatesToTake = (passage: Passage, { slot, planned, ...wanted }: Wanted): readonly Gate[] =>
  closedTo({ ...passage, ...wanted, shift: slot, worked: planned })

/** A member with the gates that shut their desk now; `role` is what they are there now. `accepting` is what they have switched on. */
export type Member = Pick<Standing, 'role' | 'accepting'> & { readonly closed: readonly Gate[] }

/** What a member is on their desk now: nobody takes calls while they are not online, or while the desk is shut to them. */
export const standingOf = ({ role, accepting, closed }: Member, online: boolean): Standing =>
  closed.length > 0 ? { role, accepting: false, shut: true } : { role, accepting: accepting && online }

const SHUT: Record<Gate, (roster: RosterPolicy) => Refused> = {
  agreement: () => refuse('agreement-first'),
  slot: () => refuse('slot-not-yours'),
  shift: ({ access, opensBefore }) => refuse(access === 'available' ? 'shift-or-unscheduled' : 'not-on-shift', { what: `${opensBefore}` }),
  hours: ({ weeklyHours }) => refuse('hours-used', { what: `${weeklyHours}` }),
  company: () => refuse('never-alone'),
}

/** Of a shift that is still to come they are said otherwise. */
const KEPT_OFF: Record<Gate, (roster: RosterPolicy) => Refused> = {
  ...SHUT,
  hours: ({ weeklyHours }) => refuse('hours-full', { what: `${weeklyHours}` }),
  company: ({ firstShifts }) => refuse('company-first', { what: `${firstShifts}` }),
}

/** Why a desk with this roster is shut to somebody who is on it, or null when it is not. */
export const shutBy = (closed: readonly Gate[], roster: RosterPolicy): Refused | null => refusalOf(SHUT, closed, roster)

/** Why somebody may not put themselves on a shift of a desk with this roster, or null when they may. */
export const keptOff = (closed: readonly Gate[], roster: RosterPolicy): Refused | null => refusalOf(KEPT_OFF, closed, roster)

function refusalOf(refusals: typeof SHUT, [first]: readonly Gate[], roster: RosterPolicy): Refused | null {
  return first === undefined ? null : refusals[first](roster)
}

/** An agreement as it is kept; without a word in it the desk has none from then on. Refusals: those of a text. */
export function agreementText(input: string): Verdict<string> {
  const text = messageText(input.trim())
  return text.ok || text.refusal.rule !== 'empty' ? text : { ok: true, value: '' }
}
