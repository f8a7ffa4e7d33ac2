// A desk to test with: open, plain, and with nothing of its own.

import type { PublicDesk } from '@earshot/contract'

export const DESK: PublicDesk = {
  desk: 'd',
  slug: 's',
  name: 'Desk',
  greeting: '',
  welcome: 'Hi',
  colours: null,
  hides: false,
  availability: 'open',
  opensAt: null,
  hours: [],
  trail: false,
  rating: false,
  exit: null,
  form: null,
  files: null,
  mails: false,
}
