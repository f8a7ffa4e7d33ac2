// Why people come to the sample organisation in the demonstration, and what is said. Invented, all of it; nothing in it is heavy.

export type Story = {
  /** The address of the desk. */
  readonly desk: string
  /** What the visitor writes: the opening, then an answer each time somebody has written to them. Each fits whatever kind thing was said. */
  readonly visitor: readonly [string, ...string[]]
  /** What the sample's own staff say, each after a message of the visitor; the last one closes kindly. */
  readonly staff: readonly string[]
  readonly whisper?: string
  readonly note?: string
  /** What they answer when they are asked for a name or an email; else they would rather not say. */
  readonly name?: string
  readonly email?: string
}

const LINE: readonly Story[] = [
  {
    desk: 'listening-line',
    visitor: [
      'Hello. I moved here in spring and I still hardly know anybody.',
      'It is mostly the evenings. The days are full enough.',
      'I used to sing in a choir at home. That was every Tuesday.',
      'I have looked at one here, but not written to them yet.',
      'Maybe I do that tonight. Thank you for listening.',
    ],
    staff: [
      'Hello, and good that you wrote. A new town can be quiet for a long time. When do you feel it most?',
      'The evenings, then. What did an evening look like, before?',
      'A choir on a Tuesday: that is people, and something to do with them. Is there one near you?',
      'One line to them would be enough to begin with. What would it say?',
      'I am glad you told me. Come back whenever you like, and tell us how the first Tuesday was.',
    ],
    whisper: 'Misses company in the evenings, sounds steady. Nothing that worries me.',
    name: 'Alma',
  },
  {
    desk: 'listening-line',
    visitor: [
      'Can I talk about something small?',
      'My flatmate and I have not spoken properly for two weeks. It began with the dishes.',
      'I think we both wait for the other one to begin.',
      'I could leave a note. I am better at writing.',
      'Yes. I will say that I miss our breakfasts. Thank you.',
    ],
    staff: [
      'Of course. Small things can take up a lot of room. What is it?',
      'Two weeks is long when you share a kitchen. What is it like when you meet there?',
      'Both waiting, that sounds stuck rather than angry. What would make it easier to be first?',
      'A note is a good beginning. What is the one thing you want them to read?',
      'That is a kind sentence. I hope you have breakfast together soon.',
    ],
    note: 'Quarrel with a flatmate; found a first step.',
  },
  {
    desk: 'listening-line',
    visitor: [
      'I have my first day at a new job tomorrow and my head does not stop',
      'That I get lost in the building and everybody waits for me, things like that',
      'In my last job I knew nothing on the first day either. It was fine after a week',
      'Put out my clothes and go to bed with a book, probably',
      'Good. Then I do exactly that. Good night',
    ],
    staff: [
      'Good evening. A new beginning and a head full of it. What does it show you when it does not stop?',
      'That is a vivid picture. Has a first day ever been like that?',
      'So a week was enough. What could you do now that your tomorrow’s self would thank you for?',
      'That sounds like a good plan for tonight.',
      'Good night, and a good first day.',
    ],
  },
  {
    desk: 'listening-line',
    visitor: [
      'Our old dog died on Sunday. I feel silly for being so sad',
      'Fourteen years. She waited at the door every day',
      'The house is so quiet now. I still walk the round in the morning',
      'Our neighbour has planted something in her garden for her. That was nice',
      'I think I just wanted to say it to somebody. Thank you',
    ],
    staff: [
      'That is not silly. I am sorry. How long was she with you?',
      'Fourteen years of being waited for. What is it like now when you come home?',
      'You keep walking her round. What do you notice there?',
      'So somebody else remembers her too.',
      'Thank you for telling me about her. Take all the time you need.',
    ],
    whisper: 'I stay with this one a little longer than usual, if that is all right.',
    name: 'Theo',
  },
]

const LIBRARY: readonly Story[] = [
  {
    desk: 'ask-the-library',
    visitor: [
      'Hi, can I print from my phone at your place?',
      'About twelve pages, in black and white',
      'I have it as a PDF, yes',
      'Perfect, I come by this afternoon. Thanks',
    ],
    staff: [
      'Hello. Yes, you can: is it many pages?',
      'Twelve is no trouble. Do you have it as a PDF?',
      'Then send it to the printer by the link at the entrance and take it from any machine with your card.',
      'See you this afternoon.',
    ],
  },
  {
    desk: 'ask-the-library',
    visitor: [
      'I am looking for something about tides, for a nine-year-old',
      'She wants to know why there are two of them a day',
      'With pictures, please. She draws everything she reads',
      'That sounds right. Could you keep it for me until tomorrow?',
      'Thank you very much',
    ],
    staff: [
      'What a good question to have. Is it for school or for herself?',
      'Two a day, then. Should it have pictures or rather experiments?',
      'There is “The moon and the sea” in the children’s room, with a fold-out page for each phase.',
      'It is put aside at the desk. Which name shall I write on it?',
      'Done. Have fun drawing, both of you.',
    ],
    note: '“The moon and the sea” is on the shelf for holds, until tomorrow evening.',
    name: 'Greta',
    email: 'greta@example.net',
  },
  {
    desk: 'ask-the-library',
    visitor: [
      'How do I cite a map? It has no author, only a survey office',
      'It is for a seminar paper, the style is up to us',
      'The year is on it, and a number, 14b',
      'Great, that is all I needed',
    ],
    staff: [
      'Hello. An office can stand where the author would. Is there a style you have to use?',
      'Then you are free. Does the map say a year, or the number of its sheet?',
      'So: the office, the year, the title, “sheet 14b”, and where you saw it. Our help page has an example of each kind.',
      'Good luck with the paper.',
    ],
  },
  {
    desk: 'ask-the-library',
    visitor: [
      'Is the reading room quiet in the mornings?',
      'I would come at nine and stay until noon',
      'A table near a window would be lovely',
      'Good to know. See you on Monday',
    ],
    staff: [
      'Good morning. Mostly yes; before ten there is hardly anybody. When would you come?',
      'Then you have the best three hours of it. Do you need anything particular?',
      'Those along the east side have light all morning, and they cannot be booked: whoever comes first has them.',
      'See you on Monday.',
    ],
  },
]

const OTHERS: readonly Story[] = [
  {
    desk: 'circulation',
    visitor: [
      'Good day, I have to renew three books and one does not let me',
      'The atlas. The other two are fine now',
      'Until Friday I can manage, I think',
      'All right, I bring it on Friday. Thank you',
    ],
    staff: [
      'Good day. Which one is it?',
      'Somebody else is waiting for the atlas, which is why. Is Friday enough for you?',
      'Then bring it by Friday evening, and nothing is due.',
      'Thank you, the other reader will be glad.',
    ],
  },
  {
    desk: 'training',
    visitor: [
      '(Practice) Hello? I was told that somebody here can help me find the right words.',
      '(Practice) It is for a letter to an old friend.',
      '(Practice) We lost touch when I changed schools.',
      '(Practice) I think I begin with the lake where we met. That was helpful.',
    ],
    staff: [],
  },
]

export const STORIES: readonly Story[] = [...LINE, ...LIBRARY, ...OTHERS]

/** What was left at the desks before anybody was there. */
export const LEFT = [
  { desk: 'listening-line', text: 'You listened to me last week. It went well in the end, and I wanted you to know.', name: 'Juna' },
  {
    desk: 'ask-the-library',
    text: 'Is the local history evening open to everybody, or does one have to be a member?',
    name: 'Emil',
    email: 'emil@example.net',
  },
  { desk: 'circulation', text: 'I found one of your books on the bus, number 3 to the harbour. Where may I bring it?', name: 'Ida' },
] as const
