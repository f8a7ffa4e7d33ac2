// The words that ask for attention.

export const WORDS = {
  waits: 'Somebody is waiting for an answer',
  waitingAt: (desk: string) => `A new chat is waiting at ${desk}`,
  nudged: (name: string, visitor: string) => `${name} nudges you about ${visitor}`,
  wrote: (visitor: string) => `New message from ${visitor}`,
  title: (waiting: number, unread: number) => {
    if (waiting > 0) return `(${waiting + unread}) Chat waiting · Earshot`
    return unread > 0 ? `(${unread}) New messages · Earshot` : 'Earshot'
  },
  mute: 'Somebody is waiting. This window may ring only after you have clicked in it.',
  sound: 'Sound',
  soundHelp: 'Rings every eight seconds while a chat waits for you.',
  notifications: 'Notifications',
  notificationsHelp: 'Your browser says at which desk somebody waits, while you look at something else. It says no more than that.',
  refused: 'Your browser does not allow it. You can change that beside the address of this page.',
} as const
