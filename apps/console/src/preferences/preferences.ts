// What one may switch on and off in this browser.

import { Preference } from './preference.ts'

/** Keys of a single letter. Off for those whom they get in the way of: who speak instead of typing, or hit keys unawares. */
export const letterKeys = new Preference('letter keys', true)

/** Sound while a chat waits. */
export const sound = new Preference('sound', true)

/** The stages of a chat, above it. */
export const stages = new Preference('stages', true)

/** The browser's own notifications while a chat waits and the window is not in sight. */
export const notifications = new Preference('notifications', false)
