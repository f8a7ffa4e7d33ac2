// Every address of the server. Apart from the schemas, so that what only needs an address loads no schema.

/** The line that follows a desk, up to the desk's address: by itself, for the page that has room for nothing else. */
export const FOLLOWING = '/live/desks/'

/** The plain page that a quick exit leads to where its desk names no other: nothing on it is about us. */
export const NEUTRAL_PAGE = '/measures'

/** The endpoints that a visitor's page asks: apart, because it loads no others. */
export const VISITOR_PATHS = {
  desk: '/api/desks/:desk',
  messageForm: '/api/desks/:desk/message-form',
  visits: '/api/desks/:desk/visits',
  pass: '/api/desks/:desk/visits/pass',
  passes: '/api/passes',
  exit: '/api/exit',
  file: '/api/conversations/:c/files/:id',
  filePreview: '/api/conversations/:c/files/:id/preview',
  liveVisitor: '/live/visitor',
  transcriptRequests: '/api/transcript-requests',
  transcriptConfirm: '/api/transcript-requests/confirm',
} as const

/** Every endpoint. `:desk` is a desk's address (slug) for visitors and its id for staff; `:c` is a conversation. */
export const PATHS = {
  ...VISITOR_PATHS,
  conversation: '/api/conversations/:c',
  ban: '/api/conversations/:c/ban',
  address: '/api/conversations/:c/address',
  bans: '/api/bans',
  banOne: '/api/bans/:id',
  transcript: '/api/conversations/:c/transcript',
  emailed: '/api/conversations/:c/email',
  brief: '/api/conversations/:c/brief',
  commands: '/api/conversations/:c/commands',
  canned: '/api/desks/:desk/canned',
  agreement: '/api/desks/:desk/agreement',
  acceptances: '/api/desks/:desk/agreement/acceptances',
  cannedOne: '/api/desks/:desk/canned/:id',
  forms: '/api/desks/:desk/forms',
  formsOne: '/api/desks/:desk/forms/:id',
  desks: '/api/desks',
  deskSettings: '/api/desks/:desk/settings',
  tickets: '/api/tickets',
  outbox: '/api/outbox',
  mail: '/api/outbox/:mail',
  me: '/api/me',
  targets: '/api/hand-off-targets',
  team: '/api/team',
  status: '/api/me/status',
  wrapUps: '/api/me/wrap-ups',
  accepting: '/api/me/accepting/:desk',
  signIn: '/api/sign-in',
  signOut: '/api/sign-out',
  setUp: '/api/set-up',
  roll: '/api/people',
  person: '/api/people/:person',
  personReset: '/api/people/:person/reset',
  picture: '/api/people/:person/picture',
  invitations: '/api/invitations',
  invitation: '/api/invitations/:id',
  invited: '/api/invited',
  invitedAccept: '/api/invited/accept',
  reset: '/api/reset',
  lostPassword: '/api/lost-password',
  myName: '/api/me/name',
  myPicture: '/api/me/picture',
  myCanned: '/api/me/canned',
  myCannedOne: '/api/me/canned/:id',
  myPush: '/api/me/push',
  mySignIns: '/api/me/sign-ins',
  mySignIn: '/api/me/sign-ins/:id',
  liveStaff: '/live/staff',
  liveDesk: `${FOLLOWING}:desk`,
} as const
