// What the library's desk says often.

import { asks, says, states } from './canned.ts'

export const LIBRARY_CANNED = [
  asks('1-name', 'Ask for a name', 'May I ask your name, so that I know whom I am helping?', 'name'),
  asks('1-email', 'Ask for an email', 'If you leave me an email address, I can send you what I find after we have finished here.', 'email'),
  says('greet', 'Greet', 'Hello {visitor}, this is {me} at the library’s desk. How can I help?'),
  says('say-back', 'Say the question back', 'Just to be sure that I look for the right thing: you need '),
  says('looking', 'Looking it up', 'I am looking that up now. It may take two or three minutes; please stay with me.'),
  says(
    'off-campus',
    'Reading from home',
    'From home, open the article through the library’s catalogue and sign in with your library account; then the full text opens.',
  ),
  says('hours', 'Opening hours', 'Today’s opening hours of every branch are on the library’s front page, at the top right.'),
  states(
    'account',
    'Nothing about accounts here',
    'I cannot speak about your account in a chat. The account page shows all of it, and the counter helps in person.',
  ),
  says(
    'hand-over',
    'Hand over',
    'Circulation knows this better than I do. I am asking them to come in here; you need not say it all again.',
  ),
  says('close', 'Close kindly', 'Does that answer your question, {visitor}? If something else comes up, just write to us again.'),
  asks('9-answered', 'Ask whether it is answered', 'Does that answer your question, or shall I look further?', 'answered'),
]
