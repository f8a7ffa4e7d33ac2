// Looks at a screen in light and dark, wide and on a phone: keeps a picture of each, and asks axe for what stands in anybody's way.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { folder, HEIGHTS, pictureName, SCHEMES, WEBP } from './pictures.ts'
import type { ScreenName } from './screens.ts'

/** Those that are looked at each time; a tablet is for the pictures alone. */
const USUAL = [1440, 390] as const
/** Milliseconds, on a machine that is busy. */
const TAKES = folder === null ? 20_000 : 60_000

/** `at` is what is to be in sight, where a screen is longer than the window. */
export async function look(page: Page, name: ScreenName, at?: Locator): Promise<void> {
  // It takes time of its own, beside that of the journey.
  test.setTimeout(test.info().timeout + TAKES)
  const widths = folder === null ? USUAL : ([1440, 1024, 390] as const)
  await test.step(`look at ${name}`, async () => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHTS[width] })
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        await at?.evaluate((element) => element.scrollIntoView({ block: 'start' }))
        await keep(page, pictureName(name, width, colorScheme))
        // Quicker where there is one frame: otherwise its findings are put together on a page of their own.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
        expect.soft(found, `${name}, ${width}, ${colorScheme}`).toEqual([])
      }
    }
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
