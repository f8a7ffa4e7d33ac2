// `screens`: the console on a slow machine: a conversation of 10,000 entries opened, typed in and scrolled, and ten chats gone through.

import type { BrowserContext, Locator, Page } from '@playwright/test'
import { quantile } from '../figures.ts'
import { makeChats, setUp, startOurs } from '../house.ts'
import { openPlace } from '../place.ts'
import type { Server } from '../server.ts'
import { openBrowser } from './browser.ts'
import { fill } from './fill.ts'
import { type Frames, framesOfAll, tenths } from './frames.ts'
import { install, type Recorded } from './recorder.ts'
import { signedIn } from './signed-in.ts'

type Took = { readonly median_ms: number; readonly slowest_ms: number }
type Drawn = Took & Pick<Frames, 'long_frames' | 'longest_ms'>

export type ScreensReport = {
  readonly entries: number
  /** How many times slower the processor was made. */
  readonly slowed: number
  /** From the click to the end of the conversation in sight. `moved`: times at which what was in sight moved until everything was there. */
  readonly open: Drawn & { readonly moved: number }
  /** From a key to the frame that shows it; `floor` is the same in a page that holds nothing but a text field. */
  readonly type: Took & { readonly floor: Took }
  /** Through the long conversation by wheel. `blank`: frames without a row in the middle. */
  readonly scroll: Frames & { readonly blank: number }
  /** From the click on one of ten chats to its end in sight. */
  readonly switch: Drawn
}

/** Milliseconds that a page is watched for once it asks for nothing more, and between two notches of the wheel. */
const [REST, NOTCH] = [2000, 16]
const ENTRIES = 10_000
const SLOWED = 4
const CHATS = 10
const IN_EACH = 60
const OPENED = 5
const ROUNDS = 3
const KEYS = 80
const WHEELS = 150

export async function screens(say: (words: string) => void): Promise<ScreensReport> {
  await using stack = new AsyncDisposableStack()
  const place = stack.use(await openPlace(say))
  const database = await place.database('screens')
  const server = stack.use(await startOurs(database, place.folder))
  const admin = await setUp(server, database)
  say(`a conversation of ${ENTRIES} entries, and ${CHATS} of ${IN_EACH}`)
  const [long] = await makeChats(server, admin, 1, 'waiting')
  if (long === undefined) throw new Error('There is no conversation to open')
  await fill(server, admin, long, ENTRIES, ['visitor'])
  const chats = await makeChats(server, admin, CHATS, 'claimed')
  for (const chat of chats) await fill(server, admin, chat, IN_EACH, ['visitor', 'staff'])
  const browser = stack.adopt(await openBrowser(), (one) => one.close())
  const context = await signedIn(browser, server, admin)
  await context.addInitScript(install)
  const floor = await typingIn(await slowPage(context))
  return await measure(await slowPage(context), server, { long: long.c, chats: chats.map(({ c }) => c) }, floor, say)
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const slow = await context.newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  return page
}

async function typingIn(page: Page): Promise<Took> {
  await page.goto('data:text/html,<!doctype html><textarea aria-label="Message to the visitor"></textarea>')
  const floor = took(await typing(page))
  await page.close()
  return floor
}

type Which = { readonly long: string; readonly chats: readonly string[] }

async function measure(
  page: Page,
  { port }: Server,
  { long, chats }: Which,
  floor: Took,
  say: (words: string) => void,
): Promise<ScreensReport> {
  const base = `http://127.0.0.1:${port}/chats`
  say(`opening it ${OPENED} times`)
  const opened = []
  for (let time = 0; time < OPENED; time++) {
    await page.goto(base)
    await link(page, long).waitFor()
    opened.push(await recorded(page, () => click(page, long, ENTRIES - 1), 'settle'))
  }
  await page.getByRole('button', { name: 'Claim this chat' }).click()
  say('typing, scrolling')
  const typed = await typing(page)
  const scrolled = await recorded(page, () => scrolling(page))
  say(`going through ${chats.length} chats ${ROUNDS} times`)
  const switched = []
  for (const c of Array.from({ length: ROUNDS }, () => chats).flat()) switched.push(await recorded(page, () => click(page, c, IN_EACH - 1)))
  return {
    entries: ENTRIES,
    slowed: SLOWED,
    open: { ...drawn(opened), moved: Math.max(...opened.map(({ seen }) => seen.moved)) },
    type: { ...took(typed), floor },
    scroll: { ...framesOfAll([scrolled.seen.moments]), blank: scrolled.seen.blank },
    switch: drawn(switched),
  }
}

type Run = { readonly ms: number; readonly seen: Recorded }

/** What the page did while something was done in it; with `settle`, until it has come to rest. */
async function recorded(page: Page, work: () => Promise<number>, settle?: 'settle'): Promise<Run> {
  await page.evaluate(() => window.record())
  const ms = await work()
  if (settle !== undefined) await page.waitForLoadState('networkidle')
  // What came earlier in the log still follows in the pauses.
  if (settle !== undefined) await page.waitForTimeout(REST)
  return { ms, seen: await page.evaluate(() => window.stopRecording()) }
}

const drawn = (runs: readonly Run[]): Drawn => {
  const { long_frames, longest_ms } = framesOfAll(runs.map(({ seen }) => seen.moments))
  return { ...took(runs.map(({ ms }) => ms)), long_frames, longest_ms }
}

const took = (times: readonly number[]): Took => ({ median_ms: tenths(quantile(times, 0.5)), slowest_ms: tenths(Math.max(0, ...times)) })

const link = (page: Page, c: string): Locator => page.locator(`a[href="/chats/${c}"]`)

/** Clicks on a chat of the list; milliseconds until the message of this number is the last in sight. */
function click(page: Page, c: string, last: number): Promise<number> {
  return link(page, c).evaluate(
    (element, text) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const look = () => {
          const log = document.querySelector('[role=log]')
          const row = log === null ? undefined : [...log.querySelectorAll('p')].findLast((one) => one.textContent.startsWith(text))
          const { bottom = 0 } = log?.getBoundingClientRect() ?? {}
          const there = log !== null && row !== undefined && element.getAttribute('href') === location.pathname
          if (there && getComputedStyle(log).opacity === '1' && row.getBoundingClientRect().bottom <= bottom)
            return resolve(performance.now() - from)
          requestAnimationFrame(look)
        }
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
        requestAnimationFrame(look)
      }),
    `Message ${last}.`,
  )
}

async function typing(page: Page): Promise<readonly number[]> {
  await page.getByRole('textbox', { name: 'Message to the visitor' }).click()
  await page.evaluate(() => {
    window.keys.length = 0
  })
  await page.keyboard.type('what it is like to write here '.repeat(3).slice(0, KEYS), { delay: 60 })
  return page.evaluate(() => window.keys)
}

/** Up and down again, as somebody who looks for something. */
async function scrolling(page: Page): Promise<number> {
  await page.getByRole('log').hover()
  for (let wheel = 0; wheel < WHEELS; wheel++) {
    await page.mouse.wheel(0, wheel < WHEELS / 2 ? -500 : 400)
    await page.waitForTimeout(NOTCH)
  }
  return 0
}
