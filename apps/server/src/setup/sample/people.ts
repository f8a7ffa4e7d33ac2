// The people of the sample organisation: a role of each kind, and some who work at more than one desk.

import type { OrganisationRole, Role } from '@earshot/domain'
import type { SAMPLE_DESKS } from './desks.ts'
import type { Portrait } from './portraits.ts'

type SampleRole = { readonly desk: keyof typeof SAMPLE_DESKS; readonly role: Role; readonly accepting: boolean }
type SampleInvitation = {
  readonly email: string
  readonly organisation: OrganisationRole
  readonly roles: readonly Omit<SampleRole, 'accepting'>[]
}
export type SamplePerson = {
  readonly email: string
  readonly name: string
  readonly what: string
  readonly organisation: OrganisationRole
  readonly roles: readonly SampleRole[]
  readonly portrait: Portrait | null
  /** They have lost their password and ask for another. */
  readonly forgetful: boolean
  /** Whom they have invited who is not there yet. */
  readonly invites: readonly SampleInvitation[]
}

const on = (desk: SampleRole['desk'], role: Role, accepting = true): SampleRole => ({ desk, role, accepting })

type More = Partial<Pick<SamplePerson, 'organisation' | 'portrait' | 'forgetful' | 'invites'>>

const person = (name: string, what: string, roles: readonly SampleRole[], more: More = {}): SamplePerson => ({
  email: `${name.toLowerCase()}@example.org`,
  name,
  what,
  roles,
  organisation: 'member',
  portrait: null,
  forgetful: false,
  invites: [],
  ...more,
})

const INVITED: readonly SampleInvitation[] = [
  {
    email: 'petra@example.org',
    organisation: 'member',
    roles: [
      { desk: 'line', role: 'trainee' },
      { desk: 'training', role: 'trainee' },
    ],
  },
  { email: 'samir@example.org', organisation: 'manager', roles: [{ desk: 'library', role: 'coordinator' }] },
]

const SLATE = { behind: [214, 224, 232], figure: [62, 84, 104] } as const
const MOSS = { behind: [220, 230, 208], figure: [72, 98, 58] } as const
const CLAY = { behind: [240, 220, 206], figure: [142, 82, 56] } as const
const PLUM = { behind: [230, 216, 232], figure: [98, 62, 108] } as const
const SAND = { behind: [242, 232, 204], figure: [124, 98, 40] } as const

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  person('Noor', 'Admin; supervisor in training', [on('training', 'supervisor', false)], {
    organisation: 'admin',
    portrait: SLATE,
    invites: INVITED,
  }),
  person('Tobias', 'Manager; coordinator at circulation', [on('circulation', 'coordinator', false)], { organisation: 'manager' }),
  person('Selma', 'Supervisor on the listening line', [on('line', 'supervisor', false), on('training', 'supervisor', false)], {
    portrait: PLUM,
  }),
  person('Jonas', 'Coordinator on the listening line', [on('line', 'coordinator', false)]),
  person('Ana', 'Listener on the listening line, and in training', [on('line', 'listener'), on('training', 'listener', false)], {
    portrait: MOSS,
  }),
  person('Ben', 'Listener on the listening line', [on('line', 'listener')], { portrait: SAND }),
  person('Leo', 'Trainee, on the training desk', [on('training', 'trainee'), on('line', 'trainee', false)]),
  person('Iris', 'Supervisor at the library’s desk', [on('library', 'supervisor', false)]),
  person('Mateo', 'Coordinator at the library’s desk', [on('library', 'coordinator')]),
  person('Hana', 'Listener at the library’s desk and at circulation', [on('library', 'listener'), on('circulation', 'listener')], {
    portrait: CLAY,
  }),
  person('Wen', 'Listener at the library’s desk', [on('library', 'listener')]),
  person('Omar', 'Listener at circulation', [on('circulation', 'listener')], { forgetful: true }),
]
