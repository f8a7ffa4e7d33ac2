// A desk and people for the tests of the stores.

import { randomUUID } from 'node:crypto'
import { NO_ABSENCE, type OrganisationRole, PLAIN_LOOK, policyOf, type Role } from '@earshot/domain'
import type { Desk } from '../../../ports.ts'
import type { Db } from '../database.ts'
import { PostgresDesks } from '../desks.ts'
import { PostgresPeople } from '../people.ts'

/** A desk as it would be made, with what `different` says otherwise. */
export const newDesk = (different: Partial<Omit<Desk, 'id'>> = {}): Omit<Desk, 'id'> => ({
  slug: `desk-${randomUUID().slice(0, 8)}`,
  name: 'Night line',
  timeZone: 'Europe/Berlin',
  training: false,
  hours: { week: [{ day: 1, from: 0, to: 1440 }], closures: [] },
  sites: [],
  look: PLAIN_LOOK,
  policy: policyOf('plain'),
  ...different,
})

export const makeDesk = (db: Db, different: Partial<Omit<Desk, 'id'>> = {}): Promise<string> =>
  new PostgresDesks(db).make(newDesk(different), null)

/** Somebody online who accepts calls from each desk they are on. */
export async function makePerson(
  db: Db,
  roles: Readonly<Record<string, Role>>,
  organisation: OrganisationRole = 'member',
): Promise<string> {
  const people = new PostgresPeople(db)
  const person = randomUUID()
  await people.add({ person, name: 'Ana', organisation }, null)
  for (const [desk, role] of Object.entries(roles)) await people.join(person, { desk, role, accepting: true }, null)
  await people.setStatus(person, 'online', NO_ABSENCE)
  return person
}

export const auditLines = (db: Db) => db.selectFrom('audit').select(['actor', 'action', 'subject', 'facts']).execute()
