// How the canned responses of the sample are written down.

import type { Asks, CannedWords } from '@earshot/domain'

/** One that only says something. */
export const says = (shortcut: string, title: string, text: string): CannedWords => ({ shortcut, title, text, next: null, locked: false })

/** One that asks; for a name or an email the cursor is then in the field for the answer. */
export const asks = (shortcut: string, title: string, text: string, next: Asks): CannedWords => ({
  ...says(shortcut, title, text),
  next,
})

/** One that is sent as it stands. */
export const states = (shortcut: string, title: string, text: string): CannedWords => ({ ...says(shortcut, title, text), locked: true })
