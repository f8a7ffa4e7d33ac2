// The words of signing in.

export const WORDS = {
  title: 'Sign in',
  again: 'Please sign in again',
  againWhat: 'You are signed out here. What you wrote is kept; sign in to go on.',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgotten your password?',
  needed: 'Earshot is not set up yet',
  neededWhat:
    'The server printed a link when it started. Open that link to set Earshot up; it is only known to whoever started the server.',
  unreachable: 'Earshot cannot be reached right now',
  unreachableWhat: 'Nothing is lost. It is tried again every few seconds.',
} as const
