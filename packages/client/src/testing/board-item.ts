// A line of the board to test with.

import type { BoardItem } from '@earshot/contract'
import { NO_GUIDES } from '@earshot/domain'

/** A chat that waits on a desk, but for what is said of it. */
export const boardItem = (more: Partial<BoardItem> = {}): BoardItem => ({
  c: '01890000-0000-7000-8000-00000000000a',
  desk: 'd',
  kind: 'chat',
  phase: 'waiting',
  handle: 'V-4F2K',
  holder: null,
  seats: NO_GUIDES,
  handUp: false,
  rung: null,
  fallback: null,
  unattended: false,
  handOff: null,
  tags: [],
  nudges: [],
  ticket: null,
  openedAt: 0,
  closedAt: null,
  version: 1,
  ...more,
})
