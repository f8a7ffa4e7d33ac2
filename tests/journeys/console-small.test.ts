// The console where there is little room: on small phones, on a phone on its side, and zoomed to twice the size.

import { expect, test } from './journey.ts'
import { chatsOf } from './people/many.ts'

/** Pixels of the log without which nobody can read along. */
const LEAST = 120
const WINDOWS = [
  { what: 'a small phone', width: 320, height: 568 },
  { what: 'a phone', width: 390, height: 844 },
  { what: 'a phone on its side', width: 667, height: 375 },
  { what: 'a window of 1440 by 900 at twice the size', width: 720, height: 450 },
  { what: 'a window of 1280 by 1024 at four times the size', width: 320, height: 256 },
] as const

test('wherever there is little room, the log has its own and the composer is below it', async ({ house, people, picture }) => {
  const ana = await people.staff(house, 'Ana')
  const [chat] = await chatsOf(house, ana, 'listening-line', 1, 'claimed')
  if (chat === undefined) throw new Error('There is no chat')
  await ana.page.locator(`a[href="/chats/${chat.c}"]`).click()
  for (const { what, width, height } of WINDOWS) {
    await test.step(what, async () => {
      await ana.page.setViewportSize({ width, height })
      const [log, tab] = [await ana.log.boundingBox(), await ana.page.getByRole('tab', { name: 'Message' }).boundingBox()]
      if (log === null || tab === null) throw new Error('There is no log, or no composer')
      expect(log.height).toBeGreaterThan(LEAST)
      expect(tab.y).toBeGreaterThanOrEqual(log.y + log.height)
      for (const part of [ana.log, ana.button('Close chat'), ana.button('Send')]) {
        await part.scrollIntoViewIfNeeded()
        await expect(part).toBeInViewport()
      }
      expect(await ana.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await picture(ana.page, `small-${width}-${height}`)
    })
  }
})
