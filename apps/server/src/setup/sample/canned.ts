// How the canned responses of the sample are written down.

import type { CannedResponse } from '../../ports.ts'

/** One that only says something. */
export const says = (shortcut: string, title: string, text: string): CannedResponse => ({ shortcut, title, text, next: null })

/** One that asks, and has the cursor in the field for the answer. */
export const asks = (shortcut: string, title: string, text: string, next: 'name' | 'email'): CannedResponse => ({
  shortcut,
  title,
  text,
  next,
})
