// The moments of shifts against PostgreSQL's arithmetic: ten thousand random times of the past, half of them on days when the clocks change.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { occurrencesOf, type Series } from '@earshot/domain'
import fc from 'fast-check'
import { testDatabase } from '../../apps/server/src/adapters/postgres/testing.ts'

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Phoenix',
  'Asia/Kolkata',
  'America/St_Johns',
  'America/Sao_Paulo',
] as const
const DAY = 86_400_000
const [FIRST, LAST] = [Date.UTC(2000, 0, 3), Date.UTC(2025, 11, 29)]

const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** The days of a zone on which its clocks change. */
function changes(zone: string): readonly string[] {
  const days: string[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  for (; at !== null && at.epochMilliseconds < LAST; at = at.getTimeZoneTransition('next')) days.push(at.toPlainDate().toString())
  return days
}

const anyDay = fc.integer({ min: FIRST / DAY, max: LAST / DAY }).map((day) => dateOf(day * DAY))
const times = fc.constantFrom(...ZONES).chain((zone) => {
  const changing = changes(zone)
  const date = changing.length === 0 ? anyDay : fc.oneof(anyDay, fc.constantFrom(...changing))
  return fc.record({ zone: fc.constant(zone), date, minute: fc.nat(1439) })
})

/** When a shift begins that is planned for a time on the wall. */
function begins({ zone, date, minute }: { zone: string; date: string; minute: number }): number {
  const slots = { supervisor: 0, coordinator: 0, listeners: { least: 1, most: 1 } } as const
  // A whole day, so that it is there whatever the clocks do to its beginning.
  const series: Series = { id: 's', desk: 'd', timeZone: zone, date, from: minute, to: minute + 1440, rule: null, slots }
  const day = Date.parse(`${date}T00:00:00Z`)
  const [only] = occurrencesOf(series, [], [], { from: day - 2 * DAY, to: day + 3 * DAY })
  return only?.start ?? assert.fail(`${zone} ${date} ${minute}`)
}

const ASK = `
  select extract(epoch from t.wall at time zone t.zone)::float8 * 1000 as moment,
    (t.wall at time zone t.zone) at time zone t.zone = t.wall as shown,
    to_timestamp(t.ours / 1000) at time zone t.zone = t.wall as ours_shown
  from unnest($1::text[], $2::timestamp[], $3::float8[]) with ordinality as t (zone, wall, ours, nth) order by nth`

test('SH-8 the moment of a time on the wall is PostgreSQL’s, and of a time that comes twice the first', async () => {
  await using database = await testDatabase()
  const asked = fc.sample(times, 10_000)
  const ours = asked.map(begins)
  const walls = asked.map(({ date, minute }) => new Date(Date.parse(`${date}T00:00:00Z`) + minute * 60_000).toISOString().slice(0, 19))
  const { rows } = await database.pool.query(ASK, [asked.map(({ zone }) => zone), walls, ours])
  let [left, twice] = [0, 0]
  for (const [nth, { moment, shown, ours_shown }] of rows.entries()) {
    const [mine, what] = [ours[nth] ?? Number.NaN, `${asked[nth]?.zone} ${walls[nth]}`]
    assert.equal(ours_shown, shown, what)
    if (shown && mine !== moment) twice += 1
    else assert.equal(mine, moment, what)
    // The one that PostgreSQL takes of two is the second.
    assert.ok(mine <= moment, what)
    if (!shown) left += 1
  }
  assert.ok(left > 0 && twice > 0, 'times that are left out and times that come twice are among them')
})
