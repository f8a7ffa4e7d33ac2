// The words of the composer.

export const WORDS = {
  tabs: 'What to write',
  message: 'Message',
  whisper: 'Whisper',
  messageBox: 'Message to the visitor',
  whisperBox: 'Whisper to staff',
  messagePlaceholder: 'The visitor reads this. Type / for canned responses.',
  whisperPlaceholder: 'Only staff read this.',
  send: 'Send',
  tooLong: (over: number) => `This is ${over} ${over === 1 ? 'character' : 'characters'} too long. Please send it in parts.`,
  keys: (change: string) => `Enter sends, Shift+Enter makes a new line, ${change} changes sides.`,
  nowMessage: 'Message: the visitor will read this',
  nowWhisper: 'Whisper: only staff will read this',
  canned: 'Canned responses',
} as const
