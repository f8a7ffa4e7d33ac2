// What is on record of a shift that is changed: whoever has come to it is to be there when it is now, and what is moved to later begins anew.

import { sql } from 'kysely'

// Shifts open up to an hour before they start: who came earlier than that came to where the shift was.
const BEFORE = sql`interval '1 hour'`

/** To be done once the shifts of a series are as they are now. */
export const followShifts = (series: string) => [
  sql`
    update attendances a set starts = s.starts, ends = s.ends,
      in_at = case when a.in_at >= s.starts - ${BEFORE} then a.in_at end,
      confirmed_at = case when a.in_at >= s.starts - ${BEFORE} then a.confirmed_at end,
      left_at = case when a.in_at >= s.starts - ${BEFORE} then a.left_at end,
      relieved_at = case when a.in_at >= s.starts - ${BEFORE} then a.relieved_at end,
      relieved_by = case when a.in_at >= s.starts - ${BEFORE} then a.relieved_by end,
      missed_at = case when a.missed_at >= s.starts then a.missed_at end,
      late_minutes = case when a.starts = s.starts then a.late_minutes end
    from shifts s
    where a.series = ${series} and s.series = a.series and s.key = a.key and s.ends > now()
      and (a.starts, a.ends) is distinct from (s.starts, s.ends)
      and (a.in_at is not null or a.missed_at is not null or a.late_minutes is not null)`,
  // A shift that is taken away while it runs was over then.
  sql`
    update attendances a set ends = now()
    where a.series = ${series} and a.in_at is not null and a.starts <= now() and a.ends > now()
      and not exists (select from shifts s where s.series = a.series and s.key = a.key)`,
]
