// The words of setting up.

import type { Preset } from '@earshot/domain'

const PRESETS: Record<Preset, { name: string; what: string }> = {
  'listening-line': {
    name: 'Listening line',
    what: 'Volunteers listen to people in private. No pages are kept, and the house rules protect confidentiality.',
  },
  'library-desk': {
    name: 'Library desk',
    what: 'Quick questions at an “Ask us” desk. The pages a visitor comes from are shown, and answers are short.',
  },
  plain: { name: 'Plain', what: 'A desk with few rules of its own, to be filled in later.' },
}

export const WORDS = {
  title: 'Set up Earshot',
  intro:
    'This page works once. It makes the first admin and the first desk, or fills Earshot with a sample organisation to look around in.',
  ways: 'How to begin',
  own: 'Your own organisation',
  sample: 'The sample organisation',
  organisation: 'Name of the organisation',
  name: 'Your public name',
  nameHelp: 'Visitors and colleagues see this name. A first name is enough.',
  email: 'Email',
  password: 'Password',
  passwordHelp: '12 characters or more. A sentence is easy to remember.',
  desk: 'Name of the first desk',
  deskHelp: 'What the desk is for, such as “Emotional support”.',
  preset: 'What kind of desk it is',
  presets: PRESETS,
  timeZone: 'Time zone',
  timeZoneHelp: 'Service hours count in it.',
  submit: 'Set up',
  sampleWhat:
    'Three desks with teams, roles, canned responses and house rules, and a training desk. Nobody in it is real. To use Earshot in earnest, start again with an empty data folder.',
  sampleSubmit: 'Fill in the sample organisation',
  signIns: 'Sign-ins of the sample organisation',
  signInsWhat: 'Keep this page open or write one down; the server shows the passwords only now.',
  toSignIn: 'Go to sign in',
  done: 'Earshot is set up',
  doneWhat: 'You are its admin, and your first desk is there. A chat with yourself shows in a minute how it feels on both sides.',
  firstChat: 'Chat with yourself',
  noFirstChat: 'Go to the console without it',
  already: 'Earshot is set up already',
  alreadyWhat: 'There is nothing left to do here.',
  noToken: 'This link is not complete',
  noTokenWhat: 'Open the whole link that the server printed, with everything after the #.',
} as const
