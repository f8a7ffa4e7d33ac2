// What of rooms is opened from elsewhere, fetched when it is.

import { lazy } from 'react'

export const AskRoom = lazy(async () => ({ default: (await import('./ask.tsx')).AskRoom }))
export const Guides = lazy(async () => ({ default: (await import('./guides-list.tsx')).Guides }))
export const OnChat = lazy(async () => ({ default: (await import('./on-chat.tsx')).OnChat }))
export const RunningAnnouncements = lazy(async () => ({ default: (await import('./running.tsx')).RunningAnnouncements }))
