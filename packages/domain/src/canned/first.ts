// The canned responses that every desk has from the start, to be changed or removed like any other.

import type { CannedWords } from './canned.ts'

export const FIRST_CANNED: readonly CannedWords[] = [
  {
    shortcut: '1-name',
    title: 'Ask for a name',
    text: 'May I ask what to call you? Any name will do, and none is fine too.',
    next: 'name',
    locked: false,
  },
  {
    shortcut: '1-email',
    title: 'Ask for an email',
    text: 'Would you leave me an email address, in case we have to write to you later? You need not.',
    next: 'email',
    locked: false,
  },
]
