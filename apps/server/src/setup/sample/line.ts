// What the listening line says often, and what its people have agreed to.

import { asks, says, states } from './canned.ts'

export const LINE_AGREEMENT = `What visitors write to us is theirs. I tell nobody outside this line what was said, nor that somebody wrote.
I keep no copy, no picture and no notes of my own; what has to be remembered goes into the note of the chat.
I do not try to find out who a visitor is, and I do not meet or write to visitors elsewhere.
When somebody is in danger I call my supervisor at once, and follow what is agreed for that.
This holds on after I have left.`

export const LINE_CANNED = [
  asks('1-name', 'Ask for a name', 'What may I call you? A made-up name is fine, and so is none at all.', 'name'),
  asks(
    '1-email',
    'Ask for an email',
    'Would you like to have this conversation sent to you afterwards? Then I need an email address; it is up to you.',
    'email',
  ),
  says(
    'greet',
    'Greet',
    'Hello {visitor}, and good that you wrote. I am {me}, a volunteer here, and I have time for you. What is on your mind?',
  ),
  says('listen', 'Show that you listen', 'I am reading every word. Take the time you need.'),
  says('say-back', 'Say it back', 'Let me see if I understand you: '),
  says('heavy', 'Name the weight', 'That sounds like a lot to carry on your own.'),
  says('wait', 'A moment', 'Give me a minute to think about what you wrote; I am still here.'),
  says('safe', 'Ask about safety', 'I want to ask you plainly, because it matters to me: are you safe right now?'),
  states(
    'emergency',
    'Point to emergency help',
    'If you are in danger at this moment, please call the emergency number of your country. I stay here while you do.',
  ),
  says(
    'close',
    'Close kindly',
    'Thank you for trusting us with this, {visitor}. You can come back whenever you like; somebody will listen.',
  ),
]
