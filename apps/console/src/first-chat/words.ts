// The words of the first chat, which is had with oneself.

import type { Step } from './step.ts'

const SAYS: Record<Step, (desk: string) => string> = {
  'take-calls': (desk) => `Try it with yourself: be the visitor in one window and the listener in this one. First take calls from ${desk}.`,
  write: () => 'Now open the visitor’s page beside this one and write something there. This side waits for it.',
  claim: () => 'It rings: somebody has written. Press Claim beside the chat, and it is yours alone.',
  answer: () => 'You hold the chat. Write an answer under Message and press Enter, then look at the visitor’s page.',
  done: () =>
    'That was a whole chat: written, claimed, answered. Close it when you like. What comes next is people and the desk’s own words.',
}

export const WORDS = {
  title: 'Your first chat',
  says: SAYS,
  step: (at: number, of: number) => `step ${at} of ${of}`,
  takeCalls: 'Take calls',
  open: 'Open the visitor’s page',
  opens: 'in another window',
  toChats: 'Go to the chats',
  invite: 'Invite people',
  desk: 'Set up the desk',
  skip: 'Skip this',
  close: 'Done',
} as const
