// What the gates of each desk ask of each of its members, by the clock of the database. Facts alone: which gates they close is the domain's.

import type { Passage } from '@earshot/domain'
import { WINDOWS } from './windows.ts'

/** As PASSAGES has it: a member of a desk. */
export type PassageRow = Passage & { readonly person: string; readonly desk: string; readonly accepting: boolean }

// The longest shift with the hours that clocks may go back, and the longest that one opens before: what ends later is not open yet.
const LONGEST = '28 hours'

/** The shifts of a member that are open to them, as SH-15 and SH-16 say. */
const openShifts = (member: string): string => `
  select x.series, x.key, x.slot, x.starts from shift_people x
  where x.person = ${member}.person and x.desk = ${member}.desk
    and x.ends > now() and x.ends < now() + interval '${LONGEST}' and x.starts <= now() + r.opens
    and not exists (select from attendances a
      where a.series = x.series and a.key = x.key and a.person = x.person and a.relieved_at is not null)`

const isUnscheduled = (member: string): string => `
  exists (select from unscheduled u where u.person = ${member}.person and u.desk = ${member}.desk
    and u.ended_at is null and u.began_at <= now() and u.until > now() and (u.stays or r.access = 'available'))`

/** Shifts of the desk that a member came to and was relieved of, or stayed on until they ended. */
const finished = (member: string): string => `
  select from attendances a where a.person = ${member}.person and a.desk = ${member}.desk and a.in_at is not null
    and (a.relieved_at is not null or (a.left_at is null and a.ends <= now()))`

export const finishedBy = (member: string): string => `(select count(*)::int from (${finished(member)}) f)`

/** As many of them as are asked for: nobody counts the years of who is not new. */
const finishedFirst = (member: string): string => `(select count(*)::int from (${finished(member)} limit r.first) f)`

// What lies on top of each other counts once: whoever stays on for two colleagues is there once.
const WORKED = `
  (select coalesce(sum(extract(epoch from upper(span) - lower(span))), 0)::float8 / 60
    from (select unnest(range_agg(tstzrange(greatest(t.since, r.week), least(t.until, now())))) as span from (
      select a.in_at as since, coalesce(a.relieved_at, a.left_at, a.ends) as until from attendances a
      where a.person = m.person and a.desk = m.desk and a.in_at is not null and a.ends > r.week - interval '${LONGEST}'
        and (s.series is null or a.series <> s.series or a.key <> s.key)
      union all
      select u.began_at, least(u.ended_at, u.until) from unscheduled u where u.person = m.person and u.desk = m.desk
    ) t
    where least(t.until, now()) > greatest(t.since, r.week)) there)`

const ACCOMPANIED = `
  exists (select from memberships o join people q on q.id = o.person and q.active and q.status = 'online'
    where o.desk = m.desk and o.person <> m.person and not o.invited and o.person in (select w.person from (${WINDOWS}) w)
      and (exists (${openShifts('o')}) or ${isUnscheduled('o')}) and ${finishedFirst('o')} >= r.first)`

/** A row for each member of each desk. What is costly is asked only where its roster goes by it. */
export const PASSAGES = `
  select m.person, m.desk, m.accepting, m.role, d.training, p.organisation,
    coalesce((select case when a.text = '' then 0 else a.version end from agreements a
      where a.desk = m.desk order by a.version desc limit 1), 0) as agreement,
    coalesce((select max(c.version) from acceptances c where c.person = m.person and c.desk = m.desk), 0) as agreed,
    r.access, s.slot as shift, ${isUnscheduled('m')} as unscheduled,
    r.weekly, case when r.access <> 'open' and r.weekly is not null then ${WORKED} else 0 end as worked,
    r.first, case when r.access <> 'open' and r.first > 0 then ${finishedFirst('m')} else 0 end as finished,
    case when r.access <> 'open' and r.first > 0 and ${finishedFirst('m')} < r.first then ${ACCOMPANIED} else false end as accompanied
  from memberships m
  join desks d on d.id = m.desk
  join people p on p.id = m.person
  left join lateral (select k.roster from policies k where k.desk = m.desk order by k.version desc limit 1) k on true
  cross join lateral (select
    coalesce(k.roster ->> 'access', 'open') as access,
    make_interval(mins => (k.roster ->> 'opensBefore')::int) as opens,
    (k.roster ->> 'weeklyHours')::int * 60 as weekly,
    coalesce((k.roster ->> 'firstShifts')::int, 0) as first,
    date_trunc('week', now() at time zone d.time_zone) at time zone d.time_zone as week) r
  left join lateral (select * from (${openShifts('m')}) x where r.access <> 'open' order by x.starts limit 1) s on true
  where not m.invited`
