// What a browser lets be heard and seen of chats that wait: its tones and its notifications, as the page makes them.

import type { BrowserContext, Page } from '@playwright/test'

type Made = { tones: number; shown: { readonly title: string; readonly body: string; closed: boolean }[] }

declare global {
  interface Window {
    made: Made
  }
}

/** Writes down every tone and every notification of the pages of a browser, which are made all the same. */
export async function listenIn(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['notifications'])
  await context.addInitScript(() => {
    window.made = { tones: 0, shown: [] }
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (...when) {
      window.made.tones++
      return start.apply(this, when)
    }
    window.Notification = class extends Notification {
      readonly #shown
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        this.#shown = { title, body: options?.body ?? '', closed: false }
        window.made.shown.push(this.#shown)
      }

      override close(): void {
        this.#shown.closed = true
        super.close()
      }
    }
  })
}

export const tones = (page: Page): Promise<number> => page.evaluate(() => window.made.tones)
export const shown = (page: Page) => page.evaluate(() => window.made.shown)
