// The words of the day of a shift.

import type { OwnShift, ShiftAsk, Watched } from '@earshot/contract'
import type { Slot } from '@earshot/domain'
import { timeWords } from '../time/words.ts'
import type { Called } from './call.ts'
import { atFirst, comingWords, hoursWords } from './coming.ts'
import type { Stand } from './stand.ts'

const ONE: Record<Slot, string> = { supervisor: 'supervisor', coordinator: 'coordinator', listener: 'listener' }
const STAND: Record<Stand, string> = { here: 'Here', late: 'Late', missed: 'Has not come', awaited: 'Not here yet', relieved: 'Relieved' }

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const are = (names: readonly string[]): string => (names.length === 1 ? 'is' : 'are')
const many = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`)

/** What is missing: "1 listener", "2 people". */
const lacked = ({ slot, missing }: Watched): string =>
  slot === null ? (missing === 1 ? '1 person' : `${missing} people`) : many(missing, ONE[slot])

const namesOf = (watched: readonly Watched[]): readonly string[] => watched.flatMap(({ who }) => (who === null ? [] : [who.name]))

/** What somebody asks of me, as a question. */
function askedWords({ kind, asker, asked, minutes }: ShiftAsk): string {
  if (kind === 'late') return `${asker.name} will be ${many(minutes ?? 0, 'minute')} late. All right?`
  if (kind === 'cover') return `${asker.name} asks to be covered for ${many(minutes ?? 0, 'minute')}`
  return asked === null ? `${asker.name} asks to be relieved` : `${asker.name} relieves you`
}

/** What became of something that I have asked. */
function answeredWords({ kind, asked, answer, minutes, stay }: ShiftAsk): string {
  const by = answer?.by ?? ''
  if (answer?.yes !== true) return kind === 'relief' && asked !== null ? `${by}: not yet` : `${by} says no`
  if (kind === 'late') return `${by} says that ${many(minutes ?? 0, 'minute')} late is all right, and stays until you come`
  if (kind === 'cover') return `${by} covers you for ${many(minutes ?? 0, 'minute')}`
  const staying = stay === 0 ? '' : ` ${many(stay, 'chat')} ${stay === 1 ? 'stays' : 'stay'} with who was relieved, to the end.`
  return asked === null ? `${by} relieves you.${staying}` : `You have relieved ${by}.${staying}`
}

/** Words of one that is missing, before it is missed. */
function soonWords(watched: Watched, at: number): string {
  const when = watched.from <= at ? 'now' : `at ${timeWords(watched.from)}`
  if (watched.slot !== null) return `lacks ${lacked(watched)} ${when}`
  return watched.series === null ? `has nobody on a shift ${when}` : 'has nobody who takes calls'
}

export function watchedWords(of: Watched['of'], watched: readonly Watched[], at: number): string {
  const [first] = watched
  if (first === undefined) return ''
  const names = namesOf(watched)
  const said = watched.length === 1 && first.lateMinutes !== null ? ` (${first.lateMinutes} min, as they said)` : ''
  const hours = hoursWords({ start: first.from, end: first.to }, at)
  if (of === 'late')
    return first.from > at ? `${listed(names)} will be late${said}: ${hours}` : `${listed(names)} ${are(names)} late${said}: ${hours}`
  if (of === 'missed') return `${listed(names)} ${names.length === 1 ? 'has' : 'have'} not come: ${hours}`
  if (of === 'unconfirmed') return `${listed(names)} ${names.length === 1 ? 'has' : 'have'} not confirmed: ${hours}`
  if (of === 'soon') return watched.map((one) => soonWords(one, at)).join(', ')
  if (watched.length === 1) return `${first.series === null ? 'nobody is planned' : `lacks ${lacked(first)}`}: ${hours}`
  return `${watched.length} gaps in the next 7 days, the first ${comingWords(first.from, at)}`
}

const shiftWords = (shift: OwnShift, at: number): string => `Shift: ${shift.deskName}, ${hoursWords(shift, at)}`

/** What a call says, the same to the eye and to the ear. */
export function callWords(call: Called, at: number): string {
  if ('shift' in call) {
    const hours = hoursWords(call.shift, at)
    return call.of === 'join' ? shiftWords(call.shift, at) : `${atFirst(hours)}, ${call.desk}: will you be there?`
  }
  if ('ask' in call) return call.of === 'asked' ? askedWords(call.ask) : answeredWords(call.ask)
  const said = watchedWords(call.of, call.watched, at)
  return call.of === 'soon' ? `${call.desk} ${said}` : `${call.desk}: ${said}`
}

export const WORDS = {
  on: 'On this shift',
  stands: STAND,
  since: (at: number) => `since ${timeWords(at)}`,
  willBeLate: (minutes: number) => `says ${minutes} min late`,
  relievedAt: (at: number) => `at ${timeWords(at)}`,
  you: '(you)',
  write: 'Write',
  writeTo: (name: string) => `Write to ${name}`,
  shift: shiftWords,
  join: 'Join',
  joinShift: (desk: string) => `Join the shift at ${desk}`,
  joining: 'Joining',
  opens: (at: number) => `Can be joined from ${timeWords(at)} on.`,
  room: 'Its room',
  late: 'I’ll be late',
  cover: 'Cover me for',
  minutes: (count: number) => many(count, 'minute'),
  coverFor: 'For how long',
  relieveMe: 'Ask to be relieved',
  relieve: 'I relieve you',
  relieveThem: (name: string) => `I relieve ${name}`,
  ending: 'Their shift ends',
  endsAt: (at: number) => `until ${timeWords(at)}`,
  ownLast: 'Yours until you are relieved:',
  left: 'left',
  ownLastWhat: 'Chats and whoever comes are yours until somebody relieves you, or the shift ends.',

  next: 'My next shift',
  noNext: 'No shift is planned for you. Those you can take are marked in the schedule.',
  noFurther: 'No further shift is planned for you. Those you can take are marked in the schedule.',
  toSchedule: 'Schedule',
  as: (slot: Slot) => `as ${ONE[slot]}`,
  with: (names: readonly string[]) => `with ${listed(names)}`,
  alone: 'Nobody else is on it yet.',
  confirm: 'I will be there',
  confirmThis: (desk: string, shift: OwnShift, at: number) => `I will be there, ${desk}, ${hoursWords(shift, at)}`,
  confirmed: 'You said that you will be there.',
  alsoConfirm: 'Also to be confirmed',

  coverage: 'Coverage',
  noneMissing: 'Nobody is late, and no shift of the next 7 days lacks anybody.',
  missing: {
    soon: 'Now or soon',
    missed: 'Has not come',
    late: 'Late',
    unconfirmed: 'Not confirmed',
    gap: 'Gaps in the next 7 days',
  } satisfies Record<Watched['of'], string>,
  lacks: (watched: Watched) =>
    watched.slot !== null ? `Lacks ${lacked(watched)}` : watched.series === null ? 'Nobody planned' : 'Nobody takes calls',
  more: (count: number) => `and ${count} more`,
  saidLate: (minutes: number) => `says ${minutes} min`,

  yes: { late: 'Yes', relief: 'Accept', cover: 'I cover' } satisfies Record<ShiftAsk['kind'], string>,
  no: { late: 'No', relief: 'Not yet', cover: 'No' } satisfies Record<ShiftAsk['kind'], string>,
  relievesThem: 'I relieve them',
  notNow: 'Not now',
  ok: 'Seen',

  waitsFor: ({ kind, asked, minutes, begunAt }: ShiftAsk): string => {
    const whom = asked?.name ?? 'whoever is on shift'
    if (kind === 'late')
      return `You said ${many(minutes ?? 0, 'minute')} late. ${asked === null ? 'It is on record.' : `${whom} has not answered yet.`}`
    if (kind === 'relief')
      return asked === null ? 'You asked to be relieved. Nobody has answered yet.' : `You relieve ${whom}. They have not answered yet.`
    return begunAt === null
      ? `You asked to be covered for ${many(minutes ?? 0, 'minute')}. Your break begins with the first yes: nobody else takes calls now.`
      : `You are on your break for ${many(minutes ?? 0, 'minute')}; somebody else takes calls.`
  },
  became: answeredWords,

  lateTitle: 'I’ll be late',
  lateWhat: 'Who is on the shift before is asked whether that is all right and stays until you come. Coordinators are told.',
  howLate: 'How many minutes late',
  tell: 'Tell them',
  coverTitle: 'Cover me',
  coverWhat: 'Everybody on shift is asked. Where somebody else takes calls your break begins at once, and else with the first yes.',
  ask: 'Ask',
  relieveTitle: 'I relieve you',
  relieveWhat: 'Once they accept, they are off their shift, and their chats pass over to you.',
  nobodyToRelieve: 'There is nobody to relieve now: it is possible in the last minutes of a shift, once you have joined yours.',
  close: 'Close',

  unscheduled: (desk: string, until: number) => `You take calls of ${desk} outside of a shift, until ${timeWords(until)}.`,
  outsideAt: (desk: string) => `You take calls of ${desk} outside of a shift`,
  endIt: 'End it',
  endItAt: (desk: string) => `End taking calls of ${desk}`,
  takeNow: 'Take calls now (unscheduled)',
  takeNowAt: (desk: string) => `Take calls of ${desk} now (unscheduled)`,
  nextThere: (shift: OwnShift, at: number) =>
    `Your next shift there: ${hoursWords(shift, at)}. It opens to you at ${comingWords(shift.opensAt, at)}.`,

  lastCall: (desk: string, closesAt: number) => `Last call: ${desk} closes at ${timeWords(closesAt)}. Chats in hand are finished.`,
  closed: (desk: string, closesAt: number) => `${desk} closed at ${timeWords(closesAt)}. Finish the chats in your hands.`,

  attendance: 'Attendance',
  attendanceWhat:
    'Who was planned, who came and when, as it is on record. Only coordinators of the desk and managers see this, and each their own.',
  ownAttendance: 'My shifts so far',
  ownAttendanceWhat: 'What is on record of you. Coordinators of the desk and managers see the same.',
  desk: 'Desk',
  from: 'From',
  until: 'Until',
  csv: 'As a table (CSV)',
  nothing: 'Nothing is on record for these days.',
  loading: 'Fetching what is on record',
  columns: { shift: 'Shift', name: 'Who', scheduled: 'Planned', came: 'Came', left: 'Left', relievedBy: 'Relieved by', facts: 'Facts' },
  wasUnscheduled: 'Unscheduled',
  wasMissed: 'Did not come',
  wasLate: (minutes: number) => `${minutes} min late`,
  still: 'still there',
} as const

export const REFER = {
  label: 'This desk has closed',
  what: (time: string) => `This desk closed at ${time}.`,
  with: 'Pass the question on, so that it is answered later and both of you can go; the form is filled in from this chat.',
  without: 'Bring this chat to its end, or make it a ticket, so that the question is answered later.',
  open: 'Open the form',
  notNow: 'Not now',
} as const
