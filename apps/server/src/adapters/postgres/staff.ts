// Everybody with a sign-in, for whoever looks after them from the command line.

import type { StaffBook, StaffLine } from '../../admin/parts.ts'
import type { Membership, Person } from '../../ports.ts'
import { type Db, inTransaction } from './database.ts'
import { PostgresPeople } from './people.ts'

export class PostgresStaff implements StaffBook {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async list(): Promise<readonly StaffLine[]> {
    const people = await this.#db
      .selectFrom('people')
      .innerJoin('auth_user', 'auth_user.id', 'people.id')
      .select(['people.id', 'public_name as name', 'email', 'organisation', 'active'])
      .orderBy('email')
      .execute()
    const roles = Map.groupBy(await this.#roles(), ({ person }) => person)
    return people.map(({ id, ...person }) => ({ ...person, roles: (roles.get(id) ?? []).map(({ slug, role }) => ({ desk: slug, role })) }))
  }

  async add(person: Pick<Person, 'person' | 'name' | 'organisation'>, memberships: readonly Membership[]): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      const people = new PostgresPeople(db)
      await people.add(person, null)
      for (const membership of memberships) await people.join(person.person, membership, null)
    })
  }

  #roles() {
    return this.#db
      .selectFrom('memberships')
      .innerJoin('desks', 'desks.id', 'memberships.desk')
      .select(['person', 'slug', 'role'])
      .where('invited', '=', false)
      .orderBy('slug')
      .execute()
  }
}
