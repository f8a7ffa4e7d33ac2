// What has been written at the sample organisation's desks: chats that wait, are taken or over, and messages left at night.

import type { Command } from '@earshot/domain'
import type { SAMPLE_DESKS } from './desks.ts'

export type SampleTalk = {
  readonly desk: keyof typeof SAMPLE_DESKS
  /** The email of who takes it; null while it waits. */
  readonly holder: string | null
  /** Who does what, in order. The visitor begins. */
  readonly steps: readonly (readonly ['visitor' | 'holder', Command])[]
}
type Step = SampleTalk['steps'][number]

const starts = (text: string): Step => ['visitor', { do: 'start', text }]
const leaves = (text: string, name: string, email?: string): Step => ['visitor', { do: 'leave', text, name, email }]
const visits = (path: string, title: string): Step => ['visitor', { do: 'visit', page: `https://www.larkfield.example/${path}`, title }]
const visitor = (text: string): Step => ['visitor', { do: 'say', text }]
const says = (text: string): Step => ['holder', { do: 'say', text }]
const whispers = (text: string): Step => ['holder', { do: 'whisper', text }]
const notes = (text: string): Step => ['holder', { do: 'note', text }]
const names = (name: string): Step => ['holder', { do: 'name', name }]
const addresses = (email: string): Step => ['holder', { do: 'address', email }]
const claims: Step = ['holder', { do: 'claim' }]
const closes: Step = ['holder', { do: 'close' }]

const LINE: readonly SampleTalk[] = [
  {
    desk: 'line',
    holder: null,
    steps: [leaves('I saw that nobody was there so late. I only wanted to say that last week’s talk did me good. Thank you.', 'Juna')],
  },
  {
    desk: 'line',
    holder: 'jonas@example.org',
    steps: [
      leaves('How does one become a volunteer with you? I have two free evenings a week.', 'Emil', 'emil@example.net'),
      claims,
      notes('Asked about volunteering. I write back with the dates of the next course.'),
    ],
  },
  {
    desk: 'line',
    holder: 'ben@example.org',
    steps: [
      starts('Hello. Is this really private?'),
      claims,
      says('Hello, I am Ben, a volunteer here. Yes: what you write stays between you and this line. What brings you here?'),
      visitor('I moved here for work and I notice that I have not talked with anybody for days.'),
      says('Days without a real conversation, in a new town. That can get very quiet. What are the evenings like?'),
    ],
  },
  {
    desk: 'line',
    holder: 'ana@example.org',
    steps: [
      starts('I have an exam on Monday and I cannot sleep any more'),
      claims,
      says('Hello, I am Ana, and I have time for you. You lie awake because of Monday. What goes through your head then?'),
      visitor('That I forget everything the moment I sit down. My friends say I should just relax, which does not help'),
      whispers('Second chat about the same exam this week. Has anybody of us heard more of it?'),
      says('“Just relax” is hard to follow at three in the morning. Has there been an exam that went better than the night before it?'),
      visitor('Last summer actually. I was sure I had failed. You can call me Kim, by the way'),
      names('Kim'),
      notes('Sleeps badly before an exam on Monday. Calm, answers at length.'),
    ],
  },
  {
    desk: 'line',
    holder: 'ana@example.org',
    steps: [
      starts('Can I just write something down here?'),
      claims,
      says('Of course. I read along.'),
      visitor('My sister and I have not spoken since spring. Today I wrote her a letter. I have not sent it yet, but it is written.'),
      says('That is a big step, sent or not. Thank you for telling me.'),
      visitor('That was all. Thank you'),
      closes,
    ],
  },
  { desk: 'line', holder: null, steps: [starts('Good evening. I am not sure how to begin, so I just say hello.')] },
]

const LIBRARY: readonly SampleTalk[] = [
  {
    desk: 'library',
    holder: 'wen@example.org',
    steps: [
      starts('Where do I find maps of the harbour from before 1900?'),
      visits('collections', 'Collections'),
      visits('collections/maps', 'Maps and plans'),
      claims,
      says('Hello, I am Wen from the desk. I am looking that up; it may take two minutes.'),
      visitor('No hurry, I am comparing two of them.'),
      says('The town plans of 1874 and 1891 are on the second floor, drawer 14. The older ones we fetch from the store by tomorrow.'),
      notes('Wants the plans from before 1874 as well: order them from the store.'),
    ],
  },
  {
    desk: 'library',
    holder: 'hana@example.org',
    steps: [
      starts('Can I book a room for four people on Thursday afternoon?'),
      visits('rooms', 'Study rooms'),
      claims,
      says('Hello, Hana here. Thursday from two to five the round room is free. Shall I put it down for you?'),
      visitor('Yes please. The name is Robin, robin@example.net'),
      names('Robin'),
      addresses('robin@example.net'),
    ],
  },
  { desk: 'library', holder: null, steps: [starts('Is there a list of your audio books?'), visits('', 'Larkfield library')] },
  {
    desk: 'library',
    holder: null,
    steps: [leaves('Do you take children’s books as a gift? I have two boxes in good condition.', 'Ida', 'ida@example.net')],
  },
]

const OTHERS: readonly SampleTalk[] = [
  {
    desk: 'circulation',
    holder: null,
    steps: [leaves('I brought a book back on Saturday and my page still shows it. Could somebody look?', 'Noah', 'noah@example.net')],
  },
  {
    desk: 'training',
    holder: 'leo@example.org',
    steps: [
      starts('(Practice) Hello, I am playing somebody who has lost their keys and their patience.'),
      claims,
      says('Hello, I am Leo. Both at once, that is too much for one afternoon. Where did you see them last?'),
      whispers('Is it right that I ask for facts so early?'),
    ],
  },
  { desk: 'training', holder: null, steps: [starts('(Practice) Good morning, I would like to try what waiting feels like.')] },
]

export const SAMPLE_TALK: readonly SampleTalk[] = [...LINE, ...LIBRARY, ...OTHERS]
