// `weight`: what a browser is sent for the first load of each face, in the form it is sent in: the script tag on somebody's page, the chat opened, the console.

import { createServer } from 'node:http'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type Admin, setUp, startOurs } from '../house.ts'
import { openPlace } from '../place.ts'
import type { Server } from '../server.ts'
import { openBrowser } from './browser.ts'
import { signedIn } from './signed-in.ts'

/** One answer of our server: its path, and the bytes of its body on the line. */
type Sent = { readonly path: string; readonly encoding: string; readonly bytes: number }

export type WeightReport = {
  /** In KB of 1024 bytes, without the headers of answers. */
  readonly closed_kb: number
  readonly open_kb: number
  readonly console_kb: number
  /** The answers that make these up; what is loaded before the chat is opened counts for the chat opened, too. */
  readonly closed: readonly Sent[]
  readonly open: readonly Sent[]
  readonly console: readonly Sent[]
}

export async function weight(say: (words: string) => void): Promise<WeightReport> {
  await using stack = new AsyncDisposableStack()
  const place = stack.use(await openPlace(say))
  const database = await place.database('weight')
  const server = stack.use(await startOurs(database, place.folder))
  const admin = await setUp(server, database)
  const browser = stack.adopt(await openBrowser(), (one) => one.close())
  say('a page with the script tag, the chat opened on it, and the console')
  // The console stays open while the others are looked at: without somebody there, a site is offered a form and not a chat.
  const context = await signedIn(browser, server, admin)
  const staff = await console(context, server)
  const { closed, open } = await widget(browser, server, admin)
  return { closed_kb: kb(closed), open_kb: kb(open), console_kb: kb(staff), closed, open, console: staff }
}

const kb = (sent: readonly Sent[]): number => Number((sent.reduce((all, { bytes }) => all + bytes, 0) / 1024).toFixed(2))

/** Somebody else's page, which holds the script tag and nothing else. */
async function widget(browser: Browser, { port }: Server, { slug }: Admin) {
  await using site = await openSite(
    `<!doctype html><title>A page</title><script src="http://127.0.0.1:${port}/widget.js" data-desk="${slug}" async></script>`,
  )
  const context = await browser.newContext()
  const { page, sent } = await watched(context, port)
  await page.goto(site.url)
  const launcher = page.getByRole('button', { name: 'Chat with us' })
  await launcher.waitFor()
  await page.waitForLoadState('networkidle')
  const closed = await sent()
  await launcher.click()
  await page.frameLocator('iframe').getByRole('textbox').first().waitFor()
  await page.waitForLoadState('networkidle')
  const open = await sent()
  await context.close()
  return { closed, open }
}

async function console(context: BrowserContext, { port }: Server): Promise<readonly Sent[]> {
  const { page, sent } = await watched(context, port)
  await page.goto(`http://127.0.0.1:${port}/chats`)
  await page.getByRole('heading', { name: 'Waiting' }).waitFor()
  return sent()
}

/** A page, and what our server has sent for it so far. */
async function watched(context: BrowserContext, port: number): Promise<{ page: Page; sent: () => Promise<readonly Sent[]> }> {
  const page = await context.newPage()
  const answers: Promise<Sent>[] = []
  page.on('requestfinished', (request) => {
    const { port: from, pathname } = new URL(request.url())
    if (from !== `${port}`) return
    const measure = async (): Promise<Sent> => {
      const [{ responseBodySize }, response] = await Promise.all([request.sizes(), request.response()])
      return { path: pathname, encoding: response?.headers()['content-encoding'] ?? 'identity', bytes: responseBodySize }
    }
    answers.push(measure())
  })
  return { page, sent: () => Promise.all(answers) }
}

async function openSite(html: string): Promise<AsyncDisposable & { readonly url: string }> {
  const site = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const address = site.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    // Another host than ours, so that it is another site for the browser.
    url: `http://localhost:${port}/`,
    async [Symbol.asyncDispose]() {
      site.closeAllConnections()
      await new Promise((resolve) => site.close(resolve))
    },
  }
}
