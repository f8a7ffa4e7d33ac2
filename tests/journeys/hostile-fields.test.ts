// Every field that a stranger, somebody invited or a desk can fill: what breaks out of text, tags and attributes stays text, wherever it is shown.

import type { Dialog, Locator, Page } from '@playwright/test'
import type { House } from './house/house.ts'
import { expect, test } from './journey.ts'
import type { People } from './people/people.ts'
import { Staff } from './people/staff.ts'
import { Visitor } from './people/visitor.ts'

/** As long as a name may be. */
const NAME = `"'><svg onload=document.title='taken'></script><b>{{7*7}}</b>`
const LINE = `${NAME} <img src=x onerror="document.title='taken'"> javascript:alert(1) gnp.\u202Eexe\u202C`
const MADE = 'script, svg[onload], img[src="x"], b, [onerror], [onload], a[href^="javascript:"]'
const ADMIN = { email: 'mika@example.org', password: 'a sentence that is long enough' }
const INVITED = { email: 'kim@example.org', password: 'another one, just as long' }
const IN_A_YEAR = `${new Date().getFullYear() + 1}-05-01`

type World = {
  readonly house: House
  readonly people: People
  readonly mika: Staff
  readonly visitor: Visitor
  /** Everybody's pages. */
  readonly pages: Page[]
  /** Those of whoever was invited, and of a stranger who left a message, once they are there. */
  readonly others: Map<'kim' | 'stranger', Page>
  readonly slug: string
  /** What dialogs said: none may open. */
  readonly asked: string[]
}
type Field = { readonly field: string; readonly put: (world: World) => Promise<void>; readonly seen: (world: World) => readonly Locator[] }

/** A browser asks the last one at a desk before they leave the page; whatever else opens was made by what was written. */
function hears(asked: string[], dialog: Dialog): void {
  if (dialog.type() === 'beforeunload') void dialog.accept()
  else asked.push(dialog.message())
}

/** What there is of somebody who may not be there. */
const one = <T>(page: Page | undefined, of: (page: Page) => readonly T[]): readonly T[] => (page === undefined ? [] : of(page))

const text = (page: Page | Locator, words: string): Locator => page.getByText(words, { exact: true }).first()

/** Asks the API as somebody who is signed in on a page. */
async function ask({ page }: Staff, method: string, path: string, data?: unknown): Promise<unknown> {
  const { origin } = new URL(page.url())
  const answer = await page.request.fetch(`${origin}/api${path}`, { method, ...(data === undefined ? {} : { data }) })
  return answer.json()
}

async function setsDesk(mika: Staff, change: (settings: Record<string, unknown> & { policy: object }) => object): Promise<unknown> {
  const { desks } = (await ask(mika, 'GET', '/me')) as { desks: readonly { desk: string }[] }
  const path = `/desks/${desks[0]?.desk}/settings`
  const settings = (await ask(mika, 'GET', path)) as Record<string, unknown> & { policy: object }
  return ask(mika, 'PUT', path, { ...settings, ...change(settings) })
}

/** What a stranger sends past their page: the token is all they need. */
async function sends({ page }: Visitor, house: House, slug: string, command: object): Promise<number> {
  const kept = await page.evaluate((key) => localStorage.getItem(key), `earshot.visit.${slug}`)
  const { token, c } = JSON.parse(kept ?? '{}') as { token: string; c: string }
  const answer = await page.request.post(`${house.url}/api/conversations/${c}/commands`, {
    headers: { authorization: `Bearer ${token}` },
    data: { id: crypto.randomUUID(), command },
  })
  return answer.status()
}

async function another({ house, people, pages, others, asked }: World, who: 'kim' | 'stranger', path: string): Promise<Page> {
  const { context } = await people.browser()
  const page = await context.newPage()
  pages.push(page)
  page.on('dialog', (dialog) => hears(asked, dialog))
  others.set(who, page)
  await page.goto(house.url + path)
  return page
}

const FIELDS: readonly Field[] = [
  {
    field: 'a desk’s welcome, house rules and the reason of a closure',
    put: async ({ mika }) => {
      const closures = [{ from: IN_A_YEAR, to: IN_A_YEAR, reason: LINE }]
      const done = await setsDesk(mika, ({ hours, policy }) => ({
        hours: { ...(hours as object), closures },
        policy: { ...policy, welcome: LINE, houseRules: [LINE] },
      }))
      expect(done).toHaveProperty('stamp')
    },
    seen: () => [],
  },
  {
    field: 'a visitor’s message, under the names of desk and listener',
    put: async ({ mika, visitor, slug, house }) => {
      await expect(async () => {
        await visitor.page.goto(`${house.url}/d/${slug}`)
        await expect(text(visitor.page, LINE)).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await visitor.says(LINE)
      await mika.claims(await visitor.handle())
      await mika.says(LINE)
    },
    seen: ({ mika, visitor }) => [
      text(mika.log, LINE),
      text(visitor.log, LINE),
      visitor.page.getByText(NAME).first(),
      mika.page.getByText(NAME).first(),
    ],
  },
  {
    field: 'a whisper and a note',
    put: async ({ mika }) => {
      await mika.whispers(`W ${LINE}`)
      await mika.notes(`N ${LINE}`)
    },
    seen: ({ mika }) => [text(mika.log, `W ${LINE}`), text(mika.log, `N ${LINE}`)],
  },
  {
    field: 'the title and address of a page',
    put: async ({ visitor, house, slug }) => {
      const visit = (page: string) => sends(visitor, house, slug, { do: 'visit', page, title: LINE })
      expect(await visit(`https://site.example/${encodeURIComponent('"><script>')}?a="><b>`)).toBe(200)
      expect(await visit('javascript:alert(1)')).toBe(400)
      expect(await visit('data:text/html,<script>alert(1)</script>')).toBe(400)
    },
    seen: ({ mika }) => [mika.page.getByRole('list', { name: 'Pages' }).getByRole('link', { name: LINE })],
  },
  {
    field: 'a visitor’s name and email, put on record by staff',
    put: async ({ mika }) => {
      await mika.page.getByLabel('Visitor’s name').fill(NAME)
      await mika.button('Save the name').click()
      await mika.page.getByLabel('Visitor’s email').fill('"><b>@site.example')
      await mika.button('Save the email').click()
      await expect(mika.page.getByText('This does not look like an email address.')).toBeVisible()
    },
    seen: ({ mika }) => [mika.page.getByRole('heading', { level: 2, name: NAME, exact: true })],
  },
  {
    field: 'the public name of somebody invited',
    put: async (world) => {
      const { mika } = world
      const { desks } = (await ask(mika, 'GET', '/me')) as { desks: readonly { desk: string }[] }
      const roles = [{ desk: desks[0]?.desk, role: 'listener' }]
      const { token } = (await ask(mika, 'POST', '/invitations', { email: INVITED.email, organisation: 'member', roles })) as {
        token: string
      }
      const page = await another(world, 'kim', `/invitation#${token}`)
      await expect(page.getByRole('heading', { name: `Join ${NAME}` })).toBeVisible()
      await page.getByLabel('Your public name').fill(NAME)
      await page.getByLabel('Password').fill(INVITED.password)
      await page.getByRole('button', { name: 'Join' }).click()
      await page.getByRole('link', { name: 'Go to sign in' }).click()
      await new Staff(page).signsIn(INVITED)
      await page
        .getByRole('navigation', { name: 'Sections' })
        .getByRole('link', { name: /^Chats/ })
        .click()
    },
    // Whoever has taken a chat, and the desk, as a colleague sees them.
    seen: ({ others }) =>
      one(others.get('kim'), (page) => [
        new Staff(page).group('Taken by others').getByText(`with ${NAME}`),
        page.getByRole('button', { name: `Profile of ${NAME}` }),
      ]),
  },
  {
    field: 'a message left when nobody is there, with a name and an email',
    put: async (world) => {
      const { mika, slug } = world
      await mika.becomes('Offline')
      const page = await another(world, 'stranger', `/d/${slug}`)
      const stranger = new Visitor(page)
      await stranger.box.fill(LINE)
      await page.getByLabel('Your name (optional)').fill(NAME)
      await page.getByLabel('Your email (optional)').fill('"><b>@site.example')
      await stranger.button('Leave message').click()
      await expect(page.getByText('This does not look like an email address.')).toBeVisible()
      await page.getByLabel('Your email (optional)').fill("'+b'@site.example")
      await stranger.button('Leave message').click()
      await expect(page.getByText('Your message is kept')).toBeVisible()
      await mika.page.getByRole('link', { name: 'Tickets' }).click()
      await mika.group('Waiting').getByRole('link').click()
    },
    seen: ({ mika, others }) => [
      text(mika.log, LINE),
      mika.page.getByRole('heading', { level: 2, name: NAME, exact: true }),
      ...one(others.get('stranger'), (page) => [page.getByText('Your message is kept')]),
    ],
  },
  {
    field: 'what looks after people and desks',
    put: async ({ mika, house }) => {
      await mika.page.goto(`${house.url}/people`)
    },
    seen: ({ mika }) => [mika.page.getByRole('listitem').filter({ hasText: INVITED.email }).getByText(NAME, { exact: true })],
  },
  {
    field: 'a desk’s greeting and hand-off, and its canned responses',
    put: async ({ mika, house, slug, visitor }) => {
      await mika.becomes('Online')
      const done = await setsDesk(mika, ({ look, policy }) => ({
        look: { ...(look as object), greeting: `G ${LINE}` },
        policy: { ...policy, handOff: LINE },
      }))
      expect(done).toHaveProperty('stamp')
      const { desks } = (await ask(mika, 'GET', '/me')) as { desks: readonly { desk: string }[] }
      const canned = { shortcut: 'x', title: NAME, text: LINE, next: null, locked: false }
      expect(await ask(mika, 'POST', `/desks/${desks[0]?.desk}/canned`, canned)).toMatchObject({ id: expect.any(String) })
      expect(await ask(mika, 'POST', `/desks/${desks[0]?.desk}/canned`, { ...canned, shortcut: '"><b>' })).toMatchObject({
        rule: 'not-a-shortcut',
      })
      await visitor.page.evaluate((key) => localStorage.removeItem(key), `earshot.visit.${slug}`)
      await expect(async () => {
        await visitor.page.goto(`${house.url}/d/${slug}`)
        await expect(visitor.page.getByText(`G ${LINE}`)).toBeVisible({ timeout: 1_000 })
      }).toPass()
    },
    seen: ({ visitor }) => [visitor.page.getByText(`G ${LINE}`)],
  },
  {
    field: 'the form of a desk, and what it cannot be set to',
    put: async ({ mika, house }) => {
      await mika.page.goto(`${house.url}/desks`)
      await mika.page.getByRole('link', { name: NAME }).click()
      await expect(mika.page.getByRole('textbox', { name: 'Welcome' })).toHaveValue(LINE)
      await expect(mika.page.getByLabel('House rules')).toHaveValue(LINE)
      await expect(mika.page.getByLabel('Reason')).toHaveValue(LINE)
      expect(await setsDesk(mika, () => ({ slug: '"><b>' }))).toMatchObject({ rule: 'not-a-desk-address' })
      expect(await setsDesk(mika, () => ({ sites: ["https://site.example; script-src 'unsafe-inline'"] }))).toMatchObject({
        rule: 'not-a-site',
      })
      expect(await setsDesk(mika, () => ({ timeZone: '<b>' }))).toMatchObject({ rule: 'not-a-time-zone' })
    },
    seen: ({ mika }) => [mika.page.getByRole('heading', { level: 1, name: NAME, exact: true })],
  },
  {
    field: 'a picture that is none',
    put: async ({ mika, house }) => {
      await mika.page.goto(`${house.url}/profile`)
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='taken'"><script>alert(1)</script></svg>`
      for (const type of ['image/svg+xml', 'image/png']) {
        await mika.page.getByLabel('Choose a picture').setInputFiles({ name: NAME, mimeType: type, buffer: Buffer.from(drawing) })
        await expect(mika.page.getByText('This file is not a picture that this browser can read.')).toBeVisible()
      }
      const sent = await ask(mika, 'PUT', '/me/picture', { data: Buffer.from(drawing).toString('base64') })
      expect(sent).toMatchObject({ rule: 'not-a-picture' })
    },
    seen: ({ mika }) => [mika.page.getByLabel('Public name')],
  },
]

async function unharmed(page: Page): Promise<void> {
  await expect(page).not.toHaveTitle(/^taken$/)
  await expect(page.locator('body').locator(MADE)).toHaveCount(0)
  await expect(page.getByText('49', { exact: true })).toHaveCount(0)
}

test('what is put into any field stays text', async ({ emptyHouse: house, people, picture }) => {
  const { context } = await people.browser({ viewport: { width: 1440, height: 3000 } })
  const mika = new Staff(await context.newPage())
  await mika.page.goto(/To set it up, open (\S+)/.exec(house.printed())?.[1] ?? '')
  for (const label of ['Name of the organisation', 'Your public name', 'Name of the first desk'])
    await mika.page.getByLabel(label).fill(NAME)
  await mika.page.getByLabel('Email').fill(ADMIN.email)
  await mika.page.getByLabel('Password').fill(ADMIN.password)
  await mika.page.getByRole('radio', { name: /^Library desk/ }).check()
  await mika.button('Set up').click()
  await mika.page.getByRole('link', { name: 'Chat with yourself' }).click()
  await mika.button('Take calls').click()
  const opening = await mika.page.getByRole('link', { name: 'Open the visitor’s page' }).getAttribute('href')
  const visitor = new Visitor(await people.browser().then((one) => one.context.newPage()))
  const world: World = {
    house,
    people,
    mika,
    visitor,
    pages: [mika.page, visitor.page],
    others: new Map(),
    slug: opening?.split('/').at(-1) ?? '',
    asked: [],
  }
  for (const page of world.pages) page.on('dialog', (dialog) => hears(world.asked, dialog))
  for (const { field, put, seen } of FIELDS)
    await test.step(field, async () => {
      await put(world)
      for (const shown of seen(world)) await expect(shown).toBeVisible()
      for (const page of world.pages) await unharmed(page)
    })
  expect(world.asked).toEqual([])
  await picture(visitor.page, 'hostile-5-fields-visitor')
  await picture(mika.page, 'hostile-6-fields-staff')
})
