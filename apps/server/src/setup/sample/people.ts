// The people of the sample organisation: a role of each kind, and some who work at more than one desk.

import type { OrganisationRole, Role } from '@earshot/domain'
import type { SAMPLE_DESKS } from './desks.ts'

type SampleRole = { readonly desk: keyof typeof SAMPLE_DESKS; readonly role: Role; readonly accepting: boolean }
type SamplePerson = {
  readonly email: string
  readonly name: string
  readonly what: string
  readonly organisation: OrganisationRole
  readonly roles: readonly SampleRole[]
}

const on = (desk: SampleRole['desk'], role: Role, accepting = true): SampleRole => ({ desk, role, accepting })

const person = (name: string, what: string, roles: readonly SampleRole[], organisation: OrganisationRole = 'member'): SamplePerson => ({
  email: `${name.toLowerCase()}@example.org`,
  name,
  what,
  organisation,
  roles,
})

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  person('Noor', 'Admin; supervisor in training', [on('training', 'supervisor', false)], 'admin'),
  person('Tobias', 'Manager; coordinator at circulation', [on('circulation', 'coordinator', false)], 'manager'),
  person('Selma', 'Supervisor on the listening line', [on('line', 'supervisor', false), on('training', 'supervisor', false)]),
  person('Jonas', 'Coordinator on the listening line', [on('line', 'coordinator', false)]),
  person('Ana', 'Listener on the listening line, and in training', [on('line', 'listener'), on('training', 'listener', false)]),
  person('Ben', 'Listener on the listening line', [on('line', 'listener')]),
  person('Leo', 'Trainee, on the training desk', [on('training', 'trainee'), on('line', 'trainee', false)]),
  person('Iris', 'Supervisor at the library’s desk', [on('library', 'supervisor', false)]),
  person('Mateo', 'Coordinator at the library’s desk', [on('library', 'coordinator')]),
  person('Hana', 'Listener at the library’s desk and at circulation', [on('library', 'listener'), on('circulation', 'listener')]),
  person('Wen', 'Listener at the library’s desk', [on('library', 'listener')]),
  person('Omar', 'Listener at circulation', [on('circulation', 'listener')]),
]
