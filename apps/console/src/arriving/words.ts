// The words of the pages that a link or a lost password leads to.

export const WORDS = {
  join: (organisation: string) => `Join ${organisation}`,
  joinWhat: (email: string) => `You sign in as ${email}. Choose the name that others see, and a password.`,
  joinDesks: 'You will be on these desks:',
  name: 'Your public name',
  nameHelp: 'Visitors and colleagues see it. A first name is enough.',
  password: 'Password',
  passwordHelp: '12 characters or more. A sentence is easy to remember.',
  joinSubmit: 'Join',
  joined: 'You are in',
  joinedWhat: 'Sign in with your email and the password you chose.',
  reset: 'Choose a new password',
  resetWhat: 'After that you are signed out everywhere and sign in with the new one.',
  resetSubmit: 'Set the new password',
  resetDone: 'The new password is set',
  resetDoneWhat: 'You are signed out everywhere. Sign in with the new password.',
  over: 'This link does not open anything',
  opening: 'One moment',
  lost: 'Forgotten your password?',
  lostWhat:
    'Give your email. A link for a new password is mailed to you; where no mail is sent from here, whoever looks after the people passes one on to you.',
  email: 'Email',
  lostSubmit: 'Ask for a link',
  lostDone: 'Asked',
  lostDoneWhat:
    'If there is somebody with this email here, a link is on its way there, or those who look after people see now that one is asked for.',
  toSignIn: 'Go to sign in',
} as const
