// The roles people hold, on a desk and in the organisation, and the marks that show them.

export const ROLES = ['trainee', 'listener', 'coordinator', 'supervisor'] as const
export type Role = (typeof ROLES)[number]

export const ORGANISATION_ROLES = ['member', 'manager', 'admin'] as const
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number]

export const STATUSES = ['online', 'away', 'offline'] as const
export type Status = (typeof STATUSES)[number]

const MARKS: Record<Role, string> = { trainee: '', listener: '', coordinator: '(C)', supervisor: '(S)' }

const POSITIONS: Record<Role, string> = {
  trainee: 'trainee',
  listener: 'listener',
  coordinator: 'coordinator',
  supervisor: 'supervisor',
}

/** A role as one says it of oneself: "I am a listener here". */
export const positionOf = (role: Role): string => POSITIONS[role]

/** A public name as staff see it: "(C) Ana" for a coordinator, "Ana" for a listener. */
export const markedName = (name: string, role: Role | null): string => {
  const mark = role === null ? '' : MARKS[role]
  return mark === '' ? name : `${mark} ${name}`
}

/** True for the organisation roles that look after desks and people. */
export const mayManage = (role: OrganisationRole): boolean => role !== 'member'
