// The people of the house: who they are, their status, what they are on each desk; each change with its line in the audit log.

import { type Absence, type AbsentFor, closedGates, type OrganisationRole, roleNow, type Status } from '@earshot/domain'
import { sql } from 'kysely'
import type { AuditLine, DeskInvitation, GatedMembership, Membership, People, Person } from '../../ports.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, inTransaction } from './database.ts'
import { PASSAGES, type PassageRow } from './passages.ts'

type Row = {
  id: string
  public_name: string
  organisation: OrganisationRole
  status: Status
  absent_for: AbsentFor | null
  back_at: Date | null
  direct: boolean
}
type NewPerson = Pick<Person, 'person' | 'name' | 'organisation'>

export class PostgresPeople implements People {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  async find(persons: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const people = await this.#people(persons)
    const memberships = await this.#memberships(persons)
    const invitations = await this.#invitations(persons)
    return new Map(people.map((row) => [row.id, personOf(row, memberships.get(row.id) ?? [], invitations.get(row.id) ?? [])]))
  }

  async everybody(): Promise<readonly Person[]> {
    const ids = await this.#db.selectFrom('people').select('id').where('active', '=', true).orderBy('public_name').execute()
    return [...(await this.find(ids.map(({ id }) => id))).values()].sort((one, other) => one.name.localeCompare(other.name))
  }

  async setDirect(person: string, on: boolean): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      await db.updateTable('people').set({ direct: on }).where('id', '=', person).execute()
      await audit(db, { actor: person, action: 'direct-set', subject: person, facts: { on } })
    })
  }

  async setStatus(person: string, status: Status, absence: Absence): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      const before = await db.selectFrom('people').select('status').where('id', '=', person).forUpdate().executeTakeFirst()
      await db.updateTable('people').set(stood(status, absence)).where('id', '=', person).execute()
      if (before !== undefined && before.status !== status)
        await audit(db, { actor: person, action: 'status-set', subject: person, facts: { status } })
    })
  }

  async lapse(person: string, status: Status, absence: Absence): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      const online = db.updateTable('people').set(stood(status, absence)).where('id', '=', person).where('status', '=', 'online')
      if ((await online.executeTakeFirst()).numUpdatedRows === 0n) return false
      await audit(db, { actor: null, action: 'status-set', subject: person, facts: { status, ...(absence.why && { why: absence.why }) } })
      return true
    })
  }

  async setAccepting(person: string, desk: string, on: boolean): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      const changed = await db
        .updateTable('memberships')
        .set({ accepting: on })
        .where('person', '=', person)
        .where('desk', '=', desk)
        .where('invited', '=', false)
        .executeTakeFirst()
      if (changed.numUpdatedRows === 0n) return false
      await audit(db, { actor: person, action: 'accepting-set', subject: person, facts: { desk, on } })
      return true
    })
  }

  /** Adds somebody who has an account. */
  async add({ person, name, organisation }: NewPerson, by: string | null): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      await db.insertInto('people').values({ id: person, public_name: name, organisation }).execute()
      await audit(db, { actor: by, action: 'person-made', subject: person, facts: { organisation } })
    })
  }

  /** Puts somebody on a desk, or gives them another role on it. */
  async join(person: string, { desk, role, accepting }: Membership, by: string | null): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      await db
        .insertInto('memberships')
        .values({ person, desk, role, accepting, invited_by: null })
        .onConflict((conflict) => conflict.columns(['desk', 'person']).doUpdateSet({ role, accepting, invited: false }))
        .execute()
      await audit(db, { actor: by, action: 'membership-made', subject: person, facts: { desk, role } })
    })
  }

  /** Puts somebody on a desk without changing whether they take its calls; they take none when they are new there, and are invited to it when another one does. */
  async put(person: string, { desk, role }: Pick<Membership, 'desk' | 'role'>, by: string | null): Promise<void> {
    const own = by === person
    await inTransaction(this.#db, async (db) => {
      const put = await db
        .insertInto('memberships')
        .values({ person, desk, role, accepting: false, invited: !own, invited_by: by })
        .onConflict((conflict) =>
          conflict
            .columns(['desk', 'person'])
            .doUpdateSet({ role, invited_by: by, ...(own ? { invited: false } : {}) })
            .where(sql<boolean>`memberships.role <> ${role} or (${own} and memberships.invited)`),
        )
        .returning('invited')
        .executeTakeFirst()
      if (put === undefined) return
      await audit(db, { actor: by, action: put.invited ? 'desk-invited' : 'membership-made', subject: person, facts: { desk, role } })
    })
  }

  async answerInvitation(person: string, { desk, role }: Pick<DeskInvitation, 'desk' | 'role'>, yes: boolean): Promise<boolean> {
    return inTransaction(this.#db, async (db) => {
      const open = sql<boolean>`person = ${person} and desk = ${desk} and role = ${role} and invited`
      const changed = yes
        ? await db.updateTable('memberships').set({ invited: false }).where(open).execute()
        : await db.deleteFrom('memberships').where(open).execute()
      if (!changed.some(countsOne)) return false
      await audit(db, { actor: person, action: yes ? 'desk-joined' : 'desk-declined', subject: person, facts: { desk, role } })
      return true
    })
  }

  async leave(person: string, desk: string, by: string | null): Promise<void> {
    await inTransaction(this.#db, async (db) => {
      await db.deleteFrom('memberships').where('person', '=', person).where('desk', '=', desk).execute()
      await audit(db, { actor: by, action: 'membership-ended', subject: person, facts: { desk } })
    })
  }

  #people(persons: readonly string[]): Promise<Row[]> {
    const columns = ['id', 'public_name', 'organisation', 'status', 'absent_for', 'back_at', 'direct'] as const
    return this.#db.selectFrom('people').select(columns).where(among('id', persons)).where('active', '=', true).execute()
  }

  async #memberships(persons: readonly string[]): Promise<ReadonlyMap<string, (GatedMembership & { person: string })[]>> {
    const asked = sql<PassageRow>`select g.* from (${sql.raw(PASSAGES)}) g where ${among('g.person', persons)} order by g.desk`
    const { rows } = await asked.execute(this.#db)
    const gated = rows.map((row) => ({ ...membershipOf(row), person: row.person }))
    return Map.groupBy(gated, ({ person }) => person)
  }

  async #invitations(persons: readonly string[]): Promise<ReadonlyMap<string, (DeskInvitation & { person: string })[]>> {
    const rows = await this.#db
      .selectFrom('memberships as m')
      .leftJoin('people as p', 'p.id', 'm.invited_by')
      .select(['m.person', 'm.desk', 'm.role', 'p.public_name as by'])
      .where(among('m.person', persons))
      .where('m.invited', '=', true)
      .orderBy('m.desk')
      .execute()
    return Map.groupBy(rows, ({ person }) => person)
  }
}

/** What was changed or taken away is counted by one or the other. */
const countsOne = (result: { readonly numUpdatedRows: bigint } | { readonly numDeletedRows: bigint }): boolean =>
  ('numUpdatedRows' in result ? result.numUpdatedRows : result.numDeletedRows) > 0n

const audit = (db: Db, line: AuditLine): Promise<void> => new PostgresAudit(db).write(line)

/** One statement however many there are, and none when there are none. */
const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`

const stood = (status: Status, { why, backAt }: Absence) => ({
  status,
  absent_for: why,
  back_at: backAt === null ? null : new Date(backAt),
})

const membershipOf = ({ desk, accepting, ...passage }: PassageRow): GatedMembership => ({
  desk,
  role: roleNow(passage),
  holds: passage.role,
  accepting,
  training: passage.training,
  closed: closedGates(passage),
})

const personOf = (
  { id, public_name, organisation, status, absent_for, back_at, direct }: Row,
  memberships: readonly (GatedMembership & { person: string })[],
  invitations: readonly (DeskInvitation & { person: string })[],
): Person => ({
  person: id,
  name: public_name,
  organisation,
  status,
  absence: { why: absent_for, backAt: back_at?.getTime() ?? null },
  direct,
  memberships: memberships.map(({ person: _, ...membership }) => membership),
  invitations: invitations.map(({ person: _, ...invitation }) => invitation),
})
