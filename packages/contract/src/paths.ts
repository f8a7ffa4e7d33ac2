// Every address of the server. Apart from the schemas, so that what only needs an address loads no schema.

/** Every endpoint. `:desk` is a desk's address (slug) for visitors and its id for staff; `:c` is a conversation. */
export const PATHS = {
  desk: '/api/desks/:desk',
  visits: '/api/desks/:desk/visits',
  conversation: '/api/conversations/:c',
  commands: '/api/conversations/:c/commands',
  canned: '/api/desks/:desk/canned',
  me: '/api/me',
  status: '/api/me/status',
  accepting: '/api/me/accepting/:desk',
  signIn: '/api/sign-in',
  signOut: '/api/sign-out',
  setUp: '/api/set-up',
  liveVisitor: '/live/visitor',
  liveStaff: '/live/staff',
} as const
