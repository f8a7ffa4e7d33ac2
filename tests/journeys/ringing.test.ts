// A chat that waits is heard: it rings until somebody takes it or the visitor goes, in one window of a browser, and says nothing of what was written.

import type { Page } from '@playwright/test'
import type { House } from './house/house.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'
import type { People } from './people/people.ts'
import { listenIn, shown, tones } from './people/rung.ts'
import { Staff } from './people/staff.ts'

const EVERY = 8_000
/** Two rings would fall into it; longer without a beat, and the window would take its line for dead. */
const LONG = 2 * EVERY + 1_000

/** Somebody whose window is listened in on, and whose time can be put forward. */
async function listened(people: People, house: House, name: string): Promise<Staff> {
  const { context } = await people.browser()
  await listenIn(context)
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${house.url}/chats`)
  const staff = new Staff(page)
  await staff.signsIn(house.signIn(name))
  await staff.becomes('Online')
  return staff
}

/** How many tones more a window makes while so much time passes in it. */
async function more(page: Page, ms: number): Promise<number> {
  const before = await tones(page)
  await page.clock.runFor(ms)
  return (await tones(page)) - before
}

test('it rings again and again until a colleague claims it', async ({ ownHouse: house, people }) => {
  const ana = await listened(people, house, 'Ana')
  const ben = await people.staff(house, 'Ben')
  const visitor = await people.visitor(house, 'listening-line')
  expect(await more(ana.page, LONG)).toBe(0)
  await visitor.says('Nobody else hears what I write')
  await expect.poll(() => tones(ana.page)).toBeGreaterThan(0)
  await expect(ana.page).toHaveTitle('(1) Chat waiting · Earshot')
  expect(await more(ana.page, EVERY)).toBeGreaterThan(0)
  expect(await more(ana.page, EVERY)).toBeGreaterThan(0)
  await ben.claims(await visitor.handle())
  await expect(ana.group('Taken by others').getByRole('listitem')).toHaveCount(1)
  expect(await more(ana.page, LONG)).toBe(0)
  await expect(ana.page).toHaveTitle('Earshot')
})

test('it stops when the visitor goes, when one is away, and when the sound is switched off', async ({
  ownHouse: house,
  people,
  picture,
}) => {
  const ana = await listened(people, house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await expect.poll(() => tones(ana.page)).toBeGreaterThan(0)
  await visitor.ends()
  await expect(ana.group('Waiting')).toContainText('Nobody is waiting.')
  expect(await more(ana.page, LONG)).toBe(0)

  await expect(ana.page.getByText('Listening line, open')).toBeVisible()
  await visitor.button('Start a new chat').click()
  const before = await tones(ana.page)
  await visitor.says('Hello again')
  await expect.poll(() => tones(ana.page)).toBeGreaterThan(before)
  await ana.page.getByRole('button', { name: 'Accept calls from' }).click()
  await picture(ana.page, 'ringing-1-switches')
  await ana.page.getByLabel('Sound').uncheck()
  expect(await more(ana.page, LONG)).toBe(0)
  await ana.page.reload()
  await expect(ana.button(`Claim ${await visitor.handle()}`)).toBeVisible()
  await ana.page.getByRole('button', { name: 'Accept calls from' }).click()
  await expect(ana.page.getByLabel('Sound')).not.toBeChecked()
  expect(await more(ana.page, LONG)).toBe(0)
  await ana.page.getByLabel('Sound').check()
  await expect.poll(() => tones(ana.page)).toBeGreaterThan(0)
  await ana.page.keyboard.press('Escape')
  await ana.becomes('Away')
  // The house has heard it once nothing waits for her any more.
  await expect(ana.page).toHaveTitle('Earshot')
  expect(await more(ana.page, LONG)).toBe(0)
})

test('of two windows one rings, and the other takes over when it goes', async ({ ownHouse: house, people }) => {
  const ana = await listened(people, house, 'Ana')
  const second = await ana.page.context().newPage()
  await second.goto(`${house.url}/chats`)
  await expect(second.getByRole('heading', { name: 'Waiting' })).toBeVisible()
  await second.getByRole('heading', { name: 'Waiting' }).click()
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await expect.poll(() => tones(ana.page)).toBeGreaterThan(0)
  await expect(second).toHaveTitle('(1) Chat waiting · Earshot')
  expect(await tones(second)).toBe(0)
  await ana.page.close()
  await expect.poll(() => tones(second)).toBeGreaterThan(0)
})

test('before a click in it no window rings, and it says so', async ({ ownHouse: house, people }) => {
  const ana = await listened(people, house, 'Ana')
  await ana.page.reload()
  // With her window the desk was left by everybody for a moment.
  await expect(ana.page.getByText('Listening line, open')).toBeVisible()
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Hello')
  await expect(ana.page.getByText('This window may ring only after you have clicked in it.')).toBeVisible()
  await look(ana.page, 'staff-mute')
  expect(await tones(ana.page)).toBe(0)
  await ana.page.getByRole('heading', { name: 'Waiting' }).click()
  await expect.poll(() => tones(ana.page)).toBeGreaterThan(0)
  await expect(ana.page.getByText('This window may ring only after')).toHaveCount(0)
})

test('a notification says where somebody waits and no more, and goes when the chat is taken', async ({ ownHouse: house, people }) => {
  const ana = await listened(people, house, 'Ana')
  const ben = await people.staff(house, 'Ben')
  await ana.page.getByRole('button', { name: 'Accept calls from' }).click()
  // It is on once the browser has said yes.
  await ana.page.getByLabel('Notifications').click()
  await expect(ana.page.getByLabel('Notifications')).toBeChecked()
  await ana.page.keyboard.press('Escape')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says('Nobody else hears what I write')
  const handle = await visitor.handle()
  await expect(ana.button(`Claim ${handle}`)).toBeVisible()
  expect(await shown(ana.page), 'whoever looks at the window sees it there').toEqual([])

  await test.step('looking at something else', async () => {
    // A browser without a screen always has the focus.
    await ana.page.evaluate(() => {
      document.hasFocus = () => false
      window.dispatchEvent(new Event('blur'))
    })
    await ana.page.clock.runFor(EVERY)
    await expect
      .poll(() => shown(ana.page))
      .toEqual([{ title: 'Somebody is waiting for an answer', body: 'Listening line', closed: false }])
    await ben.claims(handle)
    await expect.poll(async () => (await shown(ana.page)).every(({ closed }) => closed)).toBe(true)
  })
})
