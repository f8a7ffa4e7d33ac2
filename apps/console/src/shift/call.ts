// What one's day calls for, in its own words: they come with the rest of it, once there is any.

import type { OwnShift, ShiftAsk, Watched } from '@earshot/contract'

/** Somebody asks me something; or what I have asked was answered. */
export type AskCall = { readonly of: 'asked' | 'answered'; readonly ask: ShiftAsk }
/** A shift of mine that can be joined, or is to be confirmed. */
export type OwnCall = { readonly of: 'join' | 'confirm'; readonly shift: OwnShift }
/** What is missing on the shifts that I watch: all of a kind together that one looks at together. */
export type WatchCall = { readonly of: Watched['of']; readonly watched: readonly Watched[] }

/** `desk` is its name; it is about no chat. */
export type Called = (AskCall | OwnCall | WatchCall) & { readonly id: string; readonly handle: ''; readonly desk: string }
export type ShiftCall = Called & { readonly words: string }
