// What a browser lets be heard and seen of chats that wait: its tones and its notifications, as the page makes them.

import type { BrowserContext, Page } from '@playwright/test'

type Made = { tones: number; shown: { readonly title: string; readonly body: string; closed: boolean }[] }

declare global {
  interface Window {
    made: Made
  }
}

/** Writes down every tone of the pages of a browser, and every notification: one without a screen has none, and is stood in for. */
export async function listenIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.made = { tones: 0, shown: [] }
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (...when) {
      window.made.tones++
      return start.apply(this, when)
    }
    class Shown extends EventTarget {
      static readonly permission = 'granted'
      static readonly requestPermission = async () => 'granted'
      readonly #shown
      constructor(title: string, options?: NotificationOptions) {
        super()
        this.#shown = { title, body: options?.body ?? '', closed: false }
        window.made.shown.push(this.#shown)
      }

      close(): void {
        this.#shown.closed = true
      }
    }
    Object.defineProperty(window, 'Notification', { value: Shown })
  })
}

export const tones = (page: Page): Promise<number> => page.evaluate(() => window.made.tones)
export const shown = (page: Page) => page.evaluate(() => window.made.shown)
