// The words of looking after people.

import type { OrganisationRole, Role } from '@earshot/domain'

const OFFICES: Record<OrganisationRole, string> = { member: 'Member', manager: 'Manager', admin: 'Admin' }
const ROLES: Record<Role, string> = { trainee: 'Trainee', listener: 'Listener', coordinator: 'Coordinator', supervisor: 'Supervisor' }

export const WORDS = {
  title: 'People',
  intro: 'Who has a sign-in here, what they are on each desk, and who has been invited.',
  loading: 'Fetching the people',
  offices: OFFICES,
  roles: ROLES,
  office: 'In the organisation',
  officeHelp: 'Managers look after members and desks; admins after everybody. Neither sees a conversation by that office.',
  notOnDesk: 'Not on this desk',
  roleAt: (desk: string) => `Role at ${desk}`,
  desks: 'Desks',
  desksHelp: 'Whoever you put on a desk is invited to it, and is there once they have accepted.',
  noDesks: 'on no desk',
  at: (role: Role, desk: string, invited: boolean) => `${ROLES[role]}, ${desk}${invited ? ' (invited)' : ''}`,
  invite: 'Invite somebody',
  email: 'Email',
  makeLink: 'Make an invitation link',
  invitationLink: 'Invitation link',
  invitationLinkWhat: (email: string) => `Pass this link on to ${email} yourself. It works once, for seven days, and is shown only now.`,
  invitationMailed: (email: string) =>
    `It is on its way to ${email} by mail. You can also pass this link on yourself: it works once, for seven days, and is shown only now.`,
  invited: 'Invited, not here yet',
  invitedBy: (name: string | null, until: string) => (name === null ? `until ${until}` : `by ${name}, until ${until}`),
  revoke: (email: string) => `Take back the invitation of ${email}`,
  revokeShort: 'Take back',
  change: (name: string) => `Change ${name}`,
  changeShort: 'Change',
  done: 'Close',
  save: 'Save',
  saved: 'Saved. It is so at once, on open windows too.',
  active: 'May sign in',
  activeHelp: 'Without it they are signed out everywhere within seconds, and what they wrote stays.',
  inactive: 'Shut out',
  asks: 'asks for a new password',
  reset: 'Make a link for a new password',
  resetLink: 'Link for a new password',
  resetLinkWhat: (name: string) => `Pass this link on to ${name} yourself. It works once, for seven days, and is shown only now.`,
  resetMailed: (name: string) =>
    `It is on its way to ${name} by mail. You can also pass this link on yourself: it works once, for seven days, and is shown only now.`,
  copy: { copy: 'Copy', copied: 'Copied', failed: 'It could not be copied; select it and copy it by hand.' },
} as const
