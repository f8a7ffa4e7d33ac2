// The desks of the sample organisation: a listening line, a library's questions, the circulation desk they are handed to, and training.

import { ALWAYS, formsOf, NO_FLOOD_LIMITS, NO_LIMITS, OFFICE, PLAIN_LOOK, type Policy, policyOf, type Tag } from '@earshot/domain'
import type { NewDesk } from '../house.ts'
import { CIRCULATION_CANNED } from './circulation.ts'
import { LIBRARY_CANNED } from './library.ts'
import { LINE_AGREEMENT, LINE_CANNED } from './line.ts'

/** `closes`: it has announced some days on which it does not open. `agreement` is what its people have accepted. */
type SampleDesk = Omit<NewDesk, 'timeZone'> & { readonly closes: boolean; readonly agreement: string | null }

const tag = (nth: number, name: string, colour: string): Tag => ({ id: `01890000-0000-7000-8000-00000000000${nth}`, name, colour })

// So few people that whoever looks around alone is not to be held to a number.
const LIBRARY_POLICY: Policy = { ...policyOf('library-desk'), limits: NO_LIMITS, flood: NO_FLOOD_LIMITS }
const LINE_POLICY: Policy = { ...policyOf('listening-line'), limits: NO_LIMITS, flood: NO_FLOOD_LIMITS }

const LIBRARY_TAGS = [tag(1, 'Loans', '#1d5e59'), tag(2, 'Searching', '#3b5b92'), tag(3, 'Rooms', '#7a5c12')]

export const SAMPLE_DESKS = {
  line: {
    slug: 'listening-line',
    name: 'Listening line',
    training: false,
    hours: ALWAYS,
    look: PLAIN_LOOK,
    closes: false,
    agreement: LINE_AGREEMENT,
    sites: [],
    policy: LINE_POLICY,
    canned: LINE_CANNED,
    forms: formsOf('listening-line'),
  },
  library: {
    slug: 'ask-the-library',
    name: 'Ask the library',
    training: false,
    hours: ALWAYS,
    look: { ...PLAIN_LOOK, greeting: 'Ask us anything about the Larkfield library.', colour: '#7a3e9d' },
    closes: false,
    agreement: null,
    sites: [],
    policy: {
      ...LIBRARY_POLICY,
      welcome: 'Welcome to the Larkfield library. Somebody from the desk answers in a moment; ask away.',
      tags: LIBRARY_TAGS,
    },
    canned: LIBRARY_CANNED,
    forms: formsOf('library-desk'),
  },
  circulation: {
    slug: 'circulation',
    name: 'Circulation',
    training: false,
    hours: OFFICE,
    look: { ...PLAIN_LOOK, colour: '#7a3e9d' },
    closes: true,
    agreement: null,
    sites: ['https://www.larkfield.example'],
    policy: {
      ...LIBRARY_POLICY,
      welcome: 'This is the circulation desk of the Larkfield library, for loans, holds and bills.',
      houseRules: [
        'Whoever hands a question over has written what was asked and done: read it first, and do not ask again.',
        'Say nothing about a loan or a bill before the account page or the counter has shown whose it is.',
        'What needs a manager goes to one in writing; tell the visitor when to expect an answer.',
        'Hand back what belongs to the library’s own desk, and say so to the visitor.',
      ],
    },
    canned: CIRCULATION_CANNED,
    forms: formsOf('library-desk'),
  },
  training: {
    slug: 'training',
    name: 'Training',
    training: true,
    hours: ALWAYS,
    look: PLAIN_LOOK,
    closes: false,
    agreement: null,
    sites: [],
    policy: {
      ...LINE_POLICY,
      welcome: 'This is a training chat: whoever writes here is practising, on both sides.',
      houseRules: [
        'Nobody real waits here. Try everything, and try it again.',
        'Practise as if it were live: greet, ask for a name, listen, close kindly.',
        'Whispers are for the other side of the desk. Try one, and see that the visitor gets nothing of it.',
      ],
    },
    canned: LINE_CANNED,
    forms: formsOf('listening-line'),
  },
} satisfies Record<string, SampleDesk>
