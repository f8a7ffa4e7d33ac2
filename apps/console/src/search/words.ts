// The words of search in conversations.

export const WORDS = {
  title: 'Search in conversations',
  intro:
    'Finds whole words in what you may read now: messages, whispers, notes, names, emails, tickets, answers, and what is said and announced in your rooms. Capitals and accents make no difference.',
  limits:
    'Beginnings of words, misspellings and phrases are not found, nor is what was written a second ago, nor what follows the first 64 different words of a text. That you searched goes on record, and your words do not.',
  field: 'Words',
  fieldHelp: 'At most eight. All of them must be in the same text.',
  search: 'Search',
  searching: 'Searching',
  none: 'Nothing that you may read has all of these words.',
  noneWhat: 'Try fewer words, or another form of them: only whole words are found.',
  found: (count: number, more: boolean) => `${more ? 'The newest ' : ''}${count} found. Arrow keys go through them, Enter opens one.`,
  hits: 'Found',
  more: 'Show older ones',
  end: 'That is all.',
  look: (many: number) => (many === 1 ? 'One text in here has these words.' : `${many} texts in here have these words.`),
  lookWhat: 'To read it is a look, which goes on record.',
  kinds: { chat: 'chat', thread: 'message left', room: 'room', direct: 'direct message' },
  deskRoom: 'room of the desk',
  ended: 'ended',
  visitor: 'the visitor',
} as const
