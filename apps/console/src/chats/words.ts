// The words of the lists.

export const WORDS = {
  list: { chat: 'Chats', thread: 'Messages' },
  waiting: 'Waiting',
  mine: 'Mine',
  others: 'Taken by others',
  noWaiting: {
    chat: 'Nobody is waiting. New chats appear here the moment they come in.',
    thread: 'No messages are waiting. They come here when nobody can answer a visitor.',
  },
  noMine: { chat: 'You hold no chat.', thread: 'You hold no message.' },
  noMineYet: { chat: 'You hold no chat. Claim one that is waiting.', thread: 'You hold no message. Claim one that is waiting.' },
  loading: 'Fetching what waits',
  unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  claiming: 'Claiming',
  noOthers: { chat: 'No chats are taken.', thread: 'No messages are taken.' },
  claim: (handle: string) => `Claim ${handle}`,
  claimShort: 'Claim',
  waits: 'waiting for',
  runs: 'for',
  left: 'left',
  heldBy: (name: string) => `with ${name}`,
  lookNote: 'You may read these as a supervisor. Looks are recorded.',
  privateNote: 'What others have taken is private to them.',
} as const
