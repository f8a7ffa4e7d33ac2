// A browser of the machine's own, as the pages are seen in by people: Chromium, headless.

import { type Browser, chromium } from '@playwright/test'

const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** The one named by CHROMIUM (the start script finds it), else Playwright's own. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM
  const args = [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return chromium.launch({ args, ...(executablePath ? { executablePath } : {}) }).catch((error) => {
    throw new Error(`There is no Chromium to measure with. Name one with CHROMIUM=/path/to/chromium. (${error})`)
  })
}
