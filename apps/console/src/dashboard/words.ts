// The words of the dashboard.

import type { AbsentFor } from '@earshot/domain'

const AWAY_FOR: Record<AbsentFor, string> = {
  break: 'On a break',
  meeting: 'In a meeting',
  elsewhere: 'Busy elsewhere',
  idle: 'Away for a while',
  left: 'Away',
}

export const WORDS = {
  title: 'Dashboard',
  ready: 'Before you answer',
  steps: {
    agreements: 'Accept what your desks ask of you',
    online: 'Be online',
    calls: 'Take the calls of a desk',
    sound: 'Let this window ring',
  },
  done: 'done',
  goOnline: 'Go online',
  read: 'Read it',
  click: 'Click anywhere',
  chats: 'Chats that wait',
  tickets: 'Tickets that wait',
  mine: 'Chats in your hands',
  myTickets: 'Your tickets',
  team: 'Who is here',
  nobody: 'Nobody is here.',
  you: '(you)',
  answers: 'Takes calls',
  online: 'Online, takes no calls here',
  gone: 'Has just left: no window is open',
  away: 'Away',
  awayFor: AWAY_FOR,
  back: (time: string) => `back at ${time}`,
  holds: (count: number) => (count === 1 ? '1 chat' : `${count} chats`),
  holdsOf: (count: number, limit: number) => `${count} of ${limit} chats`,
  wallboard: 'Wallboard',
  wallboardOf: (desk: string) => `Wallboard of ${desk}`,
  fetching: 'Fetching what waits',
  loading: 'Fetching who is here',
} as const
