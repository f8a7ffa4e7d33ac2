// What is refused on the day of a shift.

import { at, type Failure } from './failure.ts'

export const DAY_OF_SHIFT = {
  'not-your-shift': at(
    403,
    'You are not on this shift, or not any more. Nothing was changed; look at the roster, or ask a coordinator of the desk.',
  ),
  'shift-not-open': at(
    409,
    'This shift is not open yet. Nothing was changed; come back shortly before it starts.',
    (minutes) => `This shift opens ${minutes} min before it starts. Nothing was changed; come back then.`,
  ),
  'relieved-already': at(
    409,
    'You have been relieved of this shift, and that is on record. To go on, come on unscheduled where the desk allows it, or ask a coordinator.',
  ),
  'not-to-confirm-yet': at(
    409,
    'This shift is still far away. You are asked to confirm it later.',
    (hours) => `You are asked to confirm this shift ${hours} h before it starts. Until then there is nothing to do.`,
  ),
  'come-already': at(409, 'You have come to this shift already, so nobody needs to be told that you will be late.'),
  'not-late-minutes': at(400, 'One says to be 1 to 120 minutes late. Nobody was told; for longer ask a coordinator to find somebody else.'),
  'not-cover-minutes': at(400, 'Somebody covers for 5 to 60 minutes. Nobody was asked; for longer ask to be relieved.'),
  'come-first': at(409, 'You have not come to a shift of this desk that runs now. Nobody was asked; join your shift first.'),
  'asked-already': at(409, 'You have asked that already, and it is not answered yet. The others still see it.'),
  'not-to-ask': at(409, 'Whom you chose is not on a shift of this desk that this can be asked of. Nobody was asked.'),
  'not-to-relieve': at(
    409,
    'Whom you chose is on no shift of this desk that you could relieve them of. Nothing was changed.',
    (who) => `${who} is on no shift of this desk that you could relieve them of. Nothing was changed.`,
  ),
  'too-early-to-relieve': at(
    409,
    'This shift does not end yet. Nobody was asked; whoever is on it can ask to be relieved before.',
    (minutes) =>
      `Somebody is relieved in the last ${minutes} min of their shift. Nobody was asked; before that they can ask to be relieved themselves.`,
  ),
  'no-such-ask': at(404, 'This was not asked of you, or not any more.'),
  'ask-over': at(409, 'The time for this answer is over. Nothing was changed.'),
  'answered-already': at(
    409,
    'Somebody else has answered already, and one is enough. Nothing was changed.',
    (who) => `${who} has answered already, and one is enough. Nothing was changed.`,
  ),
  'take-calls-first': at(
    409,
    'Nobody else takes calls of this desk now, and you do not either, so visitors would have nobody. Be online and accept calls from this desk, then say yes again.',
  ),
  'unscheduled-off': at(403, 'This desk takes calls during shifts only. Take a shift in the roster, or ask a coordinator of the desk.'),
  'on-shift-now': at(409, 'A shift of yours is open on this desk, so there is nothing unscheduled about it. Join that shift.'),
  'attendance-not-yours': at(403, 'Attendance is for whoever it is about, for coordinators of the desk and for managers. Ask one of them.'),
  'not-a-stretch': at(400, 'That is no stretch of days: from one day to the same or a later one, a year at most.'),
} as const satisfies Record<string, Failure>
