// Plans of shifts as documents, each version of them, and the shifts that were made of them, in one transaction.

import { accept, type Made, type Plan, refuse } from '@earshot/domain'
import { sql } from 'kysely'
import type { KeptSeries, PlanChange, RosterPlans } from '../../roster-port.ts'
import { followShifts } from './attended.ts'
import { PostgresAudit } from './audit.ts'
import { type Db, inTransaction, unlessRefused } from './database.ts'

export class PostgresRosterPlans implements RosterPlans {
  readonly #db: Db
  #last: Promise<unknown> = Promise.resolve()

  constructor(db: Db) {
    this.#db = db
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    // One at a time here as well: each holds a connection while its work needs others.
    const done = this.#last.then(() => this.#alone(work))
    this.#last = done.catch(() => {})
    return done
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return inTransaction(this.#db, async (db) => {
      await sql`select pg_advisory_xact_lock(hashtextextended('rosters', 0))`.execute(db)
      return work()
    })
  }

  async ofDesk(desk: string): Promise<readonly KeptSeries[]> {
    const rows = await this.#db.selectFrom('series').selectAll().where('desk', '=', desk).orderBy('id').execute()
    return rows.map(keptOf).filter(({ plan }) => !plan.ended)
  }

  async find(series: string): Promise<KeptSeries | null> {
    const row = await this.#db.selectFrom('series').selectAll().where('id', '=', series).executeTakeFirst()
    return row === undefined ? null : keptOf(row)
  }

  async version(series: string, version: number): Promise<Plan | null> {
    const asked = this.#db.selectFrom('series_versions').select('plan').where('series', '=', series).where('version', '=', version)
    return (await asked.executeTakeFirst())?.plan ?? null
  }

  async keep(changes: readonly PlanChange[], by: string): Promise<boolean> {
    const kept = await unlessRefused(this.#db, async (db) => {
      for (const change of changes) if (!(await keepOne(db, change, by))) return refuse('roster-changed')
      return accept(null)
    })
    return kept.ok
  }

  async make(changes: readonly PlanChange[]): Promise<void> {
    for (const change of changes) {
      await inTransaction(this.#db, async (db) => {
        // A change of the plan that comes meanwhile waits, and makes its own shifts afterwards.
        const asked = db.selectFrom('series').select('version').where('id', '=', change.series).forUpdate()
        if ((await asked.executeTakeFirst())?.version === change.version) await makeShifts(db, change)
      })
    }
  }
}

/** False when the plan is at another version than it was decided on. */
async function keepOne(db: Db, change: PlanChange, by: string): Promise<boolean> {
  const { series, desk, plan } = change
  const [version, text] = [change.version + 1, JSON.stringify(plan)]
  if (!(await keepPlan(db, { series, desk, version, text }))) return false
  await db.insertInto('series_versions').values({ series, version, plan: text, made_by: by }).execute()
  await makeShifts(db, change)
  await new PostgresAudit(db).write({ actor: by, action: 'roster-changed', subject: series, facts: { desk, version } })
  return true
}

type Row = { readonly series: string; readonly desk: string; readonly version: number; readonly text: string }

/** Of two who make the same version, the second waits for the first and then finds it made. */
async function keepPlan(db: Db, { series, desk, version, text }: Row): Promise<boolean> {
  const first = db.insertInto('series').values({ id: series, desk, version, plan: text })
  const next = db.updateTable('series').set({ version, plan: text }).where('id', '=', series)
  const kept =
    version === 1
      ? first.onConflict((conflict) => conflict.doNothing()).returning('id')
      : next.where('version', '=', version - 1).returning('id')
  return (await kept.executeTakeFirst()) !== undefined
}

/** Writes the shifts of a plan that have not ended, who is on them, and when those who have come were to be there; what is as it was is not touched. */
async function makeShifts(db: Db, { series, desk, made }: PlanChange): Promise<void> {
  const shifts = sql`jsonb_to_recordset(${JSON.stringify(made.map(shiftOf))}::jsonb) as n(key text, starts float8, ends float8, slots jsonb)`
  const moments = sql`to_timestamp(n.starts / 1000) as starts, to_timestamp(n.ends / 1000) as ends`
  await sql`
    delete from shifts s where s.series = ${series} and s.ends > now()
      and not exists (select from ${shifts} where n.key = s.key and to_timestamp(n.ends / 1000) > now())`.execute(db)
  await sql`
    insert into shifts as s (series, key, desk, starts, ends, slots)
    select ${series}, n.key, ${desk}, n.starts, n.ends, n.slots from (select n.key, n.slots, ${moments} from ${shifts}) n
    where n.ends > now()
    on conflict (series, key) do update set starts = excluded.starts, ends = excluded.ends, slots = excluded.slots
    where s.ends > now() and (s.starts, s.ends, s.slots) is distinct from (excluded.starts, excluded.ends, excluded.slots)`.execute(db)
  await sql`
    update shift_people p set starts = s.starts, ends = s.ends, put_at = case when p.starts = s.starts then p.put_at else now() end
    from shifts s where p.series = ${series} and s.series = p.series and s.key = p.key and (p.starts, p.ends) is distinct from (s.starts, s.ends)
  `.execute(db)
  const people = sql`jsonb_to_recordset(${JSON.stringify(made.flatMap(peopleOf))}::jsonb) as n(key text, person uuid, slot text)`
  await sql`
    delete from shift_people p where p.series = ${series} and p.ends > now()
      and not exists (select from ${people} where n.key = p.key and n.person = p.person)`.execute(db)
  await sql`
    insert into shift_people (series, key, person, slot, desk, starts, ends)
    select s.series, s.key, n.person, n.slot, s.desk, s.starts, s.ends
    from ${people} join shifts s on s.series = ${series} and s.key = n.key and s.ends > now() join people p on p.id = n.person
    on conflict (series, key, person) do update set slot = excluded.slot where shift_people.slot <> excluded.slot`.execute(db)
  for (const statement of followShifts(series)) await statement.execute(db)
}

const shiftOf = ({ occurrence: { key, start, end, slots } }: Made) => ({ key, starts: start, ends: end, slots })
const peopleOf = ({ occurrence: { key }, people }: Made) => people.map(({ person, slot }) => ({ key, person, slot }))

const keptOf = ({ id, ...row }: { id: string; desk: string; version: number; plan: Plan }): KeptSeries => ({ series: id, ...row })
