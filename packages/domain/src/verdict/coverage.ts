// What is refused when cover is asked for, offered and picked.

import { at, type Failure } from './failure.ts'

export const COVERAGE_REFUSALS = {
  'not-a-coverage-policy': at(
    400,
    'The numbers for cover are whole: hours until the second call and until coordinators have it are 1 to 336, until the proposal is taken 1 to 168; days ahead are 0 to 60, the least of a part is 5 to 240 minutes, and 0 to 2 agree to a swap. Nothing was changed.',
  ),
  'no-such-request': at(404, 'There is no such request for cover that you may see.'),
  'request-over': at(409, 'This request for cover has ended. Nothing was changed.'),
  'not-cover-parts': at(
    400,
    'Cover is for shifts or parts of them: each lies within its shift, none twice, and none is shorter than the desk’s least. Nothing was changed.',
  ),
  'cover-asked-already': at(409, 'Cover for this time has been asked for already. That request still goes on.'),
  'own-cover': at(409, 'This is your own request, so the answer is somebody else’s. Nothing was changed.'),
  'not-called-yet': at(409, 'A coordinator has not agreed to this request yet, so nobody has been called. Nothing was changed.'),
  'not-called': at(403, 'This was not asked of you. Nothing was changed.'),
  'no-such-offer': at(409, 'This was not offered, or not any more. Nothing was changed; look at the offers as they are now.'),
  'covered-already': at(409, 'This is covered already. Nothing was changed.', (who) => `${who} covers this already. Nothing was changed.`),
  'covering-already': at(
    409,
    'What you offered has been accepted, so this shift is yours now. Nothing was changed; ask for cover for it if you cannot come.',
  ),
  'asker-picks': at(
    403,
    'Whoever asked for cover decides this, or a coordinator of the desk once the request has come to them. Nothing was changed.',
  ),
  'not-to-approve': at(409, 'There is nothing to agree to here now. Nothing was changed.'),
  'approved-already': at(409, 'You have agreed to this already; somebody else has to agree as well.'),
  'not-from-then': at(400, 'A lasting change begins on a day that is still to come. Nothing was changed; choose a later one.'),
} as const satisfies Record<string, Failure>
