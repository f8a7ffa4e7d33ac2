// Looks at a screen, wide in light and on a phone in dark: keeps a picture of each, and asks axe for what stands in anybody's way.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { folder, HEIGHTS, pictureName, SCHEMES, USUAL, WEBP, WIDTHS } from './pictures.ts'
import type { ScreenName } from './screens.ts'

/** Each width with each scheme is for the pictures; otherwise those that are kept. */
const ALL = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme] as const))
/** Milliseconds, on a machine that is busy. */
const TAKES = folder === null ? 20_000 : 60_000

/** `at` is what is to be in sight, where a screen is longer than the window. */
export async function look(page: Page, name: ScreenName, at?: Locator): Promise<void> {
  // It takes time of its own, beside that of the journey.
  test.setTimeout(test.info().timeout + TAKES)
  await test.step(`look at ${name}`, async () => {
    for (const [width, colorScheme] of folder === null ? USUAL : ALL) {
      await page.setViewportSize({ width, height: HEIGHTS[width] })
      await page.emulateMedia({ colorScheme })
      await at?.evaluate((element) => element.scrollIntoView({ block: 'start' }))
      await keep(page, pictureName(name, width, colorScheme))
      // Quicker where there is one frame: otherwise its findings are put together on a page of their own.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect.soft(found, `${name}, ${width}, ${colorScheme}`).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1440, height: HEIGHTS[1440] })
  })
}

/** In the folder that was asked for, else with the results of the run. */
async function keep(page: Page, name: string): Promise<void> {
  if (folder === null) return void (await page.screenshot({ path: `test-results/screens/${name}.png` }))
  const session = await page.context().newCDPSession(page)
  // Waits for what was just changed to be drawn, and sees to it that no cursor blinks in the picture.
  await page.screenshot({ animations: 'disabled' })
  const { data } = await session.send('Page.captureScreenshot', WEBP)
  await session.detach()
  await writeFile(join(folder, `${name}.webp`), data, 'base64')
}
