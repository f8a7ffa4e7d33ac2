// Who is there. This node says so of its windows; what it says counts while its lease runs, by the database's clock.

import { randomUUID } from 'node:crypto'
import { type AbsentFor, closedGates, isEngaged, mayAnswer, type Role, roleNow, type Standpoint } from '@earshot/domain'
import type pg from 'pg'
import type { Here, Presence } from '../../presence-port.ts'
import { PASSAGES, type PassageRow } from './passages.ts'
import { SETTLED, WINDOWS } from './windows.ts'

const LEASE = '30 seconds'
const FORGOTTEN_AFTER = '5 minutes'

// Says all of it again each time: after a long pause another node may have forgotten this one and its windows.
const SAY = `
  with node as (
    insert into nodes (id, lease_until) values ($1, now() + interval '${LEASE}')
    on conflict (id) do update set lease_until = excluded.lease_until
  )
  insert into windows (id, node, person, idle)
  select w.id, $1, w.person, w.idle
  from unnest($2::uuid[], $3::uuid[], $4::float8[]) as w (id, person, idle) join people p on p.id = w.person
  on conflict (id) do update set idle = excluded.idle, gone_at = null`

const WHO_ANSWERS = `
  select p.public_name as name, g.* from people p join (${PASSAGES}) g on g.person = p.id and g.accepting
  where p.active and p.status = 'online' and p.id in (select w.person from (${WINDOWS}) w)
  order by name, g.person`

const ONLINE = `
  select p.id as person, min(w.idle) as idle,
    array(select m.desk from memberships m where m.person = p.id and m.accepting and not m.invited) as desks
  from people p left join (${WINDOWS}) w on w.person = p.id
  where p.active and p.status = 'online' group by p.id`

const WITH_WINDOWS = `select w.person, min(w.idle) as idle from (${WINDOWS}) w group by w.person`

const HERE = `
  select g.desk, p.id as person, p.public_name as name, p.status, p.absent_for as why, p.back_at,
    g.role, g.training, g.organisation, g.access, g.shift, g.unscheduled,
    exists (select from (${WINDOWS}) w where w.person = p.id) as present
  from (${PASSAGES}) g join people p on p.id = g.person
  where g.desk = any($1::uuid[]) and p.active and p.status <> 'offline'
  order by name, person`

type HereRow = Omit<Here, 'absence' | 'role'> & Standpoint & { readonly why: AbsentFor | null; readonly back_at: Date | null }
type Answering = Awaited<ReturnType<Presence['whoAnswers']>>[number]
type Found = PassageRow & { readonly name: string }
type Online = Awaited<ReturnType<Presence['online']>>[number]
type Windowed = Awaited<ReturnType<Presence['withWindows']>>[number]

/** `answers`: its page has answered a beat before; `answered`: since the last renewal. `idle` is as it was said then; a program that never answers is as busy as its line. */
type Window = { readonly person: string; answers: boolean; answered: boolean; idle: number }

export class PostgresPresence implements Presence {
  readonly #pool: pg.Pool
  readonly #node = randomUUID()
  readonly #windows = new Map<string, Window>()
  // What is said of a window may arrive after it has left: the next time, it is taken away once more.
  readonly #left = new Set<string>()

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async renew(): Promise<void> {
    const awake = [...this.#windows].filter(([, window]) => isAwake(window))
    const asleep = [...this.#windows].filter(([, window]) => !isAwake(window)).map(([id]) => id)
    for (const [, window] of awake) window.answered = false
    const left = [...this.#left]
    await this.#say(awake)
    await this.#takeAway([...left, ...asleep])
    for (const window of left) this.#left.delete(window)
    await this.#pool.query(`delete from windows where node = $1 and gone_at < now() - interval '${SETTLED}'`, [this.#node])
    await this.#pool.query(`delete from nodes where lease_until < now() - interval '${FORGOTTEN_AFTER}'`)
  }

  async enter(id: string, person: string): Promise<void> {
    const window = { person, answers: false, answered: false, idle: 0 }
    this.#windows.set(id, window)
    await this.#say([[id, window]])
  }

  async answered(id: string, idle: number | null): Promise<void> {
    const window = this.#windows.get(id)
    if (window === undefined) return
    const slept = !isAwake(window)
    Object.assign(window, { answers: true, answered: idle !== null, idle: idle ?? window.idle })
    if (idle === null) await this.#takeAway([id])
    else if (slept) await this.#say([[id, window]])
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
    const { rows } = await this.#pool.query<Found>(WHO_ANSWERS)
    const members = rows.map((row) => ({ ...row, role: roleNow(row), closed: closedGates(row) }))
    const byPerson = Map.groupBy(members, ({ person }) => person)
    return members
      .filter(({ closed, role, training }) => closed.length === 0 && mayAnswer(role, training))
      .filter(({ training, person }) => !(training && isEngaged(byPerson.get(person) ?? [])))
      .map(({ desk, person, name, role }) => ({ desk, person, name, role }))
  }

  async here(desks: readonly string[]): Promise<readonly Here[]> {
    const { rows } = await this.#pool.query<HereRow>(HERE, [desks])
    // Of one rank as they came, by name.
    return rows.map(hereOf).toSorted((one, other) => RANK[one.role] - RANK[other.role])
  }

  async online(): Promise<readonly Online[]> {
    return (await this.#pool.query<Online>(ONLINE)).rows
  }

  async withWindows(): Promise<readonly Windowed[]> {
    return (await this.#pool.query<Windowed>(WITH_WINDOWS)).rows
  }

  async end(): Promise<void> {
    this.#windows.clear()
    await this.#pool.query('delete from nodes where id = $1', [this.#node])
  }

  async #say(windows: readonly (readonly [string, Window])[]): Promise<void> {
    const [ids, persons] = [windows.map(([id]) => id), windows.map(([, { person }]) => person)]
    await this.#pool.query(SAY, [this.#node, ids, persons, windows.map(([, { idle }]) => idle)])
  }

  async #takeAway(windows: readonly string[]): Promise<void> {
    if (windows.length === 0) return
    await this.#pool.query('update windows set gone_at = now() where id = any($1) and node = $2 and gone_at is null', [windows, this.#node])
  }
}

/** Browsers keep a line of a page that is frozen, and answer for it; the page itself does not. */
const isAwake = ({ answers, answered }: Window): boolean => answered || !answers

const RANK: Record<Role, number> = { supervisor: 0, coordinator: 1, listener: 2, trainee: 2 }

const hereOf = ({ desk, person, name, status, why, back_at, present, ...stands }: HereRow): Here => ({
  desk,
  person,
  name,
  status,
  role: roleNow(stands),
  absence: { why, backAt: back_at?.getTime() ?? null },
  present,
})
