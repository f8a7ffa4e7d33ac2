// What is asked on shifts, and the first answer.

import type { ShiftAskKind } from '@earshot/domain'
import type pg from 'pg'
import type { NamedAsk, NewAsk, ShiftAsks } from '../../shifts-port.ts'
import { Claimed } from './claimed.ts'

const ASKS = `
  select q.*, a.public_name as asker_name, o.public_name as asked_name, b.public_name as answered_name
  from shift_asks q join people a on a.id = q.asker left join people o on o.id = q.asked left join people b on b.id = q.answered_by`

const ADD = `
  with kept as (
    insert into shift_asks (id, kind, series, key, desk, asker, asked, minutes, until, begun_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000), case when $10 then now() end)
    on conflict do nothing returning id, kind
  )
  insert into audit (actor, action, subject, facts) select $6, 'shift-asked', $3, jsonb_build_object('ask', id, 'kind', kind) from kept`

const ANSWER = `
  with kept as (
    update shift_asks set answered_at = now(), answered_by = $2, yes = $3, begun_at = coalesce(begun_at, case when $4 then now() end)
    where id = $1 and answered_at is null returning id, series, yes
  )
  insert into audit (actor, action, subject, facts)
  select $2, 'shift-answered', series, jsonb_build_object('ask', id, 'yes', yes) from kept`

type Row = {
  id: string
  kind: ShiftAskKind
  series: string
  key: string
  desk: string
  asker: string
  asked: string | null
  minutes: number | null
  made_at: Date
  until: Date
  begun_at: Date | null
  answered_at: Date | null
  answered_by: string | null
  yes: boolean | null
  asker_name: string
  asked_name: string | null
  answered_name: string | null
}

export class PostgresShiftAsks implements ShiftAsks {
  readonly #pool: pg.Pool
  readonly #claimed: Claimed

  constructor(pool: pg.Pool) {
    this.#pool = pool
    this.#claimed = new Claimed(pool)
  }

  async find(id: string): Promise<NamedAsk | null> {
    const { rows } = await this.#pool.query<Row>(`${ASKS} where q.id = $1`, [id])
    return rows[0] === undefined ? null : askOf(rows[0])
  }

  async ofDesks(desks: readonly string[]): Promise<readonly NamedAsk[]> {
    const lately = `${ASKS} where q.desk = any($1::uuid[]) and q.until > now() - interval '1 hour' order by q.made_at, q.id`
    return (await this.#pool.query<Row>(lately, [desks])).rows.map(askOf)
  }

  async add({ id, kind, series, key, desk, asker, asked, minutes, until, begins }: NewAsk): Promise<boolean> {
    const values = [id, kind, series, key, desk, asker, asked, minutes, until, begins]
    return (await this.#pool.query(ADD, values)).rowCount === 1
  }

  async answer(
    id: string,
    by: string,
    answer: { readonly yes: boolean; readonly begins: boolean },
    work: () => Promise<boolean>,
  ): Promise<boolean> {
    return this.#claimed.do({ text: ANSWER, values: [id, by, answer.yes, answer.begins] }, work)
  }
}

const askOf = (row: Row): NamedAsk => {
  const { answered_at, answered_by, answered_name, yes } = row
  return {
    id: row.id,
    kind: row.kind,
    series: row.series,
    key: row.key,
    desk: row.desk,
    asker: row.asker,
    asked: row.asked,
    minutes: row.minutes,
    until: row.until.getTime(),
    begunAt: row.begun_at?.getTime() ?? null,
    answer: answered_at === null ? null : { yes: yes ?? false, by: answered_by ?? '' },
    madeAt: row.made_at.getTime(),
    askerName: row.asker_name,
    askedName: row.asked_name,
    answered: answered_at === null ? null : { byName: answered_name ?? '', at: answered_at.getTime() },
  }
}
