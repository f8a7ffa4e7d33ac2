// A browser in which the admin of a house is signed in.

import type { Browser, BrowserContext } from '@playwright/test'
import type { Admin } from '../house.ts'
import type { Server } from '../server.ts'

export async function signedIn(browser: Browser, { port }: Server, { cookie }: Admin): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const cookies = cookie.split('; ').map((one) => {
    const at = one.indexOf('=')
    return { name: one.slice(0, at), value: one.slice(at + 1), url: `http://127.0.0.1:${port}` }
  })
  await context.addCookies(cookies)
  return context
}
