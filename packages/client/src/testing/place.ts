// A place on a desk to test with.

import type { Me } from '@earshot/contract'
import { PLAIN } from '@earshot/domain'

type Place = Me['desks'][number]

/** A listener's place on a live desk, taking calls, but for what is said of it. */
export const place = (more: Partial<Place> = {}): Place => ({
  desk: 'd',
  slug: 'd',
  name: 'Desk',
  role: 'listener',
  accepting: true,
  training: false,
  files: null,
  limit: null,
  ticketHours: 48,
  practice: PLAIN,
  holderMay: [],
  tags: [],
  closed: [],
  why: null,
  ...more,
})
