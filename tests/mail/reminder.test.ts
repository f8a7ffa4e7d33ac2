// Reminders of shifts by mail, over a real house and with a real mail server.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PutShift } from '../../apps/server/src/adapters/postgres/testing/shifts.ts'
import type { House } from '../house/house.ts'
import { attemptsAll, openMailbox, serverAt } from '../house/mailbox.ts'
import type { Member } from '../house/people.ts'
import { moves, openDay } from '../shifts/day-scene.ts'

const HOUR = 60

/** The shift is in 20 hours, and somebody has confirmed it, in one moment. */
const nearsConfirmed = ({ database: { pool } }: House, { series }: PutShift, { actor }: Member) =>
  pool.query(
    `with s as (update shifts set starts = now() + interval '20 hours', ends = now() + interval '22 hours' where series = $1),
      p as (update shift_people set starts = now() + interval '20 hours', ends = now() + interval '22 hours' where series = $1)
    insert into attendances (series, key, person, desk, slot, starts, ends, confirmed_at)
    select series, key, person, desk, slot, now() + interval '20 hours', now() + interval '22 hours', now()
    from shift_people where series = $1 and person = $2`,
    [series, actor.person],
  )

test('E-14 whoever has not confirmed a shift is asked to by mail, once, also where it is done again', async () => {
  await using mailbox = await openMailbox()
  using mailServer = serverAt(mailbox)
  await using scene = await openDay({ desk: { timeZone: 'Europe/Berlin' } }, { mailServer })
  const { house, desk } = scene
  const [ana, ben, cy] = [await scene.hires('Ana'), await scene.hires('Ben'), await scene.hires('Cy', 'coordinator')]
  const shift = await scene.shift(30 * HOUR, 32 * HOUR, [
    [ana, 'listener'],
    [ben, 'listener'],
    [cy, 'coordinator'],
  ])
  await house.mindShifts()
  assert.deepEqual(await house.parts.mail.mails.newest(10), [])
  await nearsConfirmed(house, shift, ben)
  await Promise.all([house.mindShifts(), house.mindShifts()])
  // As if it had broken on the way.
  await house.database.pool.query('delete from shift_duties where series = $1', [shift.series])
  await house.mindShifts()
  await attemptsAll(house)
  assert.deepEqual(mailbox.received.map(({ to }) => to.join()).toSorted(), [ana.email, cy.email].toSorted())
  for (const { text, headers } of mailbox.received) {
    assert.match(text, /\n\n\w+day, \d+ \w+ \d{4}, \d\d:\d\d to \d\d:\d\d \(Europe\/Berlin\)\n/)
    assert.ok(text.includes(`\n${house.origin}/\n`))
    assert.doesNotMatch(text, /Ana|Ben|Cy/)
    assert.match(headers.get('from') ?? '', /^Night line </)
    assert.match(headers.get('subject') ?? '', /^Your shift at Night line on /)
  }
  const lines = await house.parts.mail.mails.newest(10)
  assert.deepEqual(
    lines.map((one) => [one.kind, one.desk, one.state]),
    [1, 2].map(() => ['reminder', desk, 'sent']),
  )
  await house.unharmed()
})

test('E-14 without a mail server nothing is posted, and the console asks', async () => {
  await using scene = await openDay()
  const { house } = scene
  const shift = await scene.shift(30 * HOUR, 32 * HOUR, [[await scene.hires('Ana'), 'listener']])
  await moves(house, shift, 20 * HOUR, 22 * HOUR)
  await house.mindShifts()
  assert.deepEqual((await house.database.pool.query('select duty from shift_duties')).rows, [{ duty: 'remind' }])
  assert.deepEqual(await house.parts.mail.mails.newest(10), [])
  await house.unharmed()
})
