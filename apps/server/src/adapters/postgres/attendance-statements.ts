// What is asked of the database about the day of a shift. Moments go out in milliseconds since 1970.

import type { AttendanceRow } from '../../shifts-port.ts'

const ms = (moment: string): string => `round(extract(epoch from ${moment}) * 1000)::float8`
const interval = (parameter: string): string => `(${parameter}::float8 * interval '1 millisecond')`

// Whoever has left the desk, or the house, is on none of its shifts any more. What was confirmed is a shift at its times.
const PEOPLE = `
  select coalesce(json_agg(json_build_object(
      'person', p.id, 'name', p.public_name, 'slot', x.slot,
      'confirmedAt', case when a.starts = s.starts and a.ends = s.ends then ${ms('a.confirmed_at')} end,
      'lateMinutes', a.late_minutes,
      'agreed', exists (select from shift_asks q
        where q.series = x.series and q.key = x.key and q.asker = x.person and q.kind = 'late' and q.yes and q.minutes = a.late_minutes),
      'putAt', ${ms('x.put_at')}, 'inAt', ${ms('a.in_at')}, 'leftAt', ${ms('a.left_at')}, 'relievedAt', ${ms('a.relieved_at')}, 'missedAt', ${ms('a.missed_at')})
    order by array_position(array['supervisor', 'coordinator'], x.slot), p.public_name, p.id), '[]')
  from shift_people x
  join people p on p.id = x.person and p.active
  join memberships m on m.person = x.person and m.desk = s.desk and not m.invited
  left join attendances a on a.series = x.series and a.key = x.key and a.person = x.person
  where x.series = s.series and x.key = s.key`

// One question, so that everything in the answer is of one moment; a row also where there is no shift.
export const LOOK = `
  select ${ms('now()')} as now, s.series, s.key, s.desk, s.slots, ${ms('s.starts')} as start, ${ms('s.ends')} as "end",
    case when s.series is null then null else (${PEOPLE}) end as people
  from (select) one left join shifts s on ($1::uuid[] is null or s.desk = any($1))
    and s.ends > now() - ${interval('$3')} and s.starts < now() + ${interval('$4')}
    and ($2::uuid is null or exists (select from shift_people y where y.series = s.series and y.key = s.key and y.person = $2))
  order by s.starts, s.ends, s.series, s.key`

/** Rows that the line in the audit log is, where there was something to put on record. */
export const FOUND = 1

const audited = (statement: string, action: string, actor: string): string => `
  with kept as (${statement} returning 1)
  insert into audit (actor, action, subject, facts)
  select ${actor}, '${action}', $1, jsonb_build_object('key', $2::text, 'person', $3::text) from kept`

/** The fact of somebody, with the shift as it is planned at that moment. */
const put = (columns: string, values: string, change: string, only: string): string => `
  insert into attendances as a (series, key, person, desk, slot, starts, ends, ${columns})
  select x.series, x.key, x.person, s.desk, x.slot, s.starts, s.ends, ${values}
  from shift_people x join shifts s on s.series = x.series and s.key = x.key
  where x.series = $1::uuid and x.key = $2::text and x.person = $3::uuid
  on conflict (series, key, person) do update set ${change} where ${only}`

const AS_PLANNED = 'slot = excluded.slot, starts = excluded.starts, ends = excluded.ends'

export type Recording = 'comes' | 'confirms' | 'saysLate' | 'relieve' | 'misses'

export const ON_RECORD: Record<Recording, string> = {
  comes: audited(
    put('in_at', 'now()', `in_at = now(), ${AS_PLANNED}`, 'a.in_at is null and a.relieved_at is null'),
    'shift-joined',
    '$3::uuid',
  ),
  confirms: audited(
    put(
      'confirmed_at',
      'now()',
      `confirmed_at = now(), ${AS_PLANNED}`,
      'a.in_at is null and (a.confirmed_at is null or a.starts <> excluded.starts or a.ends <> excluded.ends)',
    ),
    'shift-confirmed',
    '$3::uuid',
  ),
  saysLate: audited(
    put('late_minutes', '$4::int', 'late_minutes = $4::int', 'a.in_at is null and a.late_minutes is distinct from $4::int'),
    'shift-late',
    '$3::uuid',
  ),
  relieve: audited(
    // Of two who relieve each other at once one stays.
    `update attendances a set relieved_at = now(), relieved_by = $4::uuid
     where series = $1::uuid and key = $2::text and person = $3::uuid and in_at is not null and relieved_at is null
       and exists (select from attendances b where b.person = $4::uuid and b.desk = a.desk and b.in_at is not null and b.relieved_at is null
         and b.ends > now())`,
    'shift-relieved',
    '$4::uuid',
  ),
  misses: audited(
    put('missed_at', 'now()', 'missed_at = now()', 'a.in_at is null and a.relieved_at is null and a.missed_at is null'),
    'shift-missed',
    'null::uuid',
  ),
}

export const FOLLOW = `
  with running as (
    select a.series, a.key, a.person, a.left_at, p.status = 'offline' as gone
    from attendances a join people p on p.id = a.person
    where a.ends > now() and a.in_at is not null and a.relieved_at is null
      and (a.left_at is null) = (p.status = 'offline')
  ), changed as (
    update attendances a set left_at = case when r.gone then now() end
    from running r where a.series = r.series and a.key = r.key and a.person = r.person and (a.left_at is null) = r.gone
    returning a.desk, a.series, a.key, a.person, r.gone
  ), noted as (
    insert into audit (actor, action, subject, facts)
    select null, case when gone then 'shift-left' else 'shift-back' end, series, jsonb_build_object('key', key, 'person', person) from changed
  )
  select distinct desk from changed`

export type BetweenRow = Omit<AttendanceRow, 'shift'> & {
  readonly series: string | null
  readonly key: string | null
  readonly slot: NonNullable<AttendanceRow['shift']>['slot'] | null
}

// Who only confirmed or said something of a shift, and was taken off it, was not there to be there.
export const BETWEEN = `
  select a.series, a.key, a.slot, a.person, p.public_name as name, ${ms('a.starts')} as start, ${ms('a.ends')} as "end",
    ${ms('a.in_at')} as "inAt", ${ms('a.left_at')} as "leftAt", ${ms('a.relieved_at')} as "relievedAt", b.public_name as "relievedBy",
    a.late_minutes as "lateMinutes", ${ms('a.missed_at')} as "missedAt"
  from attendances a join people p on p.id = a.person left join people b on b.id = a.relieved_by
  where a.desk = $1 and a.ends > to_timestamp($2::float8 / 1000) and a.starts < to_timestamp($3::float8 / 1000)
    and ($4::uuid is null or a.person = $4) and (a.in_at is not null or a.missed_at is not null)
  union all
  select null, null, null, u.person, p.public_name, ${ms('u.began_at')}, ${ms('u.until')}, ${ms('u.began_at')},
    ${ms('least(u.ended_at, case when u.until <= now() then u.until end)')}, null, null, null, null
  from unscheduled u join people p on p.id = u.person
  where u.desk = $1 and u.until > to_timestamp($2::float8 / 1000) and u.began_at < to_timestamp($3::float8 / 1000)
    and u.began_at <= now() and u.ended_at is distinct from u.began_at
    and ($4::uuid is null or u.person = $4)
  order by start, name, person`
