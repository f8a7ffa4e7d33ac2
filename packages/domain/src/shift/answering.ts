// Answers to what is asked on a shift, and what they lead to.

import { MINUTE } from '../desk/day.ts'
import { accept, refuse, type Verdict } from '../verdict/verdict.ts'
import { type DeskDay, endsBefore, isUnanswered, leavesNobody, type ShiftAsk } from './asking.ts'
import { attendeeOf, type DayShift, isShiftOpen, isThere, opensFrom } from './attending.ts'

/**
 * What an answer leads to: somebody is relieved of a shift by another; somebody's break begins, until `backAt`; or `stays` goes on for somebody who is late, from one moment until another. Null: it
 * stands on record, and that is all.
 */
export type AskLeadsTo =
  | { readonly what: 'relieved'; readonly person: string; readonly by: string; readonly of: DayShift }
  | { readonly what: 'break'; readonly person: string; readonly backAt: number }
  | { readonly what: 'stays'; readonly person: string; readonly from: number; readonly until: number }

/** `records`: false when there is nothing to put on record. */
export type AnsweredAsk = { readonly records: boolean; readonly leads: AskLeadsTo | null }

const NOTHING: AnsweredAsk = { records: false, leads: null }

/** Somebody answers. `names` says who somebody is. Refusals: no-such-ask, answered-already, ask-over, take-calls-first. */
export function answerAsk(
  day: DeskDay,
  asked: ShiftAsk,
  person: string,
  yes: boolean,
  names: (person: string) => string | undefined,
): Verdict<AnsweredAsk> {
  if (!isAskedOf(day, asked, person)) return refuse('no-such-ask')
  const { answer } = asked
  if (answer !== null) return answer.by === person && answer.yes === yes ? accept(NOTHING) : refuse('answered-already', names(answer.by))
  if (!isUnanswered(asked, day.now)) return refuse('ask-over')
  // What one of several cannot do, another one may.
  if (!yes) return accept({ records: asked.asked !== null, leads: null })
  if (asked.kind === 'late') return accept({ records: true, leads: staying(day, asked, person) })
  return asked.kind === 'relief' ? relief(day, asked, person) : cover(day, asked)
}

/** True for whom it is asked of: the one it names, else whoever has come to a shift of the desk that runs. */
export function isAskedOf(day: DeskDay, { asked, asker }: ShiftAsk, person: string): boolean {
  if (person === asker) return false
  return asked === null ? thereOn(day, person) !== null : asked === person
}

/** The open shift that somebody has come to and is on still, the one that ends last. */
function thereOn({ shifts, policy, now }: DeskDay, person: string): DayShift | null {
  const there = shifts.filter((shift) => {
    const one = attendeeOf(shift, person)
    return one !== undefined && isThere(one) && isShiftOpen(shift, policy, now)
  })
  return there.toSorted((one, other) => other.end - one.end)[0] ?? null
}

const shiftOf = ({ shifts }: DeskDay, { series, key }: ShiftAsk): DayShift | undefined =>
  shifts.find((shift) => shift.series === series && shift.key === key)

/** Whoever says that it is all right stays responsible until the other one means to come, who may be there by now. Before that shift opens it is still their own. */
function staying(day: DeskDay, asked: ShiftAsk, person: string): AskLeadsTo | null {
  const shift = shiftOf(day, asked)
  if (shift === undefined || attendeeOf(shift, asked.asker)?.inAt !== null) return null
  const until = shift.start + (asked.minutes ?? 0) * MINUTE
  return { what: 'stays', person, from: Math.max(day.now, opensFrom(shift, day.policy)), until }
}

/** One relieves whom one has asked; or one is relieved, as one has asked, by who says yes. */
function relief(day: DeskDay, asked: ShiftAsk, person: string): Verdict<AnsweredAsk> {
  const [leaving, coming] = asked.asked === null ? [asked.asker, person] : [person, asked.asker]
  const there = thereOn(day, coming)
  const of = asked.asked === null ? shiftOf(day, asked) : there && endsBefore(day, there, leaving)
  if (there === null || of === null || of === undefined || attendeeOf(of, leaving)?.relievedAt !== null) return refuse('ask-over')
  return accept({ records: true, leads: { what: 'relieved', person: leaving, by: coming, of } })
}

/** The break begins, where it has not already, once somebody takes calls meanwhile. */
function cover(day: DeskDay, asked: ShiftAsk): Verdict<AnsweredAsk> {
  if (asked.begunAt !== null) return accept({ records: true, leads: null })
  if (leavesNobody(day, asked.asker)) return refuse('take-calls-first')
  return accept({ records: true, leads: { what: 'break', person: asked.asker, backAt: day.now + (asked.minutes ?? 0) * MINUTE } })
}
