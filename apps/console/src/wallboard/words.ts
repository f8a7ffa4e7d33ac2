// The words of a wallboard.

import type { Availability } from '@earshot/domain'

const LIFE: Record<Availability, string> = { open: 'Open', closed: 'Closed', nobody: 'Nobody is there' }

export const WORDS = {
  title: (desk: string) => `Wallboard of ${desk}`,
  life: LIFE,
  waiting: 'waiting',
  longest: 'longest wait',
  nobodyWaits: 'nobody waits',
  taken: 'in hand',
  tickets: 'tickets waiting',
  answering: 'Taking calls',
  nobody: 'Nobody',
  reconnecting: 'Reconnecting. These figures may be old.',
  unknown: 'You are not on this desk, or there is none at this address.',
  back: 'Back to the dashboard',
} as const
