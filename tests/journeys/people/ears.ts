// What a page lets sound: a headless browser has no speaker, so the notes are counted where they begin.

import type { Page } from '@playwright/test'

/** Counts from now on how often the page sounded; each time is two notes. */
export async function sounds(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (when) {
      const { dataset } = document.documentElement
      dataset.notes = `${Number(dataset.notes ?? 0) + 1}`
      return start.call(this, when)
    }
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.notes ?? 0) / 2)
}
