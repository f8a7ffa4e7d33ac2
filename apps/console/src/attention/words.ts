// The words that ask for attention.

import { positionOf } from '@earshot/domain'
import type { AnyCall, Call, CallOf } from './calls.ts'

const CALLED: Record<CallOf, (call: Call) => string> = {
  waiting: ({ desk }) => `A new chat is waiting at ${desk}`,
  left: ({ holder }) => `${holder} has lost the line: take their chat over`,
  handed: ({ holder }) => `${holder} hands you a chat`,
  hand: ({ holder }) => `${holder} asks for your help`,
  unstaffed: ({ desk }) => `Nobody takes calls at ${desk}`,
  posted: ({ holder, desk, role }) => {
    const to = `${desk} as a ${role === undefined ? 'member' : positionOf(role)}`
    return holder === '' ? `You are invited to ${to}` : `${holder} invites you to ${to}`
  },
  invited: ({ holder, desk }) => (holder === '' ? `You are invited to ${desk}` : `${holder} invites you to ${desk}`),
  mentioned: ({ desk }) => `You are mentioned in ${desk}`,
  written: ({ holder }) => `${holder} has written to you`,
  announced: ({ holder, desk }) => `${holder} has an announcement in ${desk}`,
}

const ANSWERS: Record<CallOf, string> = {
  waiting: 'Claim',
  left: 'Take it over',
  handed: 'Accept',
  hand: 'Guide',
  unstaffed: 'Take calls',
  posted: 'Accept',
  invited: 'Accept',
  mentioned: 'Read',
  written: 'Read',
  announced: 'Read',
}

export const WORDS = {
  decline: 'No, thanks',
  alerts: (count: number) => (count === 1 ? '1 alert' : `${count} alerts`),
  alertsTitle: 'Calling for you',
  answers: ANSWERS,
  waits: 'Somebody is waiting for an answer',
  calls: 'Somebody on the desk calls you',
  begins: 'Your shift can be joined',
  called: (call: AnyCall): string => ('words' in call ? call.words : CALLED[call.of](call)),
  nudged: (name: string, visitor: string) => `${name} nudges you about ${visitor}`,
  wrote: (visitor: string) => `New message from ${visitor}`,
  title: (waiting: number, calls: number, unread: number) => {
    const all = waiting + calls + unread
    if (waiting > 0) return `(${all}) Chat waiting · Earshot`
    if (calls > 0) return `(${all}) You are called · Earshot`
    return unread > 0 ? `(${unread}) New messages · Earshot` : 'Earshot'
  },
  mute: 'Somebody is waiting. This window may ring only after you have clicked in it.',
  sound: 'Sound',
  soundHelp:
    'Rings every eight seconds while a chat waits for you, is left alone or handed to you, its holder asks for your help, or your shift can be joined; once when nobody answers a desk of yours, or somebody is missing on a shift.',
  notifications: 'Notifications',
  notificationsHelp: 'Your browser says at which desk somebody waits, while you look at something else. It says no more than that.',
  refused: 'Your browser does not allow it. You can change that beside the address of this page.',
} as const
