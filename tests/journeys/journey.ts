// What every journey begins with: a house, people with browsers of their own, and the promise that no page complained.

import { test as base, expect, type Page } from '@playwright/test'
import { type Mailbox, openMailbox } from '../house/mailbox.ts'
import { type House, withHouse } from './house/house.ts'
import { type Line, openLine } from './house/line.ts'
import { People } from './people/people.ts'
import { openWatch, type Watch } from './people/watch.ts'

export { expect }

type Worker = {
  /** The sample organisation, shared by the journeys of a worker: one after the other, never at once. */
  house: House
}
type Journey = {
  watch: Watch
  people: People
  /** The sample organisation in a house of this journey's own, to be ended and started again. */
  ownHouse: House
  /** The sample organisation as a newcomer finds it, with what people have written. */
  livelyHouse: House
  /** The sample organisation with a mail server. */
  mailing: { readonly house: House; readonly mailbox: Mailbox }
  /** A house that nobody has set up. */
  emptyHouse: House
  /** A line to a house, for a browser whose line is to break. */
  lineTo: (house: House) => Promise<Line>
  /** Keeps a picture of a page in test-results/screens. */
  picture: (page: Page, name: string) => Promise<void>
}

export const test = base.extend<Journey, Worker>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants its first parameter taken apart
  house: [({}, use) => withHouse('still', use), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  ownHouse: ({}, use) => withHouse('still', use),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  livelyHouse: ({}, use) => withHouse('lively', use),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  emptyHouse: ({}, use) => withHouse('empty', use),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  mailing: async ({}, use) => {
    await using mailbox = await openMailbox()
    const settings = { SMTP_URL: mailbox.url, MAIL_FROM: 'desk@library.example' }
    await withHouse('still', (house) => use({ house, mailbox }), settings)
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  watch: async ({}, use) => {
    const watch = openWatch()
    await use(watch)
    expect(watch.problems()).toEqual([])
  },
  people: async ({ browser, watch }, use) => {
    const people = new People(browser, watch)
    await use(people)
    await people.leave()
  },
  lineTo: async ({ watch }, use) => {
    const lines: Line[] = []
    await use(async (house) => {
      watch.linesBreak()
      const line = await openLine(house.url)
      lines.push(line)
      return line
    })
    await Promise.all(lines.map((line) => line.close()))
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  picture: async ({}, use) => {
    await use(async (page, name) => {
      await page.screenshot({ path: `test-results/screens/${name}.png` })
    })
  },
})
