// Looks at a screen in light and dark, wide and on a phone: keeps a picture of each, and asks axe for what stands in anybody's way.

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const SCHEMES = ['light', 'dark'] as const
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

export async function look(page: Page, name: string): Promise<void> {
  await test.step(`look at ${name}`, async () => {
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: `test-results/screens/${name}-${size}-${colorScheme}.png` })
        // Quicker where there is one frame: otherwise its findings are put together on a page of their own.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
        expect.soft(found, `${name}, ${size}, ${colorScheme}`).toEqual([])
      }
    }
    await page.setViewportSize(SIZES.wide)
  })
}
