// Every screen of a visitor, in light and dark, wide and on a phone, without a barrier.

import { withSite } from './house/site.ts'
import { expect, test } from './journey.ts'
import { look } from './look.ts'

test('the screens of a chat', async ({ house, people, lineTo }) => {
  const line = await lineTo(house)
  const ana = await people.staff(house, 'Ana')
  const visitor = await people.visitor(house, 'listening-line', { proxy: { server: line.server } })
  await expect(visitor.box).toBeVisible()
  await look(visitor.page, 'visitor-start')
  await visitor.says('Hello, is somebody there?')
  await look(visitor.page, 'visitor-waiting')
  await ana.claims(await visitor.handle())
  await ana.says('Hello, I am here. See https://example.org/help')
  await visitor.says('Thank you.\nI do not know where to begin.')
  await ana.messageBox.pressSequentially('Take')
  await expect(visitor.chat.getByText('Ana is typing')).toBeVisible()
  await look(visitor.page, 'visitor-chat')
  await visitor.writes(`o${'\u0301'.repeat(20)}`)
  await expect(visitor.log.getByText('Not sent.')).toBeVisible()
  await visitor.page.context().setOffline(true)
  line.cut()
  await expect(visitor.chat.getByText('Reconnecting.')).toBeVisible()
  await visitor.writes('This waits for the line')
  await look(visitor.page, 'visitor-offline')
  line.mend()
  await visitor.page.context().setOffline(false)
  await expect(visitor.chat.getByText('Reconnecting.')).toHaveCount(0)
  await visitor.button('Discard').click()
  await visitor.box.fill('x'.repeat(8001))
  await expect(visitor.chat.getByText('This is 1 character too long.')).toBeVisible()
  await visitor.button('End chat').click()
  await expect(visitor.button('End it')).toBeFocused()
  await look(visitor.page, 'visitor-end')
  await visitor.button('End it').click()
  await expect(visitor.button('Start a new chat')).toBeVisible()
  await look(visitor.page, 'visitor-ended')
})

test('the screens when there is no chat', async ({ house, people, watch }) => {
  const visitor = await people.visitor(house, 'listening-line')
  await expect(visitor.chat.getByText('Nobody is free to answer right now.')).toBeVisible()
  await visitor.button('Leave message').click()
  await expect(visitor.chat.getByText('There is nothing written yet.')).toBeVisible()
  await look(visitor.page, 'visitor-leave')
  await visitor.box.fill('Please call me')
  await visitor.button('Leave message').click()
  await expect(visitor.chat.getByText('Your message is kept')).toBeVisible()
  await look(visitor.page, 'visitor-kept')

  await visitor.page.goto(`${house.url}/d/nowhere`)
  await expect(visitor.chat.getByText('There is no desk at this address')).toBeVisible()
  await look(visitor.page, 'visitor-no-desk')

  // A visit that the server does not know any more.
  const visit = { token: 'of-long-ago', c: crypto.randomUUID(), handle: 'V-4F2K', expiresAt: Date.now() + 60_000 }
  await visitor.page.evaluate((kept) => localStorage.setItem('earshot.visit.training', kept), JSON.stringify(visit))
  await visitor.page.goto(`${house.url}/d/training`)
  await expect(visitor.chat.getByText('This chat is over')).toBeVisible()
  await look(visitor.page, 'visitor-expired')

  watch.linesBreak()
  await visitor.page.route('**/api/**', (route) => route.abort())
  await visitor.page.goto(`${house.url}/d/circulation`)
  await expect(visitor.chat.getByText('The chat cannot be reached right now')).toBeVisible()
  await look(visitor.page, 'visitor-unreachable')
})

test('the screens on somebody else’s site', async ({ house, people }) => {
  const hana = await people.staff(house, 'Hana')
  await withSite(house.url, 'ask-the-library', async (site) => {
    const visitor = await people.onSite(site)
    const { page } = visitor
    await look(page, 'embed-closed')
    await page.getByRole('button', { name: 'Chat with us' }).click()
    await visitor.says('Where are the atlases?')
    await hana.claims(await visitor.handle())
    await hana.says('On the second floor')
    await expect(visitor.log).toContainText('On the second floor')
    await look(page, 'embed-open')
    await visitor.button('Hide chat').click()
    await hana.says('By the window')
    await expect(page.getByRole('button', { name: 'Chat with us 1 new message' })).toBeVisible()
    await look(page, 'embed-unread')
  })
})
