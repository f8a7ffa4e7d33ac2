// Who is there. This node says so of its windows; what it says counts while its lease runs, by the database's clock.

import { randomUUID } from 'node:crypto'
import { answeringRoles, closedGates, type Passage } from '@earshot/domain'
import type pg from 'pg'
import type { Presence } from '../../ports.ts'

const LEASE = '30 seconds'
const FORGOTTEN_AFTER = '5 minutes'

// Says all of it again each time: after a long pause another node may have forgotten this one and its windows.
const SAY = `
  with node as (
    insert into nodes (id, lease_until) values ($1, now() + interval '${LEASE}')
    on conflict (id) do update set lease_until = excluded.lease_until
  )
  insert into windows (id, node, person)
  select w.id, $1, w.person from unnest($2::uuid[], $3::uuid[]) as w (id, person) join people p on p.id = w.person
  on conflict (id) do nothing`

const WHO_ANSWERS = `
  select distinct m.desk, p.id as person, p.public_name as name, m.role, g.agreement, g.agreed
  from windows w
  join nodes n on n.id = w.node and n.lease_until > now()
  join people p on p.id = w.person and p.active and p.status = 'online'
  join memberships m on m.person = p.id and m.accepting
  join passages g on g.person = m.person and g.desk = m.desk
  join desks d on d.id = m.desk
  where m.role = any (case when d.training then $1::text[] else $2::text[] end)
  order by name, person`

type Answering = Awaited<ReturnType<Presence['whoAnswers']>>[number]

export class PostgresPresence implements Presence {
  readonly #pool: pg.Pool
  readonly #node = randomUUID()
  readonly #windows = new Map<string, string>()
  // What is said of a window may arrive after it has left: the next time, it is taken away once more.
  readonly #left = new Set<string>()

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async renew(): Promise<void> {
    const left = [...this.#left]
    await this.#say([...this.#windows])
    if (left.length > 0) await this.#takeAway(left)
    for (const window of left) this.#left.delete(window)
    await this.#pool.query(`delete from nodes where lease_until < now() - interval '${FORGOTTEN_AFTER}'`)
  }

  async enter(window: string, person: string): Promise<void> {
    this.#windows.set(window, person)
    await this.#say([[window, person]])
  }

  async leave(window: string): Promise<void> {
    this.#windows.delete(window)
    this.#left.add(window)
    await this.#takeAway([window])
  }

  async answering(): Promise<ReadonlyMap<string, number>> {
    const byDesk = Map.groupBy(await this.whoAnswers(), ({ desk }) => desk)
    return new Map([...byDesk].map(([desk, people]) => [desk, people.length]))
  }

  async whoAnswers(): Promise<readonly Answering[]> {
    const { rows } = await this.#pool.query<Answering & Passage>(WHO_ANSWERS, [answeringRoles(true), answeringRoles(false)])
    return rows.flatMap(({ agreement, agreed, ...one }) => (closedGates({ agreement, agreed }).length === 0 ? [one] : []))
  }

  async end(): Promise<void> {
    this.#windows.clear()
    await this.#pool.query('delete from nodes where id = $1', [this.#node])
  }

  async #say(windows: readonly (readonly [string, string])[]): Promise<void> {
    await this.#pool.query(SAY, [this.#node, windows.map(([window]) => window), windows.map(([, person]) => person)])
  }

  async #takeAway(windows: readonly string[]): Promise<void> {
    await this.#pool.query('delete from windows where id = any($1) and node = $2', [windows, this.#node])
  }
}
