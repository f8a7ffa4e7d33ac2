// The quick exit: one tap, or Esc three times, and nothing of the chat is left to be seen; the holder is told.

import type { Page } from '@playwright/test'
import { withSite } from './house/site.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'

/** What visitors' pages keep in this browser. */
const kept = (page: Page) =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /^earshot[.:]/.test(key)))

test('one tap leaves the page, on every page of the visit, and going back shows nothing', async ({ house, people }) => {
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line')
  const { page } = visitor
  await visitor.says('I have to be quick')
  const handle = await visitor.handle()
  await ana.claims(handle)
  await ana.says('I am here')
  await expect(visitor.log).toContainText('I am here')
  await look(page, 'visitor-exit')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(other.getByRole('log', { name: 'Chat' })).toContainText('I am here')

  await visitor.button('Leave now').click()
  await expect(page.getByRole('heading', { name: 'Kitchen measures' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/measures')
  await expect(other.getByRole('heading', { name: 'Kitchen measures' })).toBeVisible()
  expect(await kept(page)).toEqual([])
  expect(await kept(other)).toEqual([])
  await expect(ana.log).toContainText('The visitor left by the quick exit, and cannot come back to this chat')
  await look(ana.page, 'staff-left')

  await page.goto(`${house.url}/d/listening-line`)
  await expect(visitor.box).toBeVisible()
  await expect(page.getByText('I am here')).toHaveCount(0)
})

test('Esc three times replaces the page around a panel, without a network too', async ({ house, people, watch }) => {
  const ana = await people.staff(house, 'Ana')
  await withSite(house.url, 'listening-line', async (site) => {
    const visitor = await people.onSite(site)
    const { page } = visitor
    await page.getByRole('button', { name: /^Chat with us/ }).click()
    await visitor.says('Somebody may come in')
    await ana.claims(await visitor.handle())

    await test.step('two presses are none', async () => {
      await visitor.box.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('heading', { name: 'Larkfield library' })).toBeVisible()
      await page.getByRole('button', { name: /^Chat with us/ }).click()
      await expect(visitor.log).toContainText('Somebody may come in')
    })

    await test.step('three are, of which the first hides the panel', async () => {
      await visitor.box.press('Escape')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('heading', { name: 'Kitchen measures' })).toBeVisible()
      await expect(ana.log).toContainText('The visitor left by the quick exit')
    })

    await test.step('and the site has no chat any more', async () => {
      await page.goto(site)
      await page.getByRole('button', { name: /^Chat with us/ }).click()
      await expect(visitor.box).toBeVisible()
      await expect(page.getByText('Somebody may come in')).toHaveCount(0)
    })

    await test.step('without a network the page goes all the same', async () => {
      await visitor.says('Here once more')
      watch.linesBreak()
      await page.context().setOffline(true)
      await visitor.button('Leave now').click()
      await expect(page.getByRole('heading', { name: 'Larkfield library' })).toHaveCount(0)
      await page.context().setOffline(false)
      await page.goto(site)
      await page.getByRole('button', { name: /^Chat with us/ }).click()
      await expect(visitor.box).toBeVisible()
      await expect(visitor.chat.getByText('Here once more')).toHaveCount(0)
    })
  })
})

test('a manager gives a desk its quick exit, and names where it leads', async ({ ownHouse, people }) => {
  const tobias = await people.staff(ownHouse, 'Tobias')
  await tobias.page.goto(`${ownHouse.url}/desks`)
  await tobias.page.getByRole('link', { name: 'Ask the library' }).click()
  const shown = tobias.page.getByRole('checkbox', { name: /Give visitors a quick exit/ })
  await expect(shown).not.toBeChecked()
  await shown.check()
  await tobias.page.getByLabel('Page it leads to').fill('http://weather.example')
  await tobias.button('Save').click()
  await expect(tobias.page.getByText('The page that visitors leave to is written like')).toBeVisible()
  await tobias.page.getByLabel('Page it leads to').fill('https://weather.example/today')
  await tobias.button('Save').click()
  await expect(tobias.page.getByText('Saved.')).toBeVisible()
  await look(tobias.page, 'staff-desk-exit', tobias.page.getByRole('heading', { name: 'Quick exit' }))

  const visitor = await people.visitor(ownHouse, 'ask-the-library')
  await visitor.page.context().route('https://weather.example/**', (route) => route.fulfill({ body: 'Sunny', contentType: 'text/plain' }))
  await visitor.button('Leave now').click()
  await expect(visitor.page.getByText('Sunny')).toBeVisible()
  expect(visitor.page.url()).toBe('https://weather.example/today')
})
