// Search in conversations by the keyboard: found with its words marked, opened at its place, and told without a word where it would be a look.

import { randomUUID } from 'node:crypto'
import { PATHS } from '@earshot/contract'
import type { House } from './house/house.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { chatsOf, longer } from './people/many.ts'
import type { Staff } from './people/staff.ts'

const QUESTION = 'Is the Café of the archive open on Sundays?'

const field = ({ page }: Staff) => page.getByRole('searchbox', { name: 'Words' })
const hits = ({ page }: Staff) => page.getByRole('list', { name: 'Found' }).getByRole('link')

async function toSearch({ page }: Staff): Promise<void> {
  await page.locator('body').press('g')
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { level: 1, name: 'Search in conversations' })).toBeVisible()
}

/** Words are kept a moment after they were written, so what is not there yet is asked for again. */
async function finds(one: Staff, words: string, count: number): Promise<void> {
  await expect(async () => {
    await field(one).fill(words)
    await field(one).press('Enter')
    await expect(hits(one)).toHaveCount(count, { timeout: 2000 })
  }).toPass({ intervals: [3000] })
}

const asks = async ({ page }: Staff, url: string, path: string, data: object) =>
  (await page.request.post(`${url}${path}`, { data, headers: { origin: url } })).json()

/** A room that one of them has made and the other has come to. */
async function roomOf(house: House, one: Staff, other: Staff, title: string): Promise<string> {
  const { person } = await (await other.page.request.get(`${house.url}${PATHS.me}`)).json()
  const { c } = await asks(one, house.url, PATHS.rooms, { c: crypto.randomUUID(), title, people: [person] })
  await asks(other, house.url, PATHS.commands.replace(':c', c), { id: randomUUID(), command: { do: 'join' } })
  return c
}

test('found by the keyboard, opened at its place, and found again where one left off', async ({ ownHouse: house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  await visitor.says(QUESTION)
  const handle = await visitor.handle()
  await ana.claims(handle)
  await ana.says('It is, from noon on')
  await ana.closes()
  const { keyboard } = ana.page

  await test.step('words are marked, whatever their accents', async () => {
    await toSearch(ana)
    await expect(field(ana)).toBeFocused()
    await finds(ana, 'cafe ARCHIVE', 1)
    await expect(hits(ana)).toContainText(QUESTION)
    await expect(hits(ana)).toContainText(handle)
    await expect(hits(ana).locator('mark')).toHaveText(['Café', 'archive'])
    expect(ana.page.url()).not.toContain('cafe')
    await look(ana.page, 'staff-search')
  })

  await test.step('a chat that has ended is opened where it was said', async () => {
    await field(ana).focus()
    await keyboard.press('ArrowDown')
    await expect(hits(ana)).toBeFocused()
    await keyboard.press('Enter')
    await expect(ana.log.getByText(QUESTION)).toBeInViewport()
    await expect(ana.log).toContainText('What you searched for:')
    await expect(ana.log).toBeFocused()
    await look(ana.page, 'staff-found')
    await ana.page.reload()
    await expect(ana.log.getByText(QUESTION)).toBeVisible()
  })

  await test.step('what is not there, in words', async () => {
    await toSearch(ana)
    await finds(ana, 'unicorn', 0)
    await expect(ana.page.getByText('Nothing that you may read has all of these words.')).toBeVisible()
    await look(ana.page, 'staff-search-none')
  })

  await test.step('a colleague finds nothing of it, a supervisor only that it is there', async () => {
    const [ben, selma] = [await people.staff(house, 'Ben'), await people.staff(house, 'Selma')]
    await toSearch(ben)
    await field(ben).fill('cafe archive')
    await field(ben).press('Enter')
    await expect(ben.page.getByText('Nothing that you may read has all of these words.')).toBeVisible()
    await toSearch(selma)
    await finds(selma, 'cafe archive', 1)
    await expect(hits(selma)).toContainText('One text in here has these words.')
    await expect(selma.page.locator('#content')).not.toContainText('Sundays')
    await look(selma.page, 'staff-search-look')
    await hits(selma).click()
    await expect(selma.log.getByText(QUESTION)).toBeInViewport()
    await selma.page.goBack()
    await expect(hits(selma)).toHaveCount(1)
    await expect(field(selma)).toHaveValue('cafe archive')
  })
})

test('in a long conversation it is fetched as far back as it stands', async ({ ownHouse: house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const [chat] = await chatsOf(house, ana, 'listening-line', 1, 'claimed')
  if (chat === undefined) throw new Error('There is no chat')
  await longer(house, ana, chat, 1500, ['staff'])
  await toSearch(ana)
  await finds(ana, 'message 417', 1)
  await hits(ana).click()
  await expect(ana.log.getByText('Message 417.')).toBeInViewport({ timeout: 20_000 })
  await expect(ana.log).toContainText('What you searched for:')
})

test('in a long room it is fetched as far back as it stands, under the room’s name', async ({ ownHouse: house, people }) => {
  const [ana, selma] = [await people.staff(house, 'Ana'), await people.staff(house, 'Selma')]
  const c = await roomOf(house, ana, selma, 'Evenings')
  await longer(house, ana, { c, token: '' }, 1200, ['staff'])
  await toSearch(selma)
  await finds(selma, 'message 17', 1)
  await expect(hits(selma)).toContainText('Evenings')
  await expect(hits(selma)).toContainText('room, Ana')
  await look(selma.page, 'staff-search-room')
  await field(selma).focus()
  await selma.page.keyboard.press('ArrowDown')
  await selma.page.keyboard.press('Enter')
  await expect(selma.log.getByText('Message 17.')).toBeInViewport({ timeout: 20_000 })
  await expect(selma.log).toContainText('What you searched for:')
  await expect(selma.log).toBeFocused()
  await selma.page.goBack()
  await expect(hits(selma)).toHaveCount(1)
})

test('where it fails or goes too fast it says so, and what was found stays', async ({ ownHouse: house, people, watch }) => {
  const ana = await people.staff(house, 'Ana')
  watch.linesBreak()
  await toSearch(ana)
  await field(ana).fill('?')
  await field(ana).press('Enter')
  await expect(ana.page.getByRole('alert').filter({ hasText: 'Nothing here can be looked for' })).toBeVisible()
  await ana.page.route('**/api/search', (route) => route.abort())
  await field(ana).fill('archive')
  await field(ana).press('Enter')
  await expect(ana.page.getByRole('alert').filter({ hasText: 'Earshot cannot be reached' })).toBeVisible()
  await ana.page.unroute('**/api/search')
  await ana.page.evaluate(async () => {
    const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"archive"}' }
    for (let nth = 0; nth < 30; nth++) await fetch('/api/search', asked)
  })
  await field(ana).press('Enter')
  await expect(ana.page.getByRole('alert').filter({ hasText: 'many searches in a minute' })).toBeVisible()
  await expect(field(ana)).toHaveValue('archive')
})
