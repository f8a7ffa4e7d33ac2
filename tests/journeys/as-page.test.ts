// The chat of a panel is opened as a page of its own: the same chat, by a way that leads there once, and with no token in any address.

import { withSite } from './house/site.ts'
import { expect, test } from './journey.ts'
import { Visitor } from './people/visitor.ts'

test('the chat goes on as a page; the way there is used up, and holds nothing that proves the visit', async ({
  house,
  people,
  picture,
}) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const { context } = await people.browser()
    const addresses: string[] = []
    context.on('request', (request) => addresses.push(request.url()))
    context.on('page', (one) => one.on('framenavigated', (frame) => addresses.push(frame.url())))
    const page = await context.newPage()
    const panel = new Visitor(page, page.frameLocator('iframe[title="Chat"]'))
    await page.goto(site)
    await page.getByRole('button', { name: 'Chat with us' }).click()
    await panel.says('Where are the atlases?')
    await hana.claims(await panel.handle())
    await hana.says('On the second floor')
    const opening = context.waitForEvent('page')
    await panel.button('Open as a page').click()
    const own = new Visitor(await opening)
    await expect(own.log).toContainText('On the second floor')
    await expect(own.box).toBeFocused()
    await picture(own.page, 'as-page-1-open')
    expect(own.page.url()).toBe(`${house.url}/d/ask-the-library`)
    await expect(panel.box).toBeHidden()
    await own.says('Found it, thank you')
    await hana.says('You are welcome')
    await expect(own.log).toContainText('You are welcome')
    // Both are one chat: what came is counted on the launcher, and seen in the panel.
    await page.getByRole('button', { name: 'Chat with us 1 new message' }).click()
    await expect(panel.log).toContainText('Found it, thank you')
    await own.page.reload()
    await expect(own.log).toContainText('You are welcome')

    const token = await own.page.evaluate(() => JSON.parse(localStorage.getItem('earshot.visit.ask-the-library') ?? '{}').token)
    expect(token).toHaveLength(43)
    expect(addresses.filter((address) => address.includes(token))).toEqual([])
    const way = addresses.find((address) => address.includes('#pass='))
    if (way === undefined) throw new Error('No page was opened by a pass')
    // What was used up leads somebody else to the desk, and to nobody's chat.
    const stranger = await people.visitor(house, 'ask-the-library')
    await stranger.page.goto('about:blank')
    await stranger.page.goto(way)
    await expect(stranger.chat.getByText('This way to the chat was used already')).toBeVisible()
    await expect(stranger.box).toBeVisible()
    await expect(stranger.log).not.toContainText('atlases')
    await picture(stranger.page, 'as-page-2-used')
  })
})

test('before there is a chat, the page of its own begins like any other', async ({ house, people }) => {
  await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const panel = await people.onSite(site)
    const { page, context } = panel
    await page.getByRole('button', { name: 'Chat with us' }).click()
    await expect(panel.box).toBeVisible()
    const opening = context.waitForEvent('page')
    await panel.button('Open as a page').click()
    const own = new Visitor(await opening)
    await expect(own.box).toBeFocused()
    await own.says('Hello from the page')
  })
})
