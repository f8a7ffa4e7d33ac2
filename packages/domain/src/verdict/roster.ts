// What the roster refuses.

import { at, type Failure } from './failure.ts'

const opens = (minutes: string): string =>
  `This desk is open to you during your shifts${minutes === '0' ? '' : ` and in the ${minutes} min before each`}`
const AND_ASK = 'Your next one is under “Schedule”; if there should be one now, ask a coordinator of the desk.'

export const ROSTER = {
  'not-a-roster-policy': at(
    400,
    'The numbers of a roster are whole: a shift opens 0 to 60 minutes before, its last 0 to 60 are one’s own, and nobody is missed before 1 to 120; the last call is 0 to 120 minutes before closing, with 0 to 60 after it; a shift is confirmed 1 to 168 hours before; hours a week are 1 to 168 or none; first shifts are 0 to 20, and unscheduled hours 1 to 12. Nothing was changed.',
  ),
  'not-on-shift': at(403, `This desk is open to you during your shifts. ${AND_ASK}`, (minutes) => `${opens(minutes)}. ${AND_ASK}`),
  'shift-or-unscheduled': at(
    403,
    `This desk is open to you during your shifts, or when you come on unscheduled. ${AND_ASK}`,
    (minutes) => `${opens(minutes)}, or when you come on unscheduled. ${AND_ASK}`,
  ),
  'slot-not-yours': at(
    403,
    'This shift has you in a slot that takes another role than you have on this desk. Ask a coordinator of the desk for another slot, or a manager for the role.',
  ),
  'hours-used': at(
    403,
    'You have been on this desk for as many hours as it has a week for one person. It opens to you again on Monday; ask a coordinator of the desk if you are needed before.',
    (hours) =>
      `You have been on this desk for ${hours} hours this week, as many as it has for one person. It opens to you again on Monday; ask a coordinator of the desk if you are needed before.`,
  ),
  'hours-full': at(
    409,
    'With this shift you would be on this desk for more hours that week than it has for one person. Nothing was changed; take a shift of another week, or ask a coordinator of the desk.',
    (hours) =>
      `With this shift you would be on this desk for more than ${hours} hours that week, which is what it has for one person. Nothing was changed; take a shift of another week, or ask a coordinator of the desk.`,
  ),
  'never-alone': at(
    403,
    'You are new here, and nobody is left alone in their first shifts. This desk opens to you once somebody who knows it is online on it; ask a coordinator of the desk if nobody comes.',
  ),
  'company-first': at(
    409,
    'You are new here, and nobody is left alone in their first shifts. Nothing was changed; take a shift that somebody is on who knows the desk, or ask a coordinator.',
    (shifts) =>
      `Nobody is left alone in their first ${shifts} shifts. Nothing was changed; take a shift that somebody is on who knows the desk, or ask a coordinator.`,
  ),
  'not-shift-times': at(
    400,
    'A shift has a day, from 2000 to 2199, a beginning and an end, which comes at most 24 hours after the beginning. Nothing was changed.',
  ),
  'not-shift-slots': at(
    400,
    'A shift takes one supervisor or none, one coordinator or none, and 1 to 50 listeners, the least not above the most. Nothing was changed.',
  ),
  'not-a-rule': at(
    400,
    'A shift cannot repeat like this. Choose days, weeks, months or years, and one end at most. Nothing was changed.',
    (what) => `A shift cannot repeat like this: ${what}. Choose something else there, or leave it out. Nothing was changed.`,
  ),
  'repeats-too-often': at(
    400,
    'A shift repeats once a day at most, always at the same time. For another time plan another series. Nothing was changed.',
  ),
  'never-comes': at(
    400,
    'No shift would come of this within four years. Look at the first and last day and at how it repeats. Nothing was changed.',
  ),
  'follows-no-other-day': at(
    409,
    'These shifts repeat on days of the month, so they cannot all be moved to another day at once. Nothing was changed; move this one alone, or change the whole series.',
  ),
  'roster-changed': at(409, 'Somebody else has changed this meanwhile. Nothing of yours was saved; it is shown as it is now.'),
  'not-that-day': at(
    409,
    'There the shift would be over already, on a day that is closed, or more than a year ahead, so nobody would see it. Nothing was changed; choose another time, or cancel it.',
  ),
  'no-such-shift': at(404, 'There is no such shift, or not any more.'),
  'shift-over': at(409, 'This shift is over, so it stays as it was.'),
  'roster-keepers-only': at(403, 'Only coordinators of this desk and managers change its roster. Ask one of them.'),
  'too-near-to-leave': at(
    409,
    'This shift is less than a week away, so you stay on it. Ask a coordinator of the desk; they can put somebody else on it.',
  ),
  'has-time-off': at(
    409,
    'Whom you chose has that day off. Nothing was changed; choose somebody else, or take the day off away first.',
    (who) => `${who} has that day off. Nothing was changed; choose somebody else, or take the day off away first.`,
  ),
  'not-time-off': at(400, 'Time off is from one day to the same or a later one, a year at most. Nothing was changed.'),
  'slot-full': at(
    409,
    'This shift has no place left in that slot. Nothing was changed; please choose another slot or shift.',
    (what) => `This shift has no place left for a ${what}. Nothing was changed; please choose another slot or shift.`,
  ),
  'on-shift-already': at(
    409,
    'Whom you chose is on this shift already. Nothing was changed.',
    (who) => `${who} is on this shift already. Nothing was changed.`,
  ),
  'on-another-shift': at(
    409,
    'Whom you chose is on another shift at that time. Nothing was changed; take them off that one first, or choose somebody else.',
    (who) => `${who} is on another shift at that time. Nothing was changed; take ${who} off that one first, or choose somebody else.`,
  ),
  'not-that-slot': at(
    403,
    'That slot takes another role on this desk. Nothing was changed; ask a manager if the role should be another one.',
    (what) =>
      `To be on this shift as a ${what} takes another role on this desk. Nothing was changed; ask a manager if the role should be another one.`,
  ),
  'not-a-member': at(
    409,
    'Whom you chose is not on this desk. Nothing was changed; put them on the desk first.',
    (who) => `${who} is not on this desk. Nothing was changed; put ${who} on the desk first.`,
  ),
  'trainees-train': at(403, 'Trainees are on shifts of training desks only. Nothing was changed; a manager can change the role.'),
} as const satisfies Record<string, Failure>
