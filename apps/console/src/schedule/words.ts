// The words of the schedule.

import type { Gap, Slot } from '@earshot/domain'
import { timeOf } from '../desks/clock.ts'
import { dateWords, dayWords, shortDayWords, titleWords, type View, weekdayOf } from './days.ts'
import { MINUTES } from './layout.ts'
import { nthOf, type Repeat, type Way } from './repeat.ts'

const VIEW: Record<View, string> = { day: 'Day', week: 'Week', person: 'Person' }
const ONE: Record<Slot, string> = { supervisor: 'supervisor', coordinator: 'coordinator', listener: 'listener' }
const PLACES: Record<Slot, string> = { supervisor: 'Supervisor', coordinator: 'Coordinator', listener: 'Listeners' }
const NTH = ['first', 'second', 'third', 'fourth', 'fifth'] as const
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const HINDERED = { 'has-time-off': 'has that day off', 'on-another-shift': 'on another shift then' } as const

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const gapWords = ({ slot, missing }: Gap): string => (missing === 1 ? `1 ${ONE[slot]}` : `${missing} ${ONE[slot]}s`)

const weekdayWords = (date: string): string => WEEKDAYS[weekdayOf(date) - 1] ?? ''

const WAY: Record<Way, (date: string) => string> = {
  never: () => 'Does not repeat',
  daily: () => 'Every day',
  weekly: () => 'Every week',
  fortnightly: () => 'Every other week',
  'monthly-day': (date) => `Every month on day ${Number(date.slice(8))}`,
  'monthly-weekday': (date) => `Every month on the ${NTH[nthOf(date) - 1]} ${weekdayWords(date)}`,
  'monthly-last': (date) => `Every month on the last ${weekdayWords(date)}`,
  other: () => 'By a rule of its own',
}

/** How a series whose first day is this one repeats, in one sentence. */
export function repeatWords({ way, weekdays, end, rule }: Repeat, date: string): string {
  if (way === 'never') return 'It does not repeat.'
  const days = weekdays.length === 0 ? [weekdayWords(date)] : weekdays.toSorted().map((day) => WEEKDAYS[day - 1] ?? '')
  const on = way === 'weekly' || way === 'fortnightly' ? ` on ${listed(days)}` : ''
  const until = end.kind === 'until' ? `, until ${dateWords(end.date)}` : end.kind === 'times' ? `, ${end.times} times` : ''
  return way === 'other' ? `${WAY.other(date)}: ${rule}` : `${WAY[way](date)}${on}${until}.`
}

/** The end of a day is told from its beginning. */
const endOf = (to: number): string => (to === MINUTES ? '24:00' : timeOf(to))
export const spanWords = (from: number, to: number): string => `${timeOf(from)} to ${endOf(to)}`
/** As short as it gets: "09:00–13:00". */
export const shortSpan = (from: number, to: number): string => `${timeOf(from)}–${endOf(to)}`

export const WORDS = {
  title: 'Schedule',
  desk: 'Desk',
  noDesk: 'You are on no desk yet, so there is no schedule to see. Ask whoever invited you.',
  loading: 'Fetching the schedule',
  again: 'Try again',
  previous: { day: 'Previous day', week: 'Previous week', person: 'Previous week' } satisfies Record<View, string>,
  next: { day: 'Next day', week: 'Next week', person: 'Next week' } satisfies Record<View, string>,
  today: 'Today',
  look: 'View',
  views: VIEW,
  zone: (timeZone: string, here: string) => `Times are those of ${timeZone}, where the desk is. You are in ${here}.`,
  newShift: 'New shift',
  attendance: 'Attendance',
  newShiftOn: (date: string) => `New shift on ${dayWords(date)}`,
  nobodyYet: 'No shifts yet',
  nobodyYetEdit:
    'Plan the first one: choose New shift, or drag over the hours it is to take. It can repeat, and whoever is always on it is put on it once.',
  nobodyYetLook: 'Nothing is planned for these days. What is planned appears here, and what you can take is marked.',
  none: 'Nothing is planned.',
  calendar: 'Calendar of shifts',
  calendarHelp:
    'Arrow keys go from shift to shift, Enter opens one. With Alt they move it by a quarter of an hour or a day, with Alt and Shift up and down they move its end.',
  calendarHelpLook: 'Arrow keys go from shift to shift, Enter opens one.',
  now: 'Now',
  closed: (reason: string) => (reason === '' ? 'Closed' : `Closed: ${reason}`),
  bare: 'Nobody planned',
  filled: (on: number, needed: number) => (on > needed ? `${on}, needs ${needed}` : `${on} of ${needed}`),
  lacks: (gaps: readonly Gap[]) => `lacks ${listed(gaps.map(gapWords))}`,
  off: (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'has' : 'have'} the day off`,
  cancelled: 'Cancelled',
  over: 'Over',
  you: 'You are on it',
  open: 'Open to you',
  continued: 'since the day before',
  goesOn: 'into the next day',
  takeBack: 'Take back',
  takeBackOf: (what: string) => `Take back the cancelling of ${what}`,
  moving: (from: number, to: number, date: string) => `${shortDayWords(date)}, ${shortSpan(from, to)}`,
  person: 'Person',
  hours: 'Planned',
  hoursOf: (minutes: number) =>
    minutes === 0 ? 'nothing' : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${`${minutes % 60}`.padStart(2, '0')}`}`,
  youOff: 'Your day off',
  dayOff: 'Off',
  dayOffBut: 'Off, but planned',
  nothing: 'Nothing',
  as: (slot: Slot) => `as ${ONE[slot]}`,

  shift: (date: string, from: number, to: number) => `${dayWords(date)}, ${spanWords(from, to)}`,
  changedFrom: 'This one is otherwise than its series.',
  byItself: 'One shift by itself.',
  people: 'Who is on it',
  place: (slot: Slot, on: number, least: number, most: number) =>
    `${PLACES[slot]}: ${on} of ${least}${most > least ? `, ${most} at most` : ''}`,
  nobody: 'Nobody yet',
  came: 'came',
  relieved: 'relieved',
  dayOffShort: 'has the day off',
  takeOff: 'Take off',
  takeOffOne: (name: string) => `Take ${name} off this shift`,
  putOn: 'Put on',
  putOnAs: (slot: Slot) => `Put somebody on as ${ONE[slot]}`,
  choose: 'Choose somebody',
  free: 'Nothing speaks against',
  hinderedGroup: 'Not free',
  hindered: (name: string, why: keyof typeof HINDERED) => `${name}, ${HINDERED[why]}`,
  take: (slot: Slot) => `Take this shift as ${ONE[slot]}`,
  stepDown: 'Step down from this shift',
  full: 'Full.',

  when: 'When, and for whom',
  date: 'Day',
  firstDay: 'First day',
  from: 'From',
  to: 'To',
  nextDay: 'It ends on the next day.',
  supervisor: 'Takes a supervisor',
  coordinator: 'Takes a coordinator',
  least: 'Listeners at least',
  most: 'Listeners at most',
  scope: 'What is to change',
  scopes: { one: 'Only this one', following: 'This one and all that follow', series: 'The whole series' },
  repeats: 'Repeats',
  ways: WAY,
  weekdays: WEEKDAYS,
  onDays: 'On',
  ends: 'Ends',
  end: { never: 'Never', until: 'On a day', times: 'After so many times' },
  lastDay: 'Last day',
  times: 'How many times',
  regulars: 'Who is always on it',
  regularsOnce: 'Who is on it',
  regularsOnceHelp: 'Others can be put on it, or take it, afterwards.',
  regularsHelp: 'They are put on every one of these shifts. Single ones can still be changed.',
  since: (slot: Slot, from: string) => `${ONE[slot]}, from ${dateWords(from)}`,
  untilShort: 'until',
  until: (name: string) => `Until (${name})`,
  remove: 'Remove',
  removeOne: (name: string) => `Remove ${name}`,
  whom: 'Person',
  slot: 'As',
  slots: { supervisor: 'Supervisor', coordinator: 'Coordinator', listener: 'Listener' } satisfies Record<Slot, string>,
  add: 'Add',
  save: 'Save',
  saving: 'Saving',
  plan: 'Plan it',
  leave: 'Close',
  cancelOne: 'Cancel this shift',
  cancelFollowing: 'Cancel it and all that follow',
  asSeries: 'As its series has it',
  newWhat: 'When it is, whom it takes, and who is on it.',
  meanwhile: 'Somebody else has changed this shift while it was open here.',
  showNow: 'Show what it is now',
  gone: 'This shift is not there any more.',

  said: {
    moved: 'Moved.',
    changed: 'Changed.',
    planned: 'Planned.',
    cancelled: 'Cancelled.',
    back: 'Taken back.',
    on: (name: string) => `${name} was put on.`,
    off: (name: string) => `${name} was taken off.`,
    taken: 'You are on it.',
    left: 'You are not on it any more.',
    undone: 'Undone.',
    again: 'Done again.',
  },
  undo: 'Undo',
  redo: 'Redo',

  daysOff: 'My days off',
  daysOffWhat: 'Nobody is put on a shift that begins on a day they have off. Whoever plans sees these days.',
  noDaysOff: 'None from now on.',
  offFrom: 'First day off',
  offUntil: 'Last day off',
  offSpan: (from: string, until: string) => titleWords([from, until]),
  addOff: 'Add days off',
} as const
