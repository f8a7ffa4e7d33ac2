// Words of rooms that stand outside of them, on every screen.

import type { Seat } from '@earshot/domain'

const OF: Record<Seat, string> = { supervisor: 'My supervisor', coordinator: 'My coordinator' }
const NONE: Record<Seat, string> = { supervisor: 'Your desks have no supervisor.', coordinator: 'Your desks have no coordinator.' }

export const GUIDES = {
  title: 'My supervisor and coordinator',
  button: 'Ask for help',
  of: OF,
  none: NONE,
  status: { online: 'online', away: 'away', offline: 'offline' },
  write: 'Write',
  writeTo: (name: string) => `Write to ${name}`,
} as const

export const ASK = { button: 'Ask the room', fetching: 'Opening the room' } as const

export const ANNOUNCED = { title: 'Announcements' } as const
