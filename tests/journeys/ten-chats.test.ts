// Ten chats at once: each is as one has left it, the list stays still, and what is new in one is seen from every other.

import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { chatsOf, longer } from './people/many.ts'
import type { Staff } from './people/staff.ts'

const CHATS = 10

const here = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const linkTo = (staff: Staff, c: string) => staff.page.getByRole('navigation', { name: 'Chats' }).locator(`a[href="/chats/${c}"]`)

/** The first text of the log that is wholly in sight. */
const firstInSight = (page: Page): Promise<string> =>
  page.getByRole('log').evaluate((log) => {
    const { top } = log.getBoundingClientRect()
    const texts = [...log.querySelectorAll('p')].filter((one) => one.textContent.startsWith('Message '))
    return texts.find((one) => one.getBoundingClientRect().top >= top)?.textContent ?? ''
  })

test('each of ten chats keeps its place, its drafts, its side and the focus', async ({ ownHouse: house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const chats = await chatsOf(house, ana, 'listening-line', CHATS, 'claimed')
  const [long] = chats
  if (long === undefined) throw new Error('There is no chat')
  await longer(house, ana, long, 80, ['visitor', 'staff'])
  await expect(ana.group('Mine').getByRole('link')).toHaveCount(CHATS)

  for (const [nth, { c }] of chats.entries()) {
    await linkTo(ana, c).click()
    await expect(ana.messageBox).toBeVisible()
    await ana.messageBox.fill(`message ${nth}`)
    if (nth % 2 === 0) continue
    await ana.page.keyboard.press('Alt+w')
    await ana.whisperBox.fill(`whisper ${nth}`)
  }
  await linkTo(ana, long.c).click()
  await expect(ana.log.getByText('Message 79.')).toBeInViewport()
  await ana.log.hover()
  await ana.page.mouse.wheel(0, -1500)
  await expect(ana.log.getByText('Message 79.')).not.toBeInViewport()
  const read = await firstInSight(ana.page)
  await ana.messageBox.press('Home')
  await picture(ana.page, 'ten-chats-1')

  for (let step = 1; step <= CHATS; step++) {
    const before = here(ana.page)
    await ana.page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => here(ana.page)).not.toBe(before)
    const nth = chats.findIndex(({ c }) => c === here(ana.page))
    const box = nth % 2 === 0 ? ana.messageBox : ana.whisperBox
    await expect(box).toHaveValue(nth % 2 === 0 ? `message ${nth}` : `whisper ${nth}`)
    await expect(box).toBeFocused()
  }
  expect(here(ana.page)).toBe(long.c)
  await expect.poll(() => firstInSight(ana.page)).toBe(read)
  await ana.page.keyboard.type('First: ')
  await expect(ana.messageBox).toHaveValue('First: message 0')
})

test('what is new elsewhere is counted, and one key away', async ({ ownHouse: house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const chats = await chatsOf(house, ana, 'listening-line', 3, 'claimed')
  const [first, second] = chats
  if (first === undefined || second === undefined) throw new Error('There are no chats')
  for (const { c } of chats) {
    await linkTo(ana, c).click()
    await expect(ana.messageBox).toBeVisible()
  }
  await expect(ana.page).toHaveTitle('Earshot')
  await longer(house, ana, first, 2, ['visitor'])
  await expect(linkTo(ana, first.c)).toContainText('2 new messages')
  await expect(ana.page).toHaveTitle('(1) New messages · Earshot')
  await expect(ana.page.getByText(/^New message from V-/).last()).toBeAttached()
  await picture(ana.page, 'ten-chats-2-unread')
  await ana.page.keyboard.press('Alt+u')
  await expect(ana.log.getByText('Message 1.')).toBeInViewport()
  await expect(linkTo(ana, first.c)).not.toContainText('new message')
  await expect(ana.page).toHaveTitle('Earshot')
})

test('the list stays still under the pointer, and keeps the focus', async ({ ownHouse: house, people }) => {
  const [ana, ben] = [await people.staff(house, 'Ana'), await people.staff(house, 'Ben')]
  const [mine] = await chatsOf(house, ana, 'listening-line', 1, 'claimed')
  if (mine === undefined) throw new Error('There is no chat')
  const row = linkTo(ana, mine.c)
  await row.hover()
  const before = await row.boundingBox()
  const [waiting] = await chatsOf(house, ana, 'listening-line', 1, 'waiting')
  await expect(ana.group('Waiting').getByRole('listitem')).toHaveCount(1)
  expect(await row.boundingBox()).toEqual(before)
  await ana.page.getByText('No chat is open').hover()
  await expect(ana.group('Waiting').getByRole('listitem')).toBeInViewport({ ratio: 1 })

  await linkTo(ana, waiting?.c ?? '').focus()
  await ben.page.keyboard.press('n')
  await expect(ben.messageBox).toBeFocused()
  await expect(ana.group('Taken by others').getByRole('listitem')).toHaveCount(1)
  await expect(row).toBeFocused()
})
