// A conversation of ten thousand entries: it opens at its end and stays there, goes up to its beginning, and keeps the reader's place.

import { install } from '../../bench/src/pages/recorder.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'
import { chatsOf, longer } from './people/many.ts'

const ENTRIES = 10_000

test('ten thousand entries are read from either end', async ({ ownHouse: house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const [chat] = await chatsOf(house, ana, 'listening-line', 1, 'claimed')
  if (chat === undefined) throw new Error('There is no chat')
  await longer(house, ana, chat, ENTRIES, ['staff'])
  const selma = await people.staff(house, 'Selma')
  const text = (nth: number) => selma.log.getByText(`Message ${nth}.`)

  await test.step('it opens at the end, and nothing moves there while the rest is fetched', async () => {
    await selma.page.evaluate(install)
    await selma.page.evaluate(() => window.record())
    await selma.page.locator(`a[href="/chats/${chat.c}"]`).click()
    await expect(text(ENTRIES - 1)).toBeInViewport({ ratio: 1 })
    await picture(selma.page, 'long-chat-1-end')
    // Its beginning is far above once everything is here.
    await expect.poll(() => selma.log.evaluate(({ scrollHeight }) => scrollHeight), { timeout: 60_000 }).toBeGreaterThan(ENTRIES * 40)
    await expect(text(ENTRIES - 1)).toBeInViewport({ ratio: 1 })
    expect((await selma.page.evaluate(() => window.stopRecording())).moved).toBe(0)
  })

  await test.step('the keyboard goes to the beginning', async () => {
    await selma.log.focus()
    await selma.page.keyboard.press('Home')
    await expect(selma.log.getByText('The chat began')).toBeInViewport()
    await expect(selma.log.getByText('House rules')).toBeVisible()
  })

  await test.step('what arrives below leaves the reader where they are', async () => {
    await longer(house, ana, chat, 1, ['visitor'])
    await expect(selma.button('New messages below')).toBeVisible()
    await expect(selma.log.getByText('The chat began')).toBeInViewport()
    await look(selma.page, 'staff-long')
    await selma.button('New messages below').click()
    await expect(text(0).last()).toBeInViewport({ ratio: 1 })
    await expect(selma.log.getByText('The chat began')).not.toBeInViewport()
  })
})

test('a reader who goes up before everything is here is shown more as they come to it', async ({ ownHouse: house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const [chat] = await chatsOf(house, ana, 'listening-line', 1, 'claimed')
  if (chat === undefined) throw new Error('There is no chat')
  await longer(house, ana, chat, 2_000, ['staff'])
  const selma = await people.staff(house, 'Selma')
  await selma.page.locator(`a[href="/chats/${chat.c}"]`).click()
  await expect(selma.log.getByText('Message 1999.')).toBeInViewport()
  await selma.log.focus()
  await selma.page.keyboard.press('Home')
  await expect(async () => {
    await selma.page.keyboard.press('Home')
    await expect(selma.log.getByText('The chat began')).toBeInViewport({ timeout: 500 })
  }).toPass()
})
