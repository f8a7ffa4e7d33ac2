// One script tag on a page of another origin, whose security policy allows ours and nothing else.

import type { Page } from '@playwright/test'
import { withSite } from './house/site.ts'
import { expect, test } from './journey.ts'

const launcher = (page: Page) => page.getByRole('button', { name: /^Chat with us/ })

test('a chat on somebody else’s site goes on from page to page, and staff see the trail', async ({ house, people, picture }) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const visitor = await people.onSite(site)
    const { page } = visitor
    await expect(page.getByRole('heading', { name: 'Larkfield library' })).toBeVisible()
    await picture(page, 'embed-1-launcher')

    await launcher(page).click()
    await expect(visitor.chat.getByText('Ask us anything about the Larkfield library.')).toBeVisible()
    await expect(visitor.box).toBeFocused()
    await visitor.says('Where are the atlases?')
    await expect(visitor.log.getByText('Welcome to the Larkfield library.')).toBeVisible()
    const handle = await visitor.handle()
    await hana.claims(handle)
    await hana.says('On the second floor')
    await expect(visitor.log).toContainText('On the second floor')
    await picture(page, 'embed-2-chat')

    await page.getByRole('link', { name: 'Go on' }).click()
    await expect(page.getByRole('heading', { name: 'Opening hours' })).toBeVisible()
    await expect(visitor.log).toContainText('On the second floor')
    await visitor.says('And until when?')
    await page.reload()
    await expect(visitor.log).toContainText('And until when?')

    await visitor.button('Hide chat').click()
    await expect(visitor.box).toBeHidden()
    await expect(launcher(page)).toBeFocused()
    await hana.says('Until eight')
    await expect(page.getByRole('button', { name: 'Chat with us 1 new message' })).toBeVisible()
    await picture(page, 'embed-3-unread')
    await launcher(page).click()
    await expect(visitor.log).toContainText('Until eight')
    await expect(page.getByRole('button', { name: 'Chat with us', exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(visitor.box).toBeHidden()

    const trail = hana.page.getByRole('list', { name: 'Pages' })
    await expect(trail.getByRole('link')).toHaveText(['Larkfield library', 'Opening hours'])
    await expect(trail.getByRole('link', { name: 'Opening hours' })).toHaveAttribute('href', `${site}/hours`)
    await picture(hana.page, 'embed-4-trail')
  })
})

test('on a phone the chat takes the whole page and gives it back', async ({ house, people, picture }) => {
  await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const visitor = await people.onSite(site, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const { page } = visitor
    await picture(page, 'embed-5-phone-launcher')
    await launcher(page).tap()
    await visitor.says('Hello from a phone')
    await expect(launcher(page)).toBeHidden()
    await picture(page, 'embed-6-phone-chat')
    await visitor.button('Hide chat').tap()
    await expect(launcher(page)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Go on' })).toBeVisible()
  })
})
