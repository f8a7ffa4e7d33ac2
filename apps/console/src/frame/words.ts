// The words of the frame.

import type { Availability, Status } from '@earshot/domain'

const STATUS: Record<Status, string> = { online: 'Online', away: 'Away', offline: 'Offline' }

const LIFE: Record<Availability, (answering: number) => string> = {
  open: (answering) => `open, ${answering} answering`,
  closed: () => 'closed',
  nobody: () => 'nobody there',
}

export const WORDS = {
  product: 'Earshot',
  sections: 'Sections',
  chats: 'Chats',
  tickets: 'Tickets',
  bans: 'Bans',
  people: 'People',
  desksSection: 'Desks',
  outbox: 'Outbox',
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
  calledStill: 'What nobody takes in time calls you all the same.',
  goOnline: 'Go online',
  accept: 'Accept calls from',
  acceptWhat: 'Chats of these desks ring for you while you are online.',
  acceptOffline: 'You are not online, so no calls come. Set your status to online.',
  agreementFirst: 'Accept its agreement first',
  noCalls: 'Trainees take no calls here',
  heard: 'How you hear of them',
  acceptMissing: 'Is a desk missing? Ask its coordinator.',
  training: 'Training',
  profile: (name: string) => `Profile of ${name}`,
  ownProfile: 'Your profile',
  signOut: 'Sign out',
  reconnecting: 'Reconnecting. What you write is kept.',
  skip: 'Skip to the content',
  notFound: 'There is nothing at this address',
  toChats: 'Go to the chats',
} as const
