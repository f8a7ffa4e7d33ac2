// The words of keeping a conversation, apart, because they are fetched with it.

export const keepWords = {
  you: 'You',
  keep: 'Keep this conversation',
  copy: 'Save a copy',
  copyWhat: 'A text file on this device. Whoever else uses the device may find it.',
  email: 'Or have it mailed to you: your email',
  emailWhat:
    'First comes a mail with a link and nothing else. The conversation follows once you confirm there that it is you. The people of this desk do not see the address.',
  send: 'Mail it to me',
  sending: 'Asking for it',
  sent: (desk: string) => `A mail from ${desk} is on its way to you. Open the link in it within a day, and the conversation follows.`,
  back: 'Back',
} as const
