// `roster`: a year of shifts for many people: planned, asked for, on screen; and what its gates cost whoever signs in.

import { PATHS, type Roster } from '@earshot/contract'
import type { Page } from '@playwright/test'
import { quantile } from '../figures.ts'
import { type Founder, setUp, startOurs } from '../house.ts'
import { openBrowser } from '../pages/browser.ts'
import { signedIn } from '../pages/signed-in.ts'
import { openPlace } from '../place.ts'
import type { Database } from '../postgres.ts'
import type { Server } from '../server.ts'
import { FIRST, fillRoster } from './filling.ts'
import { type Gates, gates } from './gates.ts'

const DAY = 86_400_000
const PEOPLE = 200
const WEEKS = 20

export type RosterReport = Gates & {
  readonly people: number
  readonly shifts: number
  /** Median milliseconds for one series of a year to be on disk with its shifts. */
  readonly plan_ms: number
  /** Of one week: from the click to all of it on screen; its answer; and its bare rows straight from PostgreSQL. */
  readonly week_ms: number
  readonly answer_ms: number
  readonly floor_ms: number
}

export async function roster(say: (words: string) => void): Promise<RosterReport> {
  await using stack = new AsyncDisposableStack()
  const place = stack.use(await openPlace(say))
  const database = await place.database('roster')
  const server = stack.use(await startOurs(database, place.folder))
  const admin = await setUp(server, database)
  const { people, shifts, planned } = await fillRoster(database, admin.desk, PEOPLE)
  await database.query('vacuum analyze shifts, shift_people')
  say(`${shifts} shifts of ${people.length} people`)
  const weeks = Array.from({ length: WEEKS }, (_, nth) => FIRST + nth * 7 * DAY)
  const answered = await each(weeks, (week) => answer(server, admin, week))
  const floor = await each(weeks, (week) => rows(database, week))
  const browser = stack.adopt(await openBrowser(), (one) => one.close())
  const context = await signedIn(browser, server, admin)
  const drawn = await onScreen(await context.newPage(), server, admin.desk)
  say('the gates of those who sign in')
  return {
    people: people.length,
    shifts,
    plan_ms: tenths(planned),
    week_ms: tenths(drawn),
    answer_ms: tenths(answered),
    floor_ms: tenths(floor),
    ...(await gates(database, people, say)),
  }
}

const tenths = (times: readonly number[]): number => Number(quantile(times, 0.5).toFixed(1))
const dateOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** Milliseconds that each week takes; one that holds nothing counts for nothing. */
async function each(weeks: readonly number[], look: (week: number) => Promise<number>): Promise<readonly number[]> {
  const times: number[] = []
  for (const week of weeks) {
    const begun = performance.now()
    if ((await look(week)) === 0) throw new Error(`The week of ${dateOf(week)} is empty`)
    times.push(performance.now() - begun)
  }
  return times
}

async function answer({ port }: Server, { desk, cookie }: Founder, week: number): Promise<number> {
  const asked = new URLSearchParams({ from: dateOf(week), until: dateOf(week + 6 * DAY) })
  const answered = await fetch(`http://127.0.0.1:${port}${PATHS.roster.replace(':desk', desk)}?${asked}`, { headers: { cookie } })
  if (!answered.ok) throw new Error(`A week could not be asked for: ${answered.status}`)
  const { shifts }: Roster = await answered.json()
  return shifts.length
}

async function rows(database: Database, week: number): Promise<number> {
  const found = await database.query(
    `select s.*, p.person, p.slot, n.public_name from shifts s join shift_people p using (series, key) join people n on n.id = p.person
     where s.ends > to_timestamp(${week / 1000}) and s.starts < to_timestamp(${(week + 7 * DAY) / 1000}) order by s.starts`,
  )
  return found.length
}

/** Milliseconds from the click that asks for the next week until its shifts are drawn. */
async function onScreen(page: Page, { port }: Server, desk: string): Promise<readonly number[]> {
  await page.goto(
    `http://127.0.0.1:${port}/schedule?${new URLSearchParams({ desk: JSON.stringify(desk), view: JSON.stringify('week'), date: JSON.stringify(dateOf(FIRST)) })}`,
  )
  await page
    .locator(`[data-part$=" ${dateOf(FIRST)}"]`)
    .first()
    .waitFor()
  const times: number[] = []
  for (let nth = 1; nth < WEEKS; nth++) times.push(await drawn(page, dateOf(FIRST + nth * 7 * DAY)))
  return times
}

const drawn = (page: Page, monday: string): Promise<number> =>
  page.getByRole('button', { name: 'Next week' }).evaluate(
    (button, date) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const look = () => {
          const there = document.querySelector(`[data-part$=" ${date}"]`) !== null
          // It is seen in the frame that is drawn next.
          requestAnimationFrame(there ? () => resolve(performance.now() - from) : look)
        }
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
        requestAnimationFrame(look)
      }),
    monday,
  )
