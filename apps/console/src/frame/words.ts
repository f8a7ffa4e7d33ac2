// The words of the frame.

import type { AbsentFor, Availability, AwayFor, Status } from '@earshot/domain'

const STATUS: Record<Status, string> = { online: 'Online', away: 'Away', offline: 'Offline' }

const LIFE: Record<Availability, (answering: number) => string> = {
  open: (answering) => `open, ${answering} answering`,
  closed: () => 'closed',
  nobody: () => 'nobody there',
}

const AWAY_FOR: Record<AwayFor, string> = { break: 'A break', meeting: 'A meeting', elsewhere: 'Busy elsewhere' }

const LAPSED: Partial<Record<AbsentFor, string>> = {
  idle: 'Nothing was heard of you for a while, so you were set to away: you take no calls.',
  left: 'Your last window was closed, so you were set to offline: you take no calls.',
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export const WORDS = {
  product: 'Earshot',
  sections: 'Sections',
  dashboard: 'Dashboard',
  chats: 'Chats',
  tickets: 'Tickets',
  team: 'Team',
  schedule: 'Schedule',
  bans: 'Bans',
  people: 'People',
  desksSection: 'Desks',
  outbox: 'Outbox',
  searchIn: 'Search in conversations',
  waiting: 'waiting',
  unread: 'with something new',
  desks: 'Your desks',
  noDesk: 'You are on no desk yet. Ask whoever invited you.',
  life: LIFE,
  status: 'Status',
  statuses: STATUS,
  notOnline: {
    away: 'You are away: you take no calls.',
    offline: 'You are offline: you take no calls.',
  },
  lapsed: LAPSED,
  awayFor: 'Why',
  awayFors: AWAY_FOR,
  notSaid: 'Not said',
  backAt: 'Back',
  backIn: (minutes: number) => (minutes < 60 ? `in ${minutes} minutes` : minutes === 60 ? 'in an hour' : `in ${minutes / 60} hours`),
  backBy: (time: string) => `at ${time}`,
  overdue: (time: string) => `You meant to be back at ${time}.`,
  lastOne: (desks: readonly string[]) => `You are the last one at ${listed(desks)}`,
  lastOneWhat: 'Without you nobody takes calls there: visitors find it unavailable, and its coordinators are called.',
  stay: 'Stay',
  goAllTheSame: 'Go all the same',
  calledStill: 'What nobody takes in time calls you all the same.',
  goOnline: 'Go online',
  accept: 'Accept calls from',
  acceptWhat: 'Chats of these desks ring for you while you are online.',
  directMessages: 'Direct messages',
  directOff: 'They are kept for you and call you no more.',
  acceptOffline: 'You are not online, so no calls come. Set your status to online.',
  agreementFirst: 'Accept its agreement first',
  noCalls: 'Trainees take no calls here',
  heard: 'How you hear of them',
  acceptMissing: 'Is a desk missing? You are not on it yet: ask its coordinator, who asks a manager to put you on it.',
  training: 'Training',
  silent: 'Silent while you take calls of a desk where visitors wait',
  profile: (name: string) => `Profile of ${name}`,
  ownProfile: 'Your profile',
  signOut: 'Sign out',
  reconnecting: 'Reconnecting. What you write is kept.',
  skip: 'Skip to the content',
  failed: 'This screen could not be shown',
  failedWhat:
    'Something in it went wrong on our side. What was sent is kept, and so is what you have typed in a chat. Load the page again to go on.',
  loadAgain: 'Load again',
  notFound: 'There is nothing at this address',
  toChats: 'Go to the chats',
} as const
