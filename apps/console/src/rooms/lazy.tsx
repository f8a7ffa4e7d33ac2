// What of rooms is opened from elsewhere, fetched when it is.

import { lazy } from 'react'

export const AskRoom = lazy(async () => ({ default: (await import('../app/later.ts')).AskRoom }))
export const Guides = lazy(async () => ({ default: (await import('../app/later.ts')).Guides }))
export const OnChat = lazy(async () => ({ default: (await import('../app/later.ts')).OnChat }))
export const RunningAnnouncements = lazy(async () => ({ default: (await import('../app/later.ts')).RunningAnnouncements }))
