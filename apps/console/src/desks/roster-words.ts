// The words of how a desk goes by its roster.

import type { Access, RosterNumber } from '@earshot/domain'

const ACCESSES: Record<Access, string> = {
  open: 'Whoever is on the desk, when they like',
  shifts: 'Whoever has a shift, while it lasts',
  available: 'Whoever has a shift, and others when they come unscheduled',
}

const NUMBERS: Record<RosterNumber, string> = {
  opensBefore: 'Minutes a shift opens before its start',
  unscheduledHours: 'Hours until unscheduled ends',
  weeklyHours: 'Hours a week, of one person at most',
  firstShifts: 'First shifts in which nobody is alone',
  remindHours: 'Hours before a shift to confirm it',
  uncoveredAfter: 'Minutes until somebody is missed',
  ownLast: 'Last minutes that are one’s own',
  lastCall: 'Minutes before closing for the last call',
  closingGrace: 'Minutes after closing to refer a chat',
}

const HELP: Record<RosterNumber, string> = {
  opensBefore: 'From then on the desk is open to its people; 0 to 60.',
  unscheduledHours: 'Whoever takes calls outside of a shift goes off by themselves after so long; 1 to 12.',
  weeklyHours: 'After so many the desk is shut to them until Monday; a shift that runs is not cut short. Empty: no limit.',
  firstShifts: 'Until somebody has finished so many, the desk opens to them only while somebody who has is there too. 0: nobody waits.',
  remindHours: 'So long before, its people are asked; who has not said that they come is told to coordinators. 1 to 168.',
  uncoveredAfter: 'Counted from the start. Then the shift counts as uncovered, and coordinators are told; 1 to 120.',
  ownLast: 'Whoever is on the shift stays so long before its end, unless somebody relieves them; 0 to 60.',
  lastCall: 'Everybody on the desk is told that service hours end; 0 to 120.',
  closingGrace: 'Then whoever still holds a chat is asked to refer it; 0 to 60.',
}

export const ROSTER_WORDS = {
  title: 'Roster',
  access: 'Who comes in',
  accessHelp:
    'Where it goes by shifts, the desk is shut to everybody else: plan some first, or nobody can answer. A chat in hand is finished. Managers and admins are not held to it.',
  accesses: ACCESSES,
  numbers: NUMBERS,
  numberHelp: HELP,
  noLimit: 'no limit',
} as const
