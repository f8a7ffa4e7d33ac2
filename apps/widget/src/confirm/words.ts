// The words of the page behind the link that confirms an address.

export const confirmWords = {
  title: 'Have your conversation mailed',
  what: 'Press the button, and the conversation is mailed to the address that this link came to. If it was not you who asked for it, close this page: nothing is sent.',
  send: 'Mail it to me',
  sending: 'One moment',
  sent: 'The conversation is on its way to you. You can close this page.',
  incomplete: 'This link is not whole. Please open it from the mail again, or copy all of it.',
} as const
