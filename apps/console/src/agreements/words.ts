// The words of agreements.

export const WORDS = {
  title: (desk: string) => `Agreement of ${desk}`,
  intro: 'Please read it whole. Once you have accepted it, the desk is open to you.',
  none: 'This desk asks for no agreement. It is open to you.',
  loading: 'The agreement is being fetched ...',
  accept: 'I accept this agreement',
  keeps:
    'It is kept that you accepted it, which version, and when. If you would rather not, the desk stays shut to you; talk to its coordinator.',
  accepted: (at: string, version: number) => `You accepted version ${version} on ${at}.`,
  version: (version: number, at: string) => `Version ${version}, of ${at}.`,
  toChats: 'Go to the chats',
  again: 'Try again',

  shut: (desk: string) => `${desk} is shut to you until you accept its agreement.`,
  shutTo: (desk: string) => `${desk} is shut to you`,
  shutBy: (desk: string, why: string) => `${desk}: ${why}`,
  read: 'Read it',
  readOf: (desk: string) => `Read the agreement of ${desk}`,

  section: 'Agreement',
  sectionWhat:
    'What everybody accepts before this desk is open to them, such as a promise of confidentiality. Leave it empty to ask for nothing.',
  text: 'What is agreed to',
  textHelp:
    'Saving other words makes a new version: the desk is shut to everybody until they have accepted it. A chat in hand is finished first.',
  publish: 'Publish',
  published: 'Published. Everybody on the desk is asked now.',
  current: (version: number, at: string) => `Version ${version} holds since ${at}.`,
  noneYet: 'There is no agreement now: the desk asks for nothing.',
  who: 'Who has accepted',
  nobody: 'Nobody has accepted this agreement yet.',
  line: (version: number, at: string) => `version ${version}, ${at}`,
} as const
