// The words of a conversation.

import type { CloseReason } from '@earshot/domain'

const CLOSED: Record<CloseReason, string> = {
  visitor: 'The visitor ended the chat',
  staff: 'The chat was closed',
  lapsed: 'The chat ended by itself: nobody had written for a long time',
}

export const WORDS = {
  log: 'Conversation',
  visitor: 'Visitor',
  system: 'Earshot',
  whisper: 'Whisper',
  whisperSeen: 'only staff see this',
  note: 'Note',
  welcome: 'Welcome, as the visitor reads it',
  rules: 'House rules',
  opened: { chat: 'The chat began', thread: 'The visitor left a message, because nobody could answer' },
  claimed: (name: string) => `${name} took this conversation`,
  closed: CLOSED,
  named: (name: string) => `Name put on record: ${name}`,
  addressed: (email: string) => `Email put on record: ${email}`,
  visited: (title: string) => `Went to: ${title}`,
  erased: 'This was removed.',
  pending: 'Sending',
  failed: 'Not sent',
  retry: 'Try again',
  discard: 'Discard',
  typing: 'The visitor is writing',
  newBelow: 'New messages below',
  said: (who: string, text: string) => `${who}: ${text}`,
  back: 'Back to the list',
  details: 'Details',
  backToChat: 'Back to the conversation',
  heldBy: (name: string) => `Held by ${name}`,
  heldByMe: 'Yours',
  waiting: 'Waiting',
  ended: 'Ended',
  look: 'You are reading along as a supervisor. Looks are recorded.',
  claimThis: { chat: 'Claim this chat', thread: 'Claim this message' },
  claimWhy: {
    chat: 'You may read this while it waits. Claim it to answer; nobody else can then.',
    thread: 'Claim it to look after it; nobody else can then.',
  },
  close: { chat: 'Close chat', thread: 'Close message' },
  closeAsk: { chat: 'Close this chat?', thread: 'Close this message?' },
  closeWhat: {
    chat: 'The visitor is told that the chat has ended, and nobody can write in it any more. You can still add notes.',
    thread: 'It leaves the list. You can still add notes while it is open here.',
  },
  closeYes: 'Yes, close it',
  closeNo: 'Keep it open',
  loading: 'Opening the conversation',
  gone: 'This conversation is not open to you now',
  nothingOpen: { chat: 'No chat is open', thread: 'No message is open' },
  nothingOpenWhat: {
    chat: 'Choose one on the left. While it waits you may read it; claim it to answer.',
    thread: 'Choose one on the left to read it.',
  },
} as const
