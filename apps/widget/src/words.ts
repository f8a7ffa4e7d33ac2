// Every word the visitor reads, in one place: plain, kind and short.

import type { CloseReason, UsualWait } from '@earshot/domain'

/** The loader's words, apart, because other people's pages load them. */
export const launchWords = {
  launch: 'Chat with us',
  leave: 'Leave us a message',
  frameTitle: 'Chat',
  frameFailed: 'The chat cannot be shown inside this page.',
  frameElsewhere: 'Open it as a page of its own',
  unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
} as const

export const words = {
  loading: 'One moment, the chat is opening.',
  unknownDesk: 'There is no desk at this address',
  unknownDeskWhat: 'It may have been mistyped, or the desk has moved. Please look for it on the site you came from.',
  unreachable: 'The chat cannot be reached right now',
  unreachableWhat: 'It is your connection or our server. Nothing you wrote is lost; we try again by ourselves.',
  tryNow: 'Try now',

  welcome: 'How can we help?',
  trail: 'They see which pages of this site you are on.',
  private: 'You are anonymous here: no name, no account. What you write is private; it is read by the people who answer at this desk.',
  log: 'Chat',
  composer: 'Your message',
  composerHere: 'Write here',
  composerHint: 'Enter sends, Shift and Enter start a new line',
  send: 'Send',
  tooLong: (over: number) => `This is ${over} ${over === 1 ? 'character' : 'characters'} too long. Please send it in parts.`,
  end: 'End chat',
  endSure: 'End this chat? You can read it for another hour.',
  endYes: 'End it',
  endNo: 'Go on chatting',
  ending: 'Ending',
  endingWhat: 'Ending this chat. If you are offline, it ends as soon as you are back.',
  keep: 'Keep a copy',
  hide: 'Hide chat',
  sound: 'Sound for new messages',
  asPage: 'Open as a page',
  noPage: 'Your browser opened no page. The chat goes on here.',
  startNew: 'Start a new chat',
  exit: 'Leave now',
  exitWhat:
    '“Leave now”, or Esc three times, takes you to another page at once and clears this chat here. It cannot clear the history of your browser.',

  you: 'You',
  waiting: 'Waiting',
  waitingWhat: 'Your message has arrived. Somebody will be with you.',
  place: (before: number) =>
    before === 0 ? 'You are next.' : before === 1 ? 'One person is before you.' : `${before} people are before you.`,
  waitLong: 'It is taking longer than usual.',
  withYou: (name: string) => `${name} is with you`,
  joined: (name: string) => `${name} is with you now.`,
  defer: 'Be written to instead',
  deferWhat: 'It takes longer than it should, and we are sorry. You can wait here, or leave an address and go: your messages are kept.',
  deferSend: 'Write to me',
  deferSending: 'Sending your address',
  deferEmail: 'Your email',
  stillHere: 'I am still here',
  deferred: 'You will be written to. Your messages are kept.',
  handle: (handle: string) => `You are ${handle} in this chat.`,
  typing: (name: string) => `${name} is typing`,
  removed: 'A message was removed here.',
  somebody: 'Somebody',
  ended: 'Ended',
  endedWhat: 'It can be read here for an hour after its end.',

  newBelow: 'New messages below',
  sending: 'Sending',
  delivered: 'Delivered',
  failed: 'Not sent.',
  retry: 'Try again',
  discard: 'Discard',

  lost: 'Reconnecting.',
  lostWhat: 'Your messages are kept and will be sent.',
  expired: 'This chat is over',
  expiredWhat: 'It has ended, or was too long ago to go on with. You can start a new one.',

  unavailable: 'Leave us a message',
  nobody: 'Nobody is free to answer right now.',
  closed: 'This desk is closed right now.',
  leaveInstead: 'Leave a message instead',
  somebodyHere: 'Somebody is here now.',
  chatInstead: 'Chat instead',
  opens: (when: string) => `It opens ${when}, your time.`,
  hours: 'Opening hours, in your time',
  always: 'Day and night, every day.',
  leaveWhat: 'Your message will be kept, and somebody will read it.',
  leaveText: 'Your message',
  leaveName: 'Your name (optional)',
  leaveEmail: 'Your email (optional)',
  leaveEmailWhy: 'Only if you would like an answer. It is shown to nobody but the people of this desk.',
  leaveSend: 'Leave message',
  leaveSending: 'Sending your message',
  kept: 'Your message is kept',
  keptWhat: 'Thank you. Somebody of this desk will read it.',
  leaveAnother: 'Leave another message',
} as const

/** How a chat ended; `name` is the public name of the person who was with the visitor, if anybody was. */
export function endedBy(reason: CloseReason, name: string | null): string {
  switch (reason) {
    case 'visitor':
      return 'You ended this chat.'
    case 'staff':
      return name === null ? 'The desk ended this chat.' : `${name} ended this chat.`
    case 'exit':
      return 'You left this chat.'
    case 'banned':
      return 'The desk ended this chat, and takes no other one from you for some time.'
    case 'lapsed':
      return 'This chat ended because nobody had written for some time.'
    case 'silence':
      return 'This chat ended because we had not heard from you. You can start a new one.'
  }
}

/** How long a wait usually takes. */
export function usualWords({ least, most }: UsualWait): string {
  if (most === 1 && least === 0) return 'It usually takes less than a minute.'
  if (least === 0) return `It usually takes up to ${most} minutes.`
  return least === most
    ? `It usually takes about ${most} ${most === 1 ? 'minute' : 'minutes'}.`
    : `It usually takes ${least} to ${most} minutes.`
}

/** Why nobody answers. */
export const unavailable = (availability: 'closed' | 'nobody'): string => (availability === 'closed' ? words.closed : words.nobody)
