// Everything one can do by a key: its name, more words by which it is found, its keys, and where it belongs. Palette, help, keys and hints come from here.

export const GROUPS = {
  lists: 'Chats',
  conversation: 'In a conversation',
  visitor: 'About the visitor',
  schedule: 'In the schedule',
  places: 'Go to',
  self: 'You',
  everywhere: 'Everywhere',
} as const

export type Group = keyof typeof GROUPS

export const GROUP_IDS: readonly Group[] = Object.keys(GROUPS).filter((group): group is Group => group in GROUPS)

type Known = {
  readonly name: string
  readonly words?: string
  /** The first is the one that is shown: `n`, `?`, `g c` (one after the other), `Alt+W`, `Mod+K` (Cmd on a Mac, else Ctrl). */
  readonly keys: readonly string[]
  readonly group: Group
  /** Only for those who manage the house, or for admins. */
  readonly only?: 'managers' | 'admins'
}

const known = <const T extends Readonly<Record<string, Known>>>(all: T): T => all

export const CATALOGUE = known({
  claimNext: { name: 'Claim the chat that has waited longest', words: 'next take answer', keys: ['n', 'Alt+N'], group: 'lists' },
  next: { name: 'Next chat', words: 'down mine', keys: ['j', 'Alt+ArrowDown'], group: 'lists' },
  previous: { name: 'Previous chat', words: 'up mine', keys: ['k', 'Alt+ArrowUp'], group: 'lists' },
  unread: { name: 'Next chat with something new', words: 'unread', keys: ['u', 'Alt+U'], group: 'lists' },

  claim: { name: 'Claim what is open', words: 'take answer', keys: ['c'], group: 'conversation' },
  message: { name: 'Write a message', words: 'answer reply', keys: ['m'], group: 'conversation' },
  whisper: { name: 'Write a whisper', words: 'staff only', keys: ['w'], group: 'conversation' },
  switch: { name: 'Change between message and whisper', words: 'side', keys: ['Alt+W'], group: 'conversation' },
  canned: { name: 'Put in a canned response', words: 'phrases', keys: ['/'], group: 'conversation' },
  heed: { name: 'Say that you have seen a nudge', words: 'thanks seen', keys: ['y'], group: 'conversation' },
  read: { name: 'Read the log', words: 'scroll leave the field', keys: ['l', 'Escape'], group: 'conversation' },
  hand: { name: 'Raise your hand, or lower it', words: 'help coordinator supervisor', keys: ['h'], group: 'conversation' },
  guide: { name: 'Guide what is open, or stop guiding', words: 'seat sit', keys: ['d'], group: 'conversation' },
  handOver: {
    name: 'Hand over what is open, or take the offer back',
    words: 'transfer give pass desk colleague',
    keys: ['o'],
    group: 'conversation',
  },
  askRoom: { name: 'Ask the room', words: 'colleagues help question desk', keys: ['q'], group: 'conversation' },
  refer: { name: 'Pass the question on with a form', words: 'refer referral later desk office', keys: ['r'], group: 'conversation' },
  convert: { name: 'Convert to ticket', words: 'make create a new ticket promise later follow up', keys: ['p'], group: 'conversation' },
  release: { name: 'Give the ticket back to the desk', words: 'return', keys: ['b'], group: 'conversation' },
  reopen: { name: 'Open the ticket again', keys: ['e'], group: 'conversation' },
  close: { name: 'Close what is open', words: 'end finish ticket', keys: ['x'], group: 'conversation' },

  about: { name: 'Look at what is known of the visitor', words: 'details panel pages trail', keys: ['v v'], group: 'visitor' },
  name: { name: 'Put the visitor’s name on record', words: 'save', keys: ['v n'], group: 'visitor' },
  email: { name: 'Put the visitor’s email on record', words: 'save address', keys: ['v e'], group: 'visitor' },
  saveAnswer: { name: 'Save what the visitor answered', words: 'name email record', keys: ['v s'], group: 'visitor' },
  noName: { name: 'The visitor would rather give no name', words: 'refused withhold', keys: ['v x'], group: 'visitor' },
  noEmail: { name: 'The visitor would rather give no email', words: 'refused withhold address', keys: ['v z'], group: 'visitor' },
  note: { name: 'Write a note for the record', keys: ['v r'], group: 'visitor' },

  newShift: { name: 'New shift', words: 'plan series roster', keys: ['f n'], group: 'schedule' },
  earlierDays: { name: 'Earlier days', words: 'previous week before', keys: ['f k', 'Alt+PageUp'], group: 'schedule' },
  laterDays: { name: 'Later days', words: 'next week after', keys: ['f j', 'Alt+PageDown'], group: 'schedule' },
  thisDay: { name: 'Today in the schedule', words: 'now this week', keys: ['f t'], group: 'schedule' },
  dayView: { name: 'Schedule by day', words: 'view', keys: ['f d'], group: 'schedule' },
  weekView: { name: 'Schedule by week', words: 'view', keys: ['f w'], group: 'schedule' },
  personView: { name: 'Schedule by person', words: 'view people', keys: ['f p'], group: 'schedule' },
  daysOff: { name: 'My days off', words: 'holiday leave absent vacation', keys: ['f o'], group: 'schedule' },
  undoShift: { name: 'Undo the last change of the schedule', words: 'redo back', keys: ['Mod+Z'], group: 'schedule' },

  dashboard: { name: 'Dashboard', words: 'home today team who is here supervisor coordinator', keys: ['g h'], group: 'places' },
  chats: { name: 'Chats', keys: ['g c'], group: 'places' },
  tickets: { name: 'Tickets', words: 'messages left promised', keys: ['g t'], group: 'places' },
  team: { name: 'Team', words: 'rooms direct messages colleagues announcements write', keys: ['g m'], group: 'places' },
  schedule: { name: 'Schedule', words: 'roster shifts calendar plan week', keys: ['g r'], group: 'places' },
  search: { name: 'Search in conversations', words: 'find words texts past', keys: ['g s'], group: 'places' },
  people: { name: 'People', words: 'invite roles', keys: ['g p'], group: 'places', only: 'managers' },
  desks: { name: 'Desks', words: 'settings hours', keys: ['g d'], group: 'places', only: 'managers' },
  outbox: { name: 'Outbox', words: 'mail sent', keys: ['g o'], group: 'places', only: 'admins' },
  profile: { name: 'Your profile', words: 'picture name sessions', keys: ['g y'], group: 'places' },

  online: { name: 'Go online', words: 'status available', keys: ['s o'], group: 'self' },
  away: { name: 'Go away', words: 'status pause break', keys: ['s a'], group: 'self' },
  offline: { name: 'Go offline', words: 'status', keys: ['s f'], group: 'self' },
  alerts: { name: 'Alerts', words: 'calls waiting invitations', keys: ['s l'], group: 'self' },
  accept: { name: 'Accept calls from', words: 'desks ring switch', keys: ['a'], group: 'self' },
  guides: { name: 'My supervisor and coordinator', words: 'who is find help write message direct', keys: ['s s'], group: 'self' },
  onChat: { name: 'I am on a chat: tell the room', words: 'busy priority instead ask', keys: ['s c'], group: 'self' },
  joinShift: { name: 'Join my shift', words: 'check in come begin', keys: ['s j'], group: 'self' },
  sayLate: { name: 'I’ll be late', words: 'shift tell', keys: ['s t'], group: 'self' },
  coverMe: { name: 'Cover me', words: 'break pause shift replace', keys: ['s b'], group: 'self' },
  relieve: { name: 'I relieve you', words: 'shift hand over take over', keys: ['s r'], group: 'self' },
  signOut: { name: 'Sign out', words: 'leave log off', keys: ['s q'], group: 'self' },

  palette: { name: 'Search, and everything you can do', words: 'commands palette find', keys: ['Mod+K'], group: 'everywhere' },
  help: { name: 'Show the keys', words: 'help shortcuts keyboard', keys: ['?'], group: 'everywhere' },
  letterKeys: {
    name: 'Turn keys of one letter on or off',
    words: 'shortcuts keyboard',
    keys: ['t k'],
    group: 'everywhere',
  },
  sound: { name: 'Turn the sound on or off', words: 'ring mute silence', keys: ['t s'], group: 'everywhere' },
  stages: { name: 'Show or hide the stages of a chat', words: 'guide steps practice', keys: ['t g'], group: 'everywhere' },
  notifications: { name: 'Turn notifications on or off', words: 'desktop alerts', keys: ['t n'], group: 'everywhere' },
})

export type ActionId = keyof typeof CATALOGUE

/** One action by its id, as what every action has. */
export const knownAs = (id: ActionId): Known => CATALOGUE[id]

/** Every id, in the order in which actions are shown. */
export const ACTION_IDS: readonly ActionId[] = Object.keys(CATALOGUE).filter((id): id is ActionId => id in CATALOGUE)
