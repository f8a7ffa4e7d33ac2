// What the circulation desk says often.

import { asks, says, states } from './canned.ts'

export const CIRCULATION_CANNED = [
  asks('1-name', 'Ask for a name', 'Whom am I speaking with, please?', 'name'),
  asks('1-email', 'Ask for an email', 'Which email address shall we answer to, once this is settled?', 'email'),
  says('greet', 'Greet', 'Hello {visitor}, {me} from {desk} here. I have read what you asked so far, so please just go on.'),
  says('renew', 'Renew a loan', 'You can renew a loan on your account page until the day it is due, unless somebody waits for it.'),
  says('hold', 'Collect a hold', 'A hold waits seven days on the shelf by the counter, under the first letters of your name.'),
  says('lost', 'A lost item', 'For a lost item, tell me its title and I pass it on to the manager, who writes to you about what to do.'),
  says(
    'bill',
    'A question about a bill',
    'Bills are looked at by a manager. I can take down what it is about, without any numbers, and have them write to you.',
  ),
  states(
    'block',
    'A blocked account',
    'Why an account is blocked I may not say in a chat. Your account page shows it, and the counter can lift it.',
  ),
  says('hand-back', 'Hand back', 'The library’s own desk can help you further with this. I am asking them to take over here.'),
  says('close', 'Close kindly', 'Then that is settled. Thank you for asking, and have a good day.'),
  asks('9-answered', 'Ask whether it is answered', 'Is that settled, or is there something else about your account?', 'answered'),
]
